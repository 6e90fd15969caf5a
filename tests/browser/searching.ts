/** Asking through the search box as a reader does, and weighing what it fetches. */
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'

export interface Listed { url: string; words: string }

export async function openBox(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.waitForSelector('.search-dialog input')
}

/** Types a question at once and waits for its answer. */
export async function ask(page: Page, question: string): Promise<Listed[]> {
  await page.fill('.search input', question)
  await page.waitForFunction((asked) => document.querySelector<HTMLElement>('.search .out')?.dataset.asked === asked, question.trim())
  return page.$$eval('.found a', (links) => links.map((link) => ({ url: link.getAttribute('href') ?? '', words: link.textContent ?? '' })))
}

/** The place of a result: the id it lands on, without the words to be marked. */
export const idOf = ({ url }: Listed): string => /#([^:]+)/.exec(url)?.[1] ?? ''

/** Bytes of every answer from now on, as a server that compresses would send them. `read` gives what came since it was last called. */
export function weighing(page: Page): () => Promise<number> {
  let bodies: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.ok()) bodies.push(response.body().then((body) => Math.min(body.length, brotliCompressSync(body).length), () => 0))
  })
  return async () => {
    const mine = bodies
    bodies = []
    return (await Promise.all(mine)).reduce((sum, bytes) => sum + bytes, 0)
  }
}

export const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
