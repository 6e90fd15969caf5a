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
  kind: 'label' | 'chapter' | 'cite' | 'term' | 'num' | 'fact'
  keys: string[]
  /** The works it cites: a citation its keys, a fact its source. */
  works: string[]
  section: string
  place: Place
}

/** One run of a file of code, as `npm run listings` wrote it down. */
export interface Run {
  /** Upper bound of its CPU seconds: coarse, so that it does not change from run to run. */
  seconds: number
  /** `Python` or `Node.js`, and every package of the pinned environment that it imported. */
  versions: Record<string, string>
}

/** A file of a chapter's `listings/`. */
export interface Listing {
  file: string
  /** Lines of kept output. */
  printed: number
  /** Why it is not run, in Chinese; empty when it is run. */
  notRun: string
  /** The error it must end with; empty when it must succeed. */
  fails: string
  run?: Run
  /** Labels that show it; none for an orphan. */
  shownBy: string[]
}

export interface Chapter {
  slug: string
  part: string
  /** Place in the whole book, appendices after the chapters. */
  number: number
  /** As readers see it: `4`, or `A` for an appendix. */
  ordinal: string
  title: string
  summary: string
  /** A planned chapter has a title and a number, and no page. */
  written: boolean
  file: string
  outcomes: string[]
  prerequisites: string[]
  minutes: number
  /** For each section, by its label, subsections included. */
  sectionMinutes: Record<string, number>
  hasMath: boolean
  labels: Label[]
  references: Reference[]
  diagrams: Diagram[]
  numbers: Record<string, string>
  /** For each listing that was run, by its label: the figures its output prints. */
  printed: Record<string, string[]>
  listings: Listing[]
}

export interface Part { slug: string; number: number; title: string; summary: string; chapters: Chapter[] }

export interface Term {
  key: string
  zh: string
  en: string
  aliases: string[]
  definition: string
  /** What Taiwan calls it, where the words of the Traditional edition do not say so by themselves. */
  traditional?: string
}

/** Something the book must treat. */
export interface Row {
  /** As in the inventory it was taken from: `S0-13`. */
  id: string
  /** Last part of the slug of the chapter or appendix that must treat it. */
  owner: string
  topic: string
  /** Label of the section that does; empty while it is unwritten. */
  section: string
  /** Line of `coverage.yml`; 0 without one. */
  line: number
}

/** A mistake of this book, mended. Texts are plain; `section` is the label of the section that said it. */
export interface Correction { date: string; section: string; kind: string; was: string; now: string; found: string }

/** What was changed in some sections, and why, in one line. */
export interface Change { date: string; sections: string[]; what: string }

/** What the Traditional edition calls otherwise than the tables of OpenCC, Simplified → Traditional; and the names it leaves as they are. */
export interface TraditionalWords { words: Record<string, string>; names: string[] }

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

/** Something that a reader may build with: a program, a library, a service. */
export interface Tool {
  key: string
  name: string
  /** The table it stands in. */
  group: string
  use: string
  /** As its licence file says. */
  licence: string
  state: 'living' | 'maintenance' | 'slow' | 'stopped' | 'service' | 'unverified'
  /** What was seen, where and of which day. */
  evidence: string
  /** The latest version seen, with its month. */
  version: string
  alternatives: string[]
  home: string
  checked: string
}

/** An address that was published and is gone, and where its readers are sent. An empty id means the page. */
export interface Redirect { from: { path: string; id: string }; to: { path: string; id: string }; place: Place }

/** Where a reading route stops: a section, or a whole chapter. */
export interface Stop {
  /** Label of the section, or slug of the chapter. */
  at: string
  chapter: string
  title: string
  minutes: number
  /** What the reader can decide after it. */
  why: string
}

/** One stretch of a reader's road; the next one counts on it. */
export interface Stage {
  key: string
  name: string
  /** How a reader knows that this is where they are. */
  when: string
  /** What is decided at its end. */
  decides: string
  /** Chapters its stops build on that were met in an earlier stage: who begins here has not read them. */
  leans: string[]
  stops: Stop[]
  minutes: number
}

/** Someone the book is for, and the road through it. */
export interface Role {
  key: string
  name: string
  who: string
  /** No stage takes longer, in minutes. */
  within: number
  /** Slugs of prerequisites that the road leaves out, and the one thing to know of each. */
  assumes: { chapter: string; know: string }[]
  stages: Stage[]
}

export interface Book {
  /** The day of the build, `2026-11-22`: on it a fact is overdue or not. */
  date: string
  /** The commit it was built from, twelve digits; empty without git. */
  commit: string
  parts: Part[]
  labels: Record<string, Label>
  terms: Record<string, Term>
  works: Record<string, Work>
  /** The facts that the book prints, by key; those nobody prints are not here. */
  facts: Record<string, Fact>
  tools: Tool[]
  redirects: Redirect[]
  /** Entries of references.bib that no written chapter cites yet. */
  uncited: number
  coverage: Row[]
  /** Newest first. */
  corrections: Correction[]
  /** Newest first. */
  changes: Change[]
  routes: Role[]
  traditional: TraditionalWords
}

export const chaptersOf = (book: Book): Chapter[] => book.parts.flatMap((part) => part.chapters)

/** `optimizers` or `foundations/optimizers` → the chapter, written or planned. */
export const chapterNamed = (book: Book, name: string): Chapter | undefined =>
  chaptersOf(book).find((chapter) => chapter.slug === name || chapter.slug.endsWith(`/${name}`))
