/** Pages that were read, as the worker keeps them: each with all it needs, or not at all. */
import { filesOf, keepFiles } from './closure.ts'
import { headersOfRead, readPages, sharedFiles } from './kept.ts'
import { buildOf } from './list.ts'

/** An answer → what is kept of it, once its styles and scripts are; null when it is no page of the book. */
export async function keepable(response: Response, url: string, base: string): Promise<Response | null> {
  if (response.status !== 200 || !response.headers.get('Content-Type')?.startsWith('text/html')) return null
  const html = await response.clone().text()
  const build = buildOf(html)
  // The page that lists what is kept is there from the start.
  if (!build || new URL(url).pathname === `${base}offline/` || !await keepFiles(filesOf(html, base), sharedFiles(base))) return null
  const headers = new Headers(response.headers)
  const title = /<title>([^<]*)</.exec(html)?.[1] ?? ''
  for (const [name, value] of Object.entries(headersOfRead({ title, build, at: new Date().toISOString() }))) headers.set(name, value)
  return new Response(html, { headers })
}

let renewing = false

/** Pages kept of other builds, asked for again, so that without a network one build is read. Spares those who spare data. */
export async function renew(build: string, base: string): Promise<void> {
  if (renewing || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return
  renewing = true
  try {
    const cache = await caches.open(readPages(base))
    let renewed = 0
    for (const { url } of await cache.keys()) {
      const before = await cache.match(url)
      if (!before || before.headers.get('X-Kept-Build') === build) continue
      const answer = await fetch(url, { cache: 'no-cache' })
      const page = await keepable(answer, url, base)
      if (page) {
        page.headers.set('X-Kept-At', before.headers.get('X-Kept-At') ?? '')
        await cache.put(url, page)
      } else if (answer.status === 404) await cache.delete(url)
      else continue
      renewed += 1
    }
    if (renewed) await dropUnused(base)
  } finally { renewing = false }
}

/** Styles and scripts that no kept page needs any more. */
async function dropUnused(base: string): Promise<void> {
  const [pages, files] = await Promise.all([caches.open(readPages(base)), caches.open(sharedFiles(base))])
  const needed = new Set<string>()
  for (const { url } of await pages.keys()) await keepFiles(filesOf(await (await pages.match(url))!.text(), base), sharedFiles(base), needed)
  for (const { url } of await files.keys()) if (!needed.has(new URL(url).pathname)) await files.delete(url)
}
