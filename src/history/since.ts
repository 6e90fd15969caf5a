/** History → the small files that a reader who comes back is told from, and what of them is newer than the last visit. */
import type { History } from './news.ts'
import { reasonWords, shortDay } from './words.ts'

/** Where the shell asks for them, under the base: `changes/<slug>.json`, and the whole book's. */
export const bookFile = 'index'

/** The newest are enough: who was away longer reads the page of changes. */
const longest = 200

/** A section, or the opening (`id` empty), as it last changed. */
export interface Mark { id: string; time: number; day: string; isNew: boolean; reasons: string[] }

/** One chapter's news, newest first; a section has one for each day. Nobody has read a chapter before it came. */
export const marksOf = ({ days }: History, slug: string): Mark[] => days.flatMap(({ date, chapters }) =>
  chapters.filter((one) => one.slug === slug && !one.isNew).flatMap(({ sections }) => sections.map(({ id, time, kind, reasons }) => ({ id, time, day: shortDay(date), isNew: kind === 'new', reasons: reasons.map(reasonWords) })))).slice(0, longest)

/** A chapter's day: when, whether the chapter was new, and which sections changed. */
export type Round = [time: number, slug: string, isNew: 0 | 1, ids: string[]]

/** The whole book's news, newest first. */
export const roundsOf = ({ days }: History): Round[] => days.flatMap(({ chapters }) =>
  chapters.map(({ slug, time, isNew, sections }): Round => [time, slug, isNew ? 1 : 0, isNew ? [] : sections.map(({ id }) => id)])).slice(0, longest)

/** When the newest news of the book came, in seconds since 1970; 0 without any. */
export const newest = ({ pages }: History): number => Math.max(0, ...Object.values(pages).map(({ stamp }) => stamp))

/** 上次来访后改了 3 节，新写成 1 章 */
export function roundsWords(rounds: readonly Round[], since: number): string {
  const newer = rounds.filter(([time]) => time > since)
  const chapters = new Set(newer.filter(([, , isNew]) => isNew).map(([, slug]) => slug))
  const sections = new Set(newer.filter(([, slug]) => !chapters.has(slug)).flatMap(([, slug, , ids]) => ids.map((id) => `${slug}#${id}`)))
  return `上次来访后${[sections.size && `改了 ${sections.size} 节`, chapters.size && `新写成 ${chapters.size} 章`].filter(Boolean).join('，')}`
}
