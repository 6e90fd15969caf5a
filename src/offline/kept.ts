/** What is kept on a reader's machine, and under which names: the worker reads it, pages write it. One host may carry several sites, so each name holds the base. */
import type { BookList, Packed, Summary } from './list.ts'

export const readPages = (base: string): string => `book ${base} read`
export const sharedFiles = (base: string): string => `book ${base} files`
const wholeOf = (base: string): string => `book ${base} whole `
/** A whole copy in its own cache, named by edition and build: two builds never share one. */
export const wholeName = (base: string, edition: string, build: string): string => `${wholeOf(base)}${edition} ${build}`

/** Written last: a cache without it is an unfinished copy, from which nothing is served. */
const seal = (base: string): string => `${base}offline/kept`

export interface Kept extends Summary, BookList { /** When it was complete, ISO 8601. */ at: string }
export interface Copy { name: string; kept: Kept }

/** Names of all whole copies, finished or not. */
export const wholeNames = async (base: string): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(wholeOf(base)))

/** Finished copies, the latest first: there are two of one edition only while one takes the other's place. */
export async function wholeCopies(base: string): Promise<Copy[]> {
  const copies = await Promise.all((await wholeNames(base)).map(async (name): Promise<Copy[]> => {
    const said = await (await caches.open(name)).match(seal(base))
    return said ? [{ name, kept: await said.json() as Kept }] : []
  }))
  return copies.flat().toSorted((a, b) => (a.kept.at < b.kept.at ? 1 : -1))
}

export async function sealCopy(base: string, name: string, kept: Kept): Promise<void> {
  await (await caches.open(name)).put(seal(base), new Response(JSON.stringify(kept)))
}

/** Path under the base → bytes of a file that travelled in the pack. */
export function placeIn({ prefix, entries }: Packed, path: string): [from: number, to: number] | undefined {
  if (!path.startsWith(prefix)) return undefined
  let from = 0
  for (const [name, length] of entries) {
    if (path.length === prefix.length + name.length && path.endsWith(name)) return [from, from + length]
    from += length
  }
  return undefined
}

/** A file of a copy, by its path under the base. */
export async function fileOf(base: string, { name, kept }: Copy, path: string): Promise<Response | undefined> {
  const cache = await caches.open(name)
  const place = kept.packed && placeIn(kept.packed, path)
  if (!place) return cache.match(base + path, { ignoreVary: true })
  const pack = await (await cache.match(base + kept.packed!.file[0], { ignoreVary: true }))?.blob()
  return pack && new Response(pack.slice(...place), { headers: { 'Content-Type': 'application/octet-stream' } })
}

/** A page that was read, as the list of them shows it. */
export interface ReadPage { url: string; title: string; build: string; at: string }

export const headersOfRead = ({ title, build, at }: Omit<ReadPage, 'url'>): Record<string, string> => ({ 'X-Kept-Title': encodeURIComponent(title), 'X-Kept-Build': build, 'X-Kept-At': at })

export async function pagesRead(base: string): Promise<ReadPage[]> {
  if (!await caches.has(readPages(base))) return []
  const cache = await caches.open(readPages(base))
  const pages = await Promise.all((await cache.keys()).map(async ({ url }): Promise<ReadPage[]> => {
    const headers = (await cache.match(url))?.headers
    return headers ? [{ url, title: decodeURIComponent(headers.get('X-Kept-Title') ?? ''), build: headers.get('X-Kept-Build') ?? '', at: headers.get('X-Kept-At') ?? '' }] : []
  }))
  return pages.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
