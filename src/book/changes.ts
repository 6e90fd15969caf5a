/** `changes.yml`: what was changed in which sections, and why. Newest first. What was wrong and is mended stands in `corrections.yml`. */
import type { Change, Label } from './book.ts'
import { readDated } from './dated-list.ts'

/** The record in the order of the file. `today` is the day of the build. Throws the first `Fault`. */
export function readChanges(yaml: string, labels: Readonly<Record<string, Label>>, today: string): Change[] {
  const { items, refuse, needSection } = readDated(yaml, 'content/changes.yml', 'change', ['date', 'sections', 'what'], today)
  return items.map(({ date, text, texts }) => {
    const sections = texts('sections')
    const twice = sections.find((one, i) => sections.findIndex(({ text: other }) => other === one.text) < i)
    if (twice) return refuse(`${twice.text} stands here twice`, twice.offset)
    return { date, sections: sections.map((one) => needSection(one, labels)), what: text('what').text }
  })
}
