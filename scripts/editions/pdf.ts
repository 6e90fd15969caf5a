/** The PDF editions: the whole book with its contents, and each chapter by itself. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chaptersOf } from '../../src/book/book.ts'
import { bookHtml, chapterHtml, contentsIds, type Source } from '../../src/editions/pdf.ts'
import { pageNumbers } from './page-numbers.ts'
import { openPrinter, print } from './print.ts'

/** `foundations/optimizers` → `optimizers.pdf`: the last part of a slug is its own in the whole book. */
export const chapterFile = (slug: string): string => `${slug.split('/').at(-1)}.pdf`

/**
 * Printed twice: where things stand is known when it has been printed once, and the numbers are then put where there was room for them.
 * That nothing has moved is looked at, not believed.
 */
export async function printBook(browser: Browser, source: Source, name = 'book'): Promise<Buffer> {
  const { book, stamp: { date } } = source
  const first = await pageNumbers(await print(browser, name, bookHtml(source), date))
  const lost = contentsIds(book).filter((id) => !first.has(id))
  if (lost.length) throw new Error(`the contents lead to places the PDF has not: ${lost.join(', ')}`)
  const pdf = await print(browser, name, bookHtml(source, first), date)
  const second = await pageNumbers(pdf)
  const moved = contentsIds(book).filter((id) => first.get(id) !== second.get(id))
  if (moved.length) throw new Error(`the numbers in the contents moved what they number: ${moved.join(', ')}`)
  return pdf
}

/** Writes `book.pdf` and a PDF for each chapter into the folder `to`, two at a time. */
export async function writePdfs(source: Source, to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const browser = await openPrinter()
  try {
    const write = async (file: string, pdf: Promise<Buffer>) => writeFileSync(join(to, file), await pdf)
    const chapters = chaptersOf(source.book).filter((one) => one.written).values()
    await Promise.all([
      write('book.pdf', printBook(browser, source)),
      (async () => { for (const chapter of chapters) await write(chapterFile(chapter.slug), print(browser, chapterFile(chapter.slug).replace('.pdf', ''), chapterHtml(source, chapter), source.stamp.date)) })(),
    ])
  } finally { await browser.close() }
}
