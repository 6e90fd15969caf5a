import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import { chromium } from 'playwright-core'
import { readBook } from '../../src/book/read.ts'
import { chaptersOf } from '../../src/book/book.ts'
import { bookHtml, chapterHtml } from '../../src/editions/pdf.ts'
import { facesOf, mathCss } from '../../src/site/math-css.ts'
import { findChromium } from '../chromium.ts'
import { fontFaces, haveFonts, workFolder } from './fonts.ts'
const t0 = Date.now(); const lap = (s: string) => console.log(((Date.now() - t0) / 1000).toFixed(1), s)
await haveFonts(); lap('fonts')
const book = await readBook('.'); lap('book')
const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
const kcss = readFileSync(join(katex, 'katex.css'), 'utf8')
const math = mathCss(kcss, new Map(facesOf(kcss).map((n) => [n, pathToFileURL(join(katex, 'fonts', `${n}.woff2`)).href])))
const pagesHtml = chaptersOf(book).map((c) => readFileSync(`dist/${c.slug}/index.html`, 'utf8'))
const sheets = new Set(pagesHtml.flatMap((h) => [...h.matchAll(/href="([^"]*_assets\/[^"]*\.css)"/g)].map((m) => m[1]!)))
const styles = [fontFaces(), ...[...sheets].map((s) => readFileSync('dist' + s, 'utf8')), math, readFileSync('src/styles/edition.css', 'utf8')].join('\n')
const source = { book, base: '/', styles, stamp: { commit: 'abc1234', date: '2026-11-26', site: null }, page: (path: string) => fromHtml(readFileSync(`dist${path}index.html`, 'utf8')) }
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
for (const what of process.argv.slice(2)) {
  const html = what === 'book' ? bookHtml(source) : chapterHtml(source, chaptersOf(book).find((c) => c.slug.endsWith('/' + what))!)
  const file = workFolder(`${what}.html`); writeFileSync(file, html); lap(`html ${html.length}`)
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href); lap('loaded')
  await page.evaluate('document.fonts.ready')
  await page.pdf({ path: workFolder(`${what}.pdf`), tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }); lap('pdf')
  await page.close()
}
await browser.close()
