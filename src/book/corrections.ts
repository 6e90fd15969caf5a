/** `corrections.yml`: what this book itself said wrongly, what it says now, and how that was found. Newest first. */
import type { Correction, Label } from './book.ts'
import { readDated } from './dated-list.ts'

const fields = ['date', 'section', 'kind', 'was', 'now', 'found'] as const
const kinds: readonly string[] = ['数字', '说法', '引用', '代码']

/** The record in the order of the file. `today` is the day of the build. Throws the first `Fault`: nothing in the record may be vague, undated, or lead nowhere. */
export function readCorrections(yaml: string, labels: Readonly<Record<string, Label>>, today: string): Correction[] {
  const { items, refuse, needSection } = readDated(yaml, 'content/corrections.yml', 'correction', fields, today)
  return items.map(({ date, text }) => {
    const kind = text('kind')
    if (!kinds.includes(kind.text)) return refuse(`“${kind.text}” is no kind; there are ${kinds.join('、')}`, kind.offset)
    return { date, section: needSection(text('section'), labels), kind: kind.text, was: text('was').text, now: text('now').text, found: text('found').text }
  })
}
