/** Pagefind in the browser, asked one word at a time: word → the records that have it, with a score each. */
import type { Repairs, Tables } from './tables.ts'

/** What Pagefind keeps of a record for showing it. */
export interface Shown {
  url: string
  text: string
  meta: { kind: string; chapter: string; number: string; title: string; section?: string; sectionNumber?: string; sectionTitle?: string; terms?: string }
}

interface Result { id: string; score: number; data: () => Promise<{ url: string; content: string; meta: Shown['meta'] }> }
interface Pagefind { options: (options: object) => Promise<void>; search: (word: string) => Promise<{ results: Result[] }> }

export interface Engine {
  tables: Tables
  /** The records that have the word, or a Latin word that begins with it, by number, with how much each has of it: how often, how heavily, in how few words. From 0 to about 4. */
  hits: (word: string) => Promise<ReadonlyMap<number, number>>
  shown: (record: number) => Promise<Shown>
  repairs: () => Promise<Repairs>
}

/** What the engine says when the site has changed under an open page. */
export const anotherBuild = 'the search is of another build'

const json = async <T>(url: string, init?: RequestInit): Promise<T> => {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  return answer.json() as Promise<T>
}

/** Remembers what a key gave; forgets what failed, so that it can be asked for again. */
function once<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>()
  return (key) => {
    const known = kept.get(key) ?? make(key)
    kept.set(key, known)
    known.catch(() => kept.delete(key))
    return known
  }
}

/** Of another build the search of this page is not: it throws, with `anotherBuild`. */
export async function loadEngine(base: string, build?: string): Promise<Engine> {
  // The one file whose name does not change: never an old copy of it, for it names the others. The worker answers for the build that is asked for, a host with what it has.
  const tables = await json<Tables>(`${base}pagefind/search.json${build ? `?build=${build}` : ''}`, { cache: 'no-cache' })
  if (tables.build !== build) throw new Error(anotherBuild)
  const folder = `${base}pagefind/${tables.folder}/`
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as { createInstance: (options: object) => Pagefind }
  const pagefind = createInstance({ basePath: folder, baseUrl: base, noWorker: true, metaCacheTag: tables.folder })
  // Records are sections and captions: that one is long says less against it than of whole pages.
  await pagefind.options({ ranking: { pageLength: 0.35 } })
  const results = new Map<number, Result>()
  const repairs = once((file: string) => json<Repairs>(`${folder}${file}`))
  /** Pagefind's score is BM25; without the factor for the rarity of the word it says how much a record has of it. */
  const scored = (found: readonly Result[]): [Result, number][] => {
    const rarity = Math.log(1 + (tables.roles.length - found.length + 0.5) / (found.length + 0.5))
    return found.map((result) => [result, result.score / rarity])
  }
  /** Pagefind answers with words that begin like this one too; for a word that nobody wrote, with whatever begins at all like it. Asked in quotes it says who has the word itself, and not how much. Beginnings count for Latin words of three letters and more, which somebody may be typing, and for a lone Han character, which pairs begin with. */
  const find = async (word: string): Promise<[Result, number][]> => {
    const [all, own] = await Promise.all([pagefind.search(word), pagefind.search(`"${word}"`)])
    const isHan = /\p{Script=Han}/u.test(word)
    if (isHan ? [...word].length === 1 : own.results.length > 0 && /^\D{3}/.test(word)) return scored(all.results)
    if (own.results.length > 0) {
      const those = new Set(own.results.map(({ id }) => id))
      return scored(all.results.filter(({ id }) => those.has(id)))
    }
    return !isHan && word.length > 2 && ` ${(await repairs('repairs.json')).latin}`.includes(` ${word}`) ? scored(all.results) : []
  }
  const hits = once(async (word: string) => {
    const found = new Map<number, number>()
    for (const [result, has] of await find(word)) {
      const record = Number.parseInt(result.id, 36)
      results.set(record, result)
      found.set(record, has)
    }
    return found
  })
  const shown = once(async (record: number): Promise<Shown> => {
    const { url, content, meta } = await results.get(record)!.data()
    return { url, meta, text: content.slice(0, content.indexOf('\u2064')) }
  })
  return { tables, hits, shown, repairs: () => repairs('repairs.json') }
}
