/** Pages of the built site → `sitemap.xml`: each with the day it last read otherwise, where the history tells it, and with its other edition. */
import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { traditionalFolder } from '#book/editions.ts'
import type { History } from './news.ts'

/** The same page in the other script, by the path both stand under. */
const traditional = `/${traditionalFolder}`

/** Not for whom searches: a page that is empty until one asks, and the one for wrong addresses (which is no folder). */
const isListed = (path: string): boolean => path.endsWith('/') && !/(^|\/)search\/$/.test(path)

function lastmod(path: string, { days, pages }: History): string | undefined {
  const slug = path.replace(new RegExp(`^${traditional}/`), '/').slice(1, -1)
  return slug === 'changes' ? days[0]?.date : pages[slug]?.modified
}

/** `paths` begin with a slash; `site` is where the book stands, its path under the host included. */
export async function sitemapOf(paths: readonly string[], history: History, site: URL): Promise<string> {
  const url = (path: string) => new URL(path.slice(1), site).href
  const all = new Set(paths)
  const items = paths.filter(isListed).toSorted().map((path) => {
    const simplified = path.startsWith(`${traditional}/`) ? path.slice(traditional.length) : path
    const editions = [['zh-Hans', simplified], ['zh-Hant', traditional + simplified]] as const
    const modified = lastmod(path, history)
    return {
      url: url(path),
      ...(modified && { lastmod: modified }),
      ...(editions.every(([, one]) => all.has(one)) && { links: editions.map(([lang, one]) => ({ lang, url: url(one) })) }),
    }
  })
  const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, video: false, image: false, xhtml: items.some((one) => 'links' in one) } })
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString()
}
