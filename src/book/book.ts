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

/** A mermaid fence as it is written; what it draws is `src/figures/`. */
export interface Diagram {
  /** The id of the Figure around it. */
  label: string
  /** What stands after ```mermaid. */
  meta: string
  text: string
  /** Of the ``` that opens it; the text begins on the next line. */
  place: Place
}

/** An empty link: what it points at, and where it stands. */
export interface Reference {
  kind: 'label' | 'chapter' | 'cite' | 'term' | 'num'
  keys: string[]
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
  diagrams: Diagram[]
  numbers: Record<string, string>
}

export interface Part { slug: string; number: number; title: string; summary: string; chapters: Chapter[] }

export interface Term { key: string; zh: string; en: string; aliases: string[]; definition: string }

/** One formatted entry of the bibliography. */
export interface Work { key: string; html: string; text: string }

export interface Book {
  parts: Part[]
  labels: Record<string, Label>
  terms: Record<string, Term>
  works: Record<string, Work>
  /** Changes when a formula needs a glyph that no formula needed before: names the subset fonts. */
  mathKey: string
}

export const chaptersOf = (book: Book): Chapter[] => book.parts.flatMap((part) => part.chapters)

/** `optimizers` or `foundations/optimizers` → the chapter, written or planned. */
export const chapterNamed = (book: Book, name: string): Chapter | undefined =>
  chaptersOf(book).find((chapter) => chapter.slug === name || chapter.slug.endsWith(`/${name}`))
