/** Days of the book's files → which section was new or read otherwise on which day, and how each reads after the last. */
import { readCatalogue } from '#book/fact-catalogue.ts'
import { slugOf } from '#book/outline.ts'
import type { GitDay, Standing } from './git-log.ts'
import { readWords, sameWords, sectionsIn, type Section } from './sections.ts'

/** `key` is the label of a section, or the path of a chapter for its opening: both are promised for ever. */
export interface Event { date: string; time: number; key: string; kind: 'new' | 'changed' }

/** What a reader reads of a section: its words, and the code and output it prints. */
export interface Reading { words: string; code: string }

/** Old name → name of today, from `redirects.yml`. */
export type Names = ReadonlyMap<string, string>

/** Path → text, as the book stood at one time. */
export type Texts = (path: string) => string | undefined

/** Any source counts as known: whether a fact was cited rightly was asked on its day. */
class Everything extends Set<string> { override has(): boolean { return true } }

/** Key → text of a fact. Each file is read by itself, so that one written for older rules hides no other. */
function factsIn(paths: readonly string[], textOf: Texts): (key: string) => string | undefined {
  const catalogues = paths.filter((path) => /^content\/facts\//.test(path)).map((file) => readCatalogue([{ file, text: textOf(file) ?? '' }], new Everything(), ''))
  return (key) => catalogues.map((one) => one.get(key)?.text).find((text) => text !== undefined)
}

const keyOf = (slug: string, { id }: Section, all: readonly Section[], names: Names): string => {
  const key = id || `/${slug}/`
  const name = names.get(key)
  return name && !all.some((one) => one.id === name) ? name : key
}

/** A source is read once, however often its facts change. */
const known = new Map<string, Section[]>()
const split = (mdx: string): Section[] => known.get(mdx) ?? known.set(mdx, sectionsIn(mdx)).get(mdx)!

/** A chapter as it stands → its sections by key. */
function readingsOf(file: string, textOf: Texts, factOf: (key: string) => string | undefined, names: Names): Map<string, Reading> {
  const folder = file.replace(/index\.mdx$/, '')
  const sections = split(textOf(file) ?? '')
  return new Map(sections.map((section) => [keyOf(slugOf(file.replace(/^content\//, '')), section, sections, names), {
    words: readWords(section, factOf),
    code: section.prints.map((name) => textOf(`${folder}listings/${name}`) ?? '').join('').replace(/\s+/g, ''),
  }]))
}

const isChapter = (path: string): boolean => path.endsWith('/index.mdx')
const folderOf = (path: string): string => path.replace(/(index\.mdx|listings\/[^/]+)$/, '')

/** A whole book at one time → every section by key. */
export function readingsAt(paths: readonly string[], textOf: Texts, names: Names): Map<string, Reading> {
  const factOf = factsIn(paths, textOf)
  return new Map(paths.filter(isChapter).flatMap((path) => [...readingsOf(path, textOf, factOf, names)]))
}

export const sameReading = (one: Reading, other: Reading): boolean => one.code === other.code && sameWords(one.words, other.words)

/** `textOf` gives the text that git keeps under an oid. What is changed and changed back within a day is no event. */
export function timeline(days: readonly GitDay[], textOf: (oid: string) => string, names: Names): { events: Event[]; last: Map<string, Reading> } {
  const files = new Map<string, Standing>()
  const text: Texts = (path) => { const oid = files.get(path)?.oid; return oid && textOf(oid) }
  const events: Event[] = []
  const last = new Map<string, Reading>()
  let factOf = factsIn([], text)
  for (const day of days) {
    for (const [path, standing] of day.files) files.set(path, standing)
    const facts = [...day.files].filter(([path]) => path.startsWith('content/facts/'))
    if (facts.length) factOf = factsIn([...files.keys()].filter((path) => text(path) !== undefined), text)
    for (const file of [...files.keys()].filter((path) => isChapter(path) && text(path) !== undefined)) {
      const touching = [...day.files].filter(([path]) => folderOf(path) === folderOf(file)).concat(facts)
      if (!touching.length) continue
      const time = Math.max(...touching.map(([, one]) => one.time))
      for (const [key, now] of readingsOf(file, text, factOf, names)) {
        const before = last.get(key)
        if (!before || !sameReading(before, now)) events.push({ date: day.date, time, key, kind: before ? 'changed' : 'new' })
        last.set(key, now)
      }
    }
  }
  return { events, last }
}
