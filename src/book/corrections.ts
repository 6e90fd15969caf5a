/** `corrections.yml`: what this book itself said wrongly, what it says now, and how that was found. Newest first. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Correction, Label } from './book.ts'
import { readYaml } from './frontmatter.ts'

const file = 'content/corrections.yml'
const fields = ['date', 'section', 'kind', 'was', 'now', 'found'] as const
const kinds: readonly string[] = ['数字', '说法', '引用', '代码']

/** The record in the order of the file. `today` is the day of the build. Throws the first `Fault`: nothing in the record may be vague, undated, or lead nowhere. */
export function readCorrections(yaml: string, labels: Readonly<Record<string, Label>>, today: string): Correction[] {
  const read = readYaml(yaml, file)
  if (read.contents === null) return []
  const refuse = (message: string, offset?: number): never => read.refuse(message, 'book/bad-correction', offset)
  if (!isSeq(read.contents)) return refuse(`the corrections are a list; each has ${fields.join(', ')}`)

  let later = today
  return read.contents.items.map((item) => {
    const at = (node: unknown) => (node as Node | null)?.range?.[0]
    if (!isMap(item)) return refuse(`a correction has ${fields.join(', ')}`, at(item))
    const stranger = item.items.find(({ key }) => !(fields as readonly string[]).includes(String(key)))
    if (stranger) return refuse(`a correction has no “${String(stranger.key)}”; it has ${fields.join(', ')}`, at(stranger.key))
    const textOf = (name: (typeof fields)[number]) => {
      const node: unknown = item.get(name, true)
      const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : ''
      return { text: text || refuse(`write ${name}: what it is, in one line`, at(node) ?? at(item)), offset: at(node) }
    }
    const [date, section, kind] = [textOf('date'), textOf('section'), textOf('kind')]
    if (!/^\d{4}-\d\d-\d\d$/.test(date.text) || date.text > later) return refuse(`“${date.text}” is no day up to ${later}: write 2026-11-25, the newest first`, date.offset)
    later = date.text
    if (!kinds.includes(kind.text)) return refuse(`“${kind.text}” is no kind; there are ${kinds.join('、')}`, kind.offset)
    if (!Object.hasOwn(labels, section.text) || labels[section.text]!.kind !== 'sec') read.refuse(`no section is labelled ${section.text}`, 'book/unknown-label', section.offset)
    return { date: date.text, section: section.text, kind: kind.text, was: textOf('was').text, now: textOf('now').text, found: textOf('found').text }
  })
}
