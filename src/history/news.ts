/** Events of the text, and what the authors wrote of them → news: by day, by chapter, by section, with reasons. */
import { chaptersOf, type Book, type Chapter, type Correction } from '#book/book.ts'
import type { Event } from './timeline.ts'

/** Why a section changed: in the author's words, or as a mistake mended. */
export type Reason = { what: string } | Correction

/** `id` is empty for a chapter's opening. `time` is when it was last changed that day, in seconds since 1970. */
export interface SectionNews { id: string; kind: Event['kind']; time: number; reasons: Reason[] }

export interface ChapterNews {
  slug: string
  /** The whole chapter came that day. */
  isNew: boolean
  time: number
  /** In the order of the book. */
  sections: SectionNews[]
}

export interface DayNews { date: string; chapters: ChapterNews[] }

export interface PageDates {
  /** Days, `2026-11-25`; absent when the history does not tell them. */
  published?: string
  modified?: string
  /** When the newest of its news came, in seconds since 1970; 0 without any. */
  stamp: number
}

export interface History {
  /** Whether the commits behind this build could be read. Without them there are only the authors' records. */
  known: boolean
  /** Newest first. */
  days: DayNews[]
  /** By slug of a written chapter. */
  pages: Record<string, PageDates>
}

/** What git tells: events, oldest first, and keys of what is not as it was committed. */
export interface Told { events: readonly Event[]; undated: ReadonlySet<string> }

/** When a day began, or its last event came: a record without an event of its own came no later. */
const timeOf = (date: string, events: readonly Event[]): number =>
  Math.max(Date.parse(`${date}T00:00:00Z`) / 1000, ...events.filter((one) => one.date === date).map(({ time }) => time))

/** The reasons of the records, by day and label. */
function reasonsIn({ changes, corrections }: Book): Map<string, Map<string, Reason[]>> {
  const reasons = new Map<string, Map<string, Reason[]>>()
  const add = (date: string, section: string, reason: Reason) => {
    const day = reasons.get(date) ?? reasons.set(date, new Map()).get(date)!
    day.set(section, [...(day.get(section) ?? []), reason])
  }
  for (const { date, sections, what } of changes) for (const section of sections) add(date, section, { what })
  for (const correction of corrections) add(correction.date, correction.section, correction)
  return reasons
}

const keysOf = (chapter: Chapter): string[] => [`/${chapter.slug}/`, ...chapter.labels.filter(({ kind }) => kind === 'sec').map(({ id }) => id)]

function chapterNews(chapter: Chapter, events: ReadonlyMap<string, Event>, reasons: ReadonlyMap<string, Reason[]>, time: number): ChapterNews | undefined {
  const sections = keysOf(chapter).flatMap((key, i): SectionNews[] => {
    const [event, why] = [events.get(key), reasons.get(key)]
    return event || why ? [{ id: i ? key : '', kind: event?.kind ?? 'changed', time: event?.time ?? time, reasons: why ?? [] }] : []
  })
  if (!sections.length) return undefined
  return { slug: chapter.slug, isNew: events.get(`/${chapter.slug}/`)?.kind === 'new', time: Math.max(...sections.map((one) => one.time)), sections }
}

export function newsOf(book: Book, told: Told | undefined): History {
  const written = chaptersOf(book).filter((chapter) => chapter.written)
  const [events, reasons] = [told?.events ?? [], reasonsIn(book)]
  const dates = [...new Set([...events.map(({ date }) => date), ...reasons.keys()])].toSorted().toReversed()
  const days = dates.map((date): DayNews => {
    const ofDay = new Map(events.filter((one) => one.date === date).map((one) => [one.key, one]))
    return { date, chapters: written.flatMap((chapter) => chapterNews(chapter, ofDay, reasons.get(date) ?? new Map(), timeOf(date, events)) ?? []) }
  }).filter(({ chapters }) => chapters.length > 0)
  const pages = Object.fromEntries(written.map((chapter): [string, PageDates] => {
    const own = new Set(keysOf(chapter))
    const mine = events.filter(({ key }) => own.has(key))
    const stamp = Math.max(0, ...days.flatMap(({ chapters }) => chapters).filter(({ slug }) => slug === chapter.slug).map(({ time }) => time))
    const dated = mine.length > 0 && ![...own].some((key) => told!.undated.has(key))
    return [chapter.slug, { ...(mine[0] && { published: mine[0].date }), ...(dated && { modified: mine.at(-1)!.date }), stamp }]
  }))
  return { known: told !== undefined, days, pages }
}
