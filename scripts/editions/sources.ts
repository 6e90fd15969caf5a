/** The built site and the Book as the editions take them: pages parsed, style sheets gathered, and the stamp of this commit. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import { chaptersOf, type Book } from '../../src/book/book.ts'
import type { Source } from '../../src/editions/pdf.ts'
import { facesOf, mathCss } from '../../src/site/math-css.ts'
import { fontFaces } from './fonts.ts'

/** KaTeX with all of its glyphs: the sheets of the pages are cut page by page, and Chromium cuts what it embeds itself. */
function formulaSheet(): string {
  const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
  const css = readFileSync(join(katex, 'katex.css'), 'utf8')
  return mathCss(css, new Map(facesOf(css).map((name) => [name, pathToFileURL(join(katex, 'fonts', `${name}.woff2`)).href])))
}

/** `out` is the built site. */
export function sourceOf(out: string, book: Book): Source {
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/')
  const site = process.env.SITE_URL
  const html = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8')
  const sheets = new Set(chaptersOf(book).filter((one) => one.written).flatMap(({ slug }) => [...html(slug).matchAll(/<link rel="stylesheet" href="([^"]*\/_assets\/[^"]*)"/g)].map(([, href]) => href!.slice(base.length))))
  return {
    book, base, stamp: { commit: book.commit, date: book.date, site: site ? new URL(base, site).href : null },
    page: (path) => fromHtml(html(path)),
    styles: [fontFaces(), ...[...sheets].map((file) => readFileSync(join(out, file), 'utf8')), formulaSheet(), readFileSync('src/styles/edition.css', 'utf8')].join('\n'),
  }
}
