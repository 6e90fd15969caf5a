/** The printed site → one EPUB of the whole book. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Root } from 'hast'
import { zipSync, type Zippable } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import subsetFont from 'subset-font'
import { buildTime } from '../../src/book/build-date.ts'
import { isAppendix } from '../../src/book/outline.ts'
import type { Book } from '../../src/book/book.ts'
import { epubFiles } from '../../src/editions/epub.ts'
import { coloursIn } from '../../src/styles/colours.ts'
import { drawCover } from './cover.ts'

const mathFont = readFileSync(createRequire(import.meta.url).resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'))
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The container's own rule: `mimetype` is the first file and is not compressed. Dates of files are all the same one. */
export function packed(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries = [...files].map(([path, content]): [string, Zippable[string]] =>
    [path, [typeof content === 'string' ? new TextEncoder().encode(content) : content, { mtime, level: /^mimetype$|\.(png|woff2)$/.test(path) ? 0 : 9 }]])
  return zipSync(Object.fromEntries(entries))
}

/** The site's own address, read off a printed page: `https://example.org/handbook/`. */
function siteOf(dist: string): URL {
  const [, href] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8')) ?? []
  if (!href) throw new Error(`${dist}/index.html has no canonical link; build the site first`)
  return new URL(href)
}

const printed = (dist: string) => (path: string): Root => fromHtml(readFileSync(join(dist, path, 'index.html'), 'utf8'))

/** Every file of the EPUB. Needs Chromium, for the cover. `page`: a printed page, for those who have read it already. */
export async function filesOfEpub(dist: string, book: Book, root = '.', page = printed(dist)): Promise<Map<string, string | Uint8Array>> {
  const site = siteOf(dist)
  const styles = { tokens: read('src/styles/tokens.css'), epub: read('src/editions/epub.css') }
  return epubFiles({
    page, book, styles, stamp: { commit: book.commit, modified: new Date(buildTime(root) * 1000).toISOString().replace(/\.\d+Z$/, 'Z'), site: site.href }, base: site.pathname,
    font: async (characters) => subsetFont(mathFont, characters, { targetFormat: 'woff2', noHinting: true }),
    cover: await drawCover(book.parts.filter(({ slug }) => !isAppendix({ part: slug })).map(({ title }) => title), coloursIn(styles.tokens)),
  })
}

/** Writes the EPUB of the site in `dist` to the file `to`; gives the number of its bytes. */
export async function writeEpub(dist: string, book: Book, to: string, root = '.'): Promise<number> {
  const bytes = packed(await filesOfEpub(dist, book, root))
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, bytes)
  return bytes.length
}
