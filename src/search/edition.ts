/** The search of the Traditional edition: found by Simplified characters, so that a question in either script finds; shown as its pages print it. */
import { Converter } from 'opencc-js/t2cn'
import type { Book, Term } from '../book/book.ts'
import { end, facts } from './pagefind-html.ts'
import type { SearchRecord } from './records.ts'
import { close, open, type IndexFile } from './recut.ts'
import { pairsOf } from './tokens.ts'

type Convert = (text: string) => string

/** The Book with its names as the edition prints them; a term is called by the Simplified ones, too. */
export function traditionalBook(book: Book, convert: Convert): Book {
  const titled = <T extends { title: string }>(one: T): T => ({ ...one, title: convert(one.title) })
  const mapped = <T>(record: Readonly<Record<string, T>>, change: (one: T) => T) => Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]))
  return {
    ...book,
    parts: book.parts.map((part) => ({ ...titled(part), chapters: part.chapters.map(titled) })),
    labels: mapped(book.labels, titled),
    terms: mapped(book.terms, (term): Term => ({ ...term, zh: convert(term.zh), definition: convert(term.definition), aliases: [...new Set(term.aliases.flatMap((name) => [convert(name), name]))] })),
  }
}

/** What the records are called by the code, not by their page: 附录 A, 图 4-1, 术语表. The kind stays: code asks for it. */
export const inWords = (record: SearchRecord, convert: Convert): SearchRecord =>
  ({ ...record, number: convert(record.number), chapter: convert(record.chapter), part: convert(record.part) })

const simple = Converter({ from: 'tw', to: 'cn' })

/** Every Traditional character that the records show, each followed by the Simplified one. */
export function charactersOf(records: readonly SearchRecord[]): string {
  const all = new Set(records.map(({ title, text, chapter, part, number }) => title + text + chapter + part + number).join('').match(/\p{Script=Han}/gu))
  return [...all].filter((char) => char.length === 1 && simple(char) !== char && simple(char).length === 1).toSorted().map((char) => char + simple(char)).join('')
}

const folding = (characters: string): Convert => {
  const pairs = pairsOf(characters)
  return (text) => text.replace(/\p{Script=Han}/gu, (char) => pairs.get(char) ?? char)
}

export function foldedRecord(record: SearchRecord, characters: string): SearchRecord {
  const fold = folding(characters)
  return { ...record, title: fold(record.title), text: fold(record.text), number: fold(record.number), chapter: fold(record.chapter), part: fold(record.part), section: record.section && { ...record.section, title: fold(record.section.title) } }
}

export function foldedTerms(terms: Book['terms'], characters: string): Book['terms'] {
  const fold = folding(characters)
  return Object.fromEntries(Object.entries(terms).map(([key, term]) => [key, { ...term, zh: fold(term.zh), aliases: term.aliases.map(fold) }]))
}

/** What readers of the Simplified edition call otherwise, folded, and the longer words that hold such a one and stay; the longest first. What is a word of the edition with another meaning, 文件, is none. */
export function wordsOf({ traditional, terms }: Book, characters: string): [from: string, to: string][] {
  const fold = folding(characters)
  const variants = Object.values(terms).flatMap((term): [string, string][] => (term.traditional ? [[term.zh, term.traditional]] : []))
  const all = [...Object.entries(traditional.words), ...variants].map(([from, to]): [string, string] => [fold(from), fold(to)]).filter(([from]) => /^\p{Script=Han}{2,}$/u.test(from))
  const meant = new Set(all.filter(([from, to]) => from !== to).map(([, to]) => to))
  const other = all.filter(([from, to]) => from !== to && !meant.has(from))
  const whole = new Set([...meant, ...all.filter(([from, to]) => from === to).map(([from]) => from)])
  const staying = [...whole].filter((word) => other.some(([from]) => word.includes(from)) && !other.some(([from]) => word === from))
  return [...other, ...staying.map((word): [string, string] => [word, word])].toSorted((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
}

/** A fragment of Pagefind, which keeps what is shown of a record, with the record's own text in it. Throws where the two have not the same length: then Pagefind has changed what it keeps. */
export function shownAs(records: readonly SearchRecord[], convert: Convert): (file: IndexFile) => IndexFile {
  const byUrl = new Map(records.map((record) => [record.url, record]))
  return (file) => {
    if (!file.path.endsWith('.pf_fragment')) return file
    const kept = JSON.parse(open(file.content).toString()) as { url: string; content: string; meta: Record<string, string> }
    const record = byUrl.get(kept.url)
    const at = kept.content.indexOf(end)
    const [text, rest] = [kept.content.slice(0, at), kept.content.slice(at)]
    if (!record || text.replaceAll('\u200b', '').length !== record.text.length) throw new Error(`Pagefind keeps another text of ${kept.url} than it was given; see src/search/edition.ts`)
    // It parts words by zero-width spaces, which stay.
    let next = 0
    const printed = text.replace(/[^\u200b]/g, () => record.text[next++]!)
    return { ...file, content: close(Buffer.from(JSON.stringify({ ...kept, content: printed + rest, meta: { ...kept.meta, ...facts({ ...record, kind: convert(record.kind) as SearchRecord['kind'] }) } }))) }
  }
}
