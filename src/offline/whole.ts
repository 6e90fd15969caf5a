/** The whole book, taken on request: every file by its integrity, into a cache of its own build; sealed when nothing is missing, and only then put in the old one's place. */
import { sealCopy, wholeCopies, wholeName, wholeNames, type Copy } from './kept.ts'
import type { BookList, Listed, Summary } from './list.ts'

/** What the site offers now. */
export async function offered(base: string, edition: string): Promise<Summary> {
  const answer = await fetch(`${base}${edition}offline/book.json`, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return await answer.json() as Summary
}

export const copyOf = async (base: string, edition: string): Promise<Copy | undefined> =>
  (await wholeCopies(base)).find(({ kept }) => kept.edition === edition)

/** Names of copies that were begun and not finished. */
export async function unfinished(base: string, edition: string): Promise<string[]> {
  const done = new Set((await wholeCopies(base)).map(({ name }) => name))
  return (await wholeNames(base)).filter((name) => name.startsWith(wholeName(base, edition, '')) && !done.has(name))
}

/** The browser checks each file against its integrity: what is of another build does not come in. What has no hash in its name is asked of the host anew. */
async function take(base: string, [path, integrity]: Listed, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(base + path, { integrity, signal, cache: /^(_assets|_math)\//.test(path) ? 'default' : 'no-cache' })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return answer
}

export interface Progress { files: number; bytes: number; of: Summary }
export interface Wish { base: string; edition: string; signal: AbortSignal; progress: (at: Progress) => void }

/** Rejects when it is stopped, when a file does not come, when there is no room, or when another window is at it; what has come stays and is not fetched again. */
export async function takeWhole(wish: Wish): Promise<void> {
  const { base, edition } = wish
  await navigator.locks.request(wholeName(base, edition, ''), { ifAvailable: true }, async (lock) => {
    if (!lock) throw new Error('busy')
    const summary = await offered(base, edition)
    try { await fill(summary, wish) } catch (error) {
      // The site changed on the way: its new build is another copy.
      if (wish.signal.aborted || (await offered(base, edition)).build === summary.build) throw error
      await fill(await offered(base, edition), wish)
    }
  })
}

async function fill(summary: Summary, { base, edition, signal, progress }: Wish): Promise<void> {
  const name = wholeName(base, edition, summary.build)
  const list = await (await take(base, summary.list, signal)).json() as BookList
  const [cache, old] = [await caches.open(name), await copyOf(base, edition)]
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const same = new Map(old?.kept.files.map(([path, integrity]) => [path, integrity]))
  const at = { files: 0, bytes: 0, of: summary }
  const one = async (file: Listed) => {
    const [path, integrity, bytes] = file
    signal.throwIfAborted()
    if (!there.has(base + path)) {
      const kept = same.get(path) === integrity ? await (await caches.open(old!.name)).match(base + path, { ignoreVary: true }) : undefined
      await cache.put(base + path, kept ?? await take(base, file, signal))
    }
    at.files += 1
    at.bytes += bytes
    progress(at)
  }
  const waiting = [...list.files, ...(list.packed ? [list.packed.file] : [])]
  const eighth = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await one(next) }
  // The first that fails stops the others.
  await Promise.all(Array.from({ length: 8 }, () => eighth().catch((error: unknown) => { waiting.length = 0; throw error })))
  await sealCopy(base, name, { ...summary, ...list, at: new Date().toISOString() })
  // From here the new copy answers.
  for (const other of await wholeNames(base)) if (other.startsWith(wholeName(base, edition, '')) && other !== name) await caches.delete(other)
}

export async function dropWhole(base: string, edition: string): Promise<void> {
  for (const name of await wholeNames(base)) if (name.startsWith(wholeName(base, edition, ''))) await caches.delete(name)
}
