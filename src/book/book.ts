/** The nouns of the book. Plain data, so that the whole Book can be printed as JSON and frozen. */

/** What a label can stand on; also the prefix of its id. */
export const kinds = ['sec', 'fig', 'tab', 'eq', 'lst', 'lab', 'ex'] as const
export type Kind = (typeof kinds)[number]

/** A spot in a source file, 1-based, relative to the book's root. */
export interface Place { file: string; line: number; column: number }

export interface Label {
  id: string
  kind: Kind
  /** Counted: `4-2` for things, `4.2` or `4.2.1` for sections. */
  number: string
  title: string
  /** Slug of the chapter it stands in. */
  chapter: string
  /** Id of the section it stands in; empty before the first heading. */
  section: string
  /** 2 or 3 for sections, 0 for things. */
  depth: number
  place: Place
}

/** An empty link: what it points at, and where it stands. */
export interface Reference {
  kind: 'label' | 'chapter' | 'cite' | 'term' | 'num' | 'fact'
  keys: string[]
  /** The works it cites: a citation its keys, a fact its source. */
  works: string[]
  section: string
  place: Place
}

export interface Chapter {
  slug: string
  part: string
  number: number
  title: string
  summary: string
  /** A planned chapter has a title and a number, and no page. */
  written: boolean
  file: string
  outcomes: string[]
  prerequisites: string[]
  minutes: number
  hasMath: boolean
  labels: Label[]
  references: Reference[]
  numbers: Record<string, string>
}

export interface Part { slug: string; number: number; title: string; summary: string; chapters: Chapter[] }

export interface Term { key: string; zh: string; en: string; aliases: string[]; definition: string }

/** One formatted entry of the bibliography. */
export interface Work { key: string; html: string; text: string }

/** P: seen at the source. C: seen in a copy or quotation of it. S: seen in a report. K: computed by us from others. */
export type Grade = 'P' | 'C' | 'S' | 'K'

/** One claim about the world that a text prints: what it is, where it comes from, and until when we stand by it. */
export interface Fact {
  key: string
  value: number | string
  unit: string
  /** As the page prints it. */
  text: string
  /** The day or month for which the value held, `2024-07` or `2024-07-23`. */
  asOf: string
  /** Key of references.bib. */
  source: string
  where: string
  grade: Grade
  checked: string
  reviewBy: string | null
  /** Whether `reviewBy` had passed on the day of the build. */
  overdue: boolean
}

export interface Book {
  parts: Part[]
  labels: Record<string, Label>
  terms: Record<string, Term>
  works: Record<string, Work>
  /** The facts that the book prints, by key; those nobody prints are not here. */
  facts: Record<string, Fact>
  /** Changes when a formula needs a glyph that no formula needed before: names the subset fonts. */
  mathKey: string
}

export const chaptersOf = (book: Book): Chapter[] => book.parts.flatMap((part) => part.chapters)

/** `optimizers` or `foundations/optimizers` → the chapter, written or planned. */
export const chapterNamed = (book: Book, name: string): Chapter | undefined =>
  chaptersOf(book).find((chapter) => chapter.slug === name || chapter.slug.endsWith(`/${name}`))
