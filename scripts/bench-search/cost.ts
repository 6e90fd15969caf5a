/** Records → what searching them costs a reader: bytes and milliseconds in Chromium, cold and warm. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Book } from '../../src/book/book.ts'
import type { SearchRecord } from '../../src/search/records.ts'
import { findChromium } from '../chromium.ts'
import { searchFiles, writeFiles } from '../search-index.ts'

/** Typed as a reader types, by words and by letters. */
const questions = ['估', '估值', '梯度', '梯度消失', '梯度消失怎么', '梯度消失怎么办', '注意力', '注意力缓存', '注意力缓存占多少显存', 'a', 'att', 'atten', 'attention', '大模型训练', '大模型训练需要', '大模型训练需要多少计算资源', '毛利率', '毛利率怎么算', 'KV', 'KV缓存', '标注', '标注一条', '标注一条多少钱', '学习率', '学习率太大损失会发散吗']
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json' }

const middle = (list: readonly number[], share = 0.5): number => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0

/** A cell for each column of the table. */
export async function measureCost(dist: string, records: readonly SearchRecord[], book: Book): Promise<string> {
  const start = performance.now()
  const files = await searchFiles(records, book)
  const seconds = (performance.now() - start) / 1000
  const root = mkdtempSync(join(tmpdir(), 'bench-search-'))
  cpSync(dist, root, { recursive: true })
  writeFiles(join(root, 'pagefind'), files)
  let sent = 0
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    try {
      const body = readFileSync(join(root, path.endsWith('/') ? `${path}index.html` : path))
      sent += Math.min(body.length, brotliCompressSync(body).length)
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream').end(body)
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0)
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/404.html`, { waitUntil: 'networkidle' })
  sent = 0
  await page.keyboard.press('/')
  await page.waitForSelector('.search-dialog input')
  /** From the keystroke to the frame after the results stand in the page. */
  const typed = (question: string) => page.evaluate(async (text) => {
    const [input, out] = [document.querySelector<HTMLInputElement>('.search input')!, document.querySelector<HTMLElement>('.search .out')!]
    const began = performance.now()
    input.value = text
    input.dispatchEvent(new InputEvent('input'))
    while (out.dataset.asked !== text) await new Promise((done) => setTimeout(done, 0))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    return performance.now() - began
  }, question)
  const bytes: number[] = []
  for (const question of questions) {
    await typed(question)
    await page.waitForTimeout(50)
    bytes.push(sent)
    sent = 0
  }
  const times: number[] = []
  for (const question of [...questions, ...questions]) times.push(await typed(question))
  await browser.close()
  server.close()
  rmSync(root, { recursive: true })
  const index = files.reduce((sum, { content }) => sum + content.length, 0)
  const kb = (n: number) => (n / 1000).toFixed(1)
  return [records.length, seconds.toFixed(1), kb(index), kb(bytes[0]!), kb(middle(bytes.slice(1))), middle(times).toFixed(0), middle(times, 0.95).toFixed(0)].join(' | ')
}
