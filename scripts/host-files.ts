/** The printed site → is every promised address still there, and what the host must be told. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Book } from '../src/book/book.ts'
import { traditionalFolder as folder } from '../src/book/editions.ts'
import type { Fault } from '../src/book/fault.ts'
import { historyOf } from '../src/history/git.ts'
import { sitemapOf } from '../src/history/sitemap.ts'
import { headersFile } from '../src/host/headers.ts'
import { badRedirects, brokenPermalinks } from '../src/host/permalinks.ts'
import { hashOf } from '../src/host/policy.ts'
import { redirectsFile } from '../src/host/redirects-file.ts'
import { factsOf, type Site } from '../src/host/site.ts'

export const permalinksFile = 'content/permalinks.txt'

/** Every page of a folder, by its path under the base, but for the Traditional edition: that is a site of its own, with the same promises under its own folder. */
export const readSite = (out: string): Site => new Map(globSync('**/*.html', { cwd: out, exclude: (name) => name === folder }).map((file) =>
  [`/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`, factsOf(readFileSync(join(out, file), 'utf8'))]))

/** Lines of `content/permalinks.txt`; none for a book that has published nothing yet. */
export function readPermalinks(root: string): string[] {
  const path = join(root, permalinksFile)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

export const linkFaults = (site: Site, book: Book, permalinks: readonly string[]): Fault[] =>
  [...badRedirects(book.redirects, site), ...brokenPermalinks(permalinks, site, book.redirects, permalinksFile)]

/** Writes `_headers` and `_redirects`. The host reads them at the root of what it serves, also when the book stands under a path. */
export function writeHostFiles(out: string, book: Book, base: string): void {
  writeFileSync(join(out, '_headers'), headersFile([hashOf(readFileSync('src/site/first-paint.js', 'utf8'))], base))
  writeFileSync(join(out, '_redirects'), redirectsFile(book.redirects, base) + redirectsFile(book.redirects, `${base.replace(/\/$/, '')}/${folder}`))
}

/** Writes `sitemap.xml` of the pages that are there: after the last edition is, before anything counts files. */
export async function writeSitemap(out: string, root: string, book: Book, base: string): Promise<void> {
  const site = new URL(base.replace(/\/?$/, '/'), process.env.SITE_URL ?? 'http://localhost:4321')
  const pages = [...readSite(out)].filter(([, { moved }]) => !moved).map(([path]) => path)
  writeFileSync(join(out, 'sitemap.xml'), await sitemapOf(pages, historyOf(root, book), site))
}
