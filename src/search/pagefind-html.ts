/** A record → the small page that Pagefind indexes: what it weighs, what it belongs to. */
import type { Term } from '../book/book.ts'
import type { SearchRecord } from './records.ts'
import { labelTokens } from './tokens.ts'

/** Ends the text that a reader is shown; what follows is for finding only. */
export const end = '\u2064'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
const weighed = (text: string, weight: number): string => (text ? `<p data-pagefind-weight="${weight}">${escaped(text)}</p>` : '')
/** What is kept beside a record for showing it. */
export const facts = (record: SearchRecord): Record<string, string> => ({
  kind: record.kind, chapter: record.chapter, number: record.number, title: record.title,
  ...(record.terms.length > 0 && { terms: record.terms.join(' ') }),
  ...(record.section && { section: record.section.id, sectionNumber: record.section.number, sectionTitle: record.section.title }),
})

/** A heading says what a section is about; a caption what one figure shows; a term or a work is all title. */
const titleWeight = ({ kind, section }: SearchRecord): number => (kind === '术语' || kind === '文献' ? 2 : section ? 4 : 7)

/** Title over text; a section that introduces a term is found by it before those that only mention it; the chapter's name counts a little everywhere in it. */
export function htmlOf(record: SearchRecord, terms: Readonly<Record<string, Term>>): string {
  const introduced = record.terms.map((key) => terms[key]!).flatMap((term) => [term.zh, term.en, ...term.aliases]).join('。')
  const meta = Object.entries(facts(record)).map(([key, value]) => `<meta data-pagefind-meta="${key}[content]" content="${escaped(value)}">`).join('')
  return `<html lang="zh"><body>${meta}<p>${escaped(record.text)}${end}</p>${weighed(record.title, titleWeight(record))}${weighed(labelTokens(record.number).join(' '), 9)}${weighed(introduced, 3)}${weighed(record.chapter, 0.3)}</body></html>`
}
