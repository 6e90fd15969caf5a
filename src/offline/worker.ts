/**
 * The service worker, `sw.js`: Workbox's routes and strategies, and which copy answers.
 * A page comes from the network; without one, from the whole copy if there is one, else from the pages that were read.
 * It is asked for nothing in dev, where no `sw.js` exists.
 */
import { matchPrecache, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { fileOf, readPages, sharedFiles, wholeCopies, type Copy } from './kept.ts'
import { editionOf } from './list.ts'
import { keepable, renew } from './read.ts'

/** Written in by `scripts/service-worker.ts`. */
declare const BUILD: string
declare const BASE: string
/** The page that says what is kept, with its styles and scripts: all that is fetched at install. */
declare const FIRST: { url: string; revision: string | null; integrity: string }[]
declare const self: ServiceWorkerGlobalScope

const under = ({ pathname }: URL): string => (pathname.startsWith(BASE) ? pathname.slice(BASE.length) : '/')

/** Which copy answers for an address; with `build`, only one of that build. */
async function copyFor(path: string, build?: string | null): Promise<Copy | undefined> {
  return (await wholeCopies(BASE)).find(({ kept }) => kept.edition === editionOf(path) && (!build || kept.build === build))
}

async function fromCopy(path: string, build?: string | null): Promise<Response | undefined> {
  const copy = await copyFor(path, build)
  return copy && fileOf(BASE, copy, path)
}

/** A page of the whole copy. An address without its last slash goes to the one that has it, as on the host. */
async function pageOfCopy(url: URL): Promise<Response | undefined> {
  const path = under(url).replace(/(^|\/)index\.html$/, '$1')
  const found = await fromCopy(path)
  if (found || path === '' || path.endsWith('/')) return found
  return await fromCopy(`${path}/`) && Response.redirect(`${BASE}${path}/${url.search}`)
}

const pages = new NetworkFirst({
  cacheName: readPages(BASE),
  networkTimeoutSeconds: 6,
  plugins: [{
    // One copy of a page, whatever was asked of it.
    cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*/, ''),
    fetchDidSucceed: async ({ response }) => {
      if (response.status >= 500) throw new Error(`the host answered ${response.status}`)
      return response
    },
    cacheWillUpdate: ({ response, request }) => keepable(response, request.url, BASE),
    cacheDidUpdate: ({ newResponse }) => renew(newResponse.headers.get('X-Kept-Build') ?? '', BASE),
    // `request` is the key, without its question: the redirect needs the whole address.
    cachedResponseWillBeUsed: async ({ cachedResponse, event, request }) =>
      await pageOfCopy(new URL((event as FetchEvent).request?.url ?? request.url)) ?? cachedResponse,
    handlerDidError: () => matchPrecache(`${BASE}offline/`),
  }],
})

/** Files whose name is a hash of what is in them: the same in every build, so any copy of them will do. */
const hashed = new CacheFirst({
  cacheName: sharedFiles(BASE),
  plugins: [{ cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? caches.match(request.url, { ignoreVary: true }) }],
})

precache(FIRST)
registerRoute(new NavigationRoute(pages))
// What carries an integrity is on its way into a copy, and is nobody's answer.
registerRoute(({ url, request, sameOrigin }) => sameOrigin && !request.integrity && /^(_assets|_math)\//.test(under(url)), hashed)
// The tables of the search have one name in every build: asked for by build, and answered only by a copy of that build. Its pieces stand in a folder named by its content.
registerRoute(({ url, request, sameOrigin }) => sameOrigin && !request.integrity && /^([\w-]+\/)?pagefind\//.test(under(url)), async ({ url, request }) =>
  await fromCopy(under(url), url.searchParams.get('build')) ?? fetch(request))
registerRoute(({ url, request, sameOrigin }) => sameOrigin && !request.integrity && under(url) !== '/', async ({ url, request }) => {
  try { return await fetch(request) } catch (error) {
    const kept = await fromCopy(under(url)) ?? await caches.match(url.href, { cacheName: readPages(BASE), ignoreVary: true })
    if (kept) return kept
    throw error
  }
})

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'build') ports[0]?.postMessage(BUILD)
  if (data === 'take over') void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const known = await caches.has(readPages(BASE))
  await self.clients.claim()
  // What the reader has open when the first worker comes was read as well. Not waited for: requests wait for this event.
  if (!known) for (const { url } of await self.clients.matchAll({ type: 'window' })) void pages.handleAll({ event, request: new Request(url) })
})()))
