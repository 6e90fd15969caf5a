/** A YAML list of dated records, newest first → its items, each asked for its fields by name. Nothing in it may be vague, undated or unread. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Label } from './book.ts'
import { readYaml } from './frontmatter.ts'

/** A field's text and the offset at which it is told. */
export interface Told { text: string; offset: number | undefined }

export interface DatedItem {
  date: string
  text: (field: string) => Told
  texts: (field: string) => Told[]
}

export interface DatedList { items: DatedItem[]; refuse: (message: string, offset?: number) => never; needSection: (told: Told, labels: Readonly<Record<string, Label>>) => string }

/** `noun` names an item in what is said and in the rule, `book/bad-<noun>`; `today` is the day of the build. Throws the first `Fault`. */
export function readDated(yaml: string, file: string, noun: string, fields: readonly string[], today: string): DatedList {
  const read = readYaml(yaml, file)
  const refuse = (message: string, offset?: number): never => read.refuse(message, `book/bad-${noun}`, offset)
  const at = (node: unknown) => (node as Node | null)?.range?.[0]
  const needSection: DatedList['needSection'] = ({ text, offset }, labels) => {
    if (!Object.hasOwn(labels, text) || labels[text]!.kind !== 'sec') read.refuse(`no section is labelled ${text}`, 'book/unknown-label', offset)
    return text
  }
  if (read.contents === null) return { items: [], refuse, needSection }
  if (!isSeq(read.contents)) return refuse(`the ${noun}s are a list; each has ${fields.join(', ')}`)

  let later = today
  const items = read.contents.items.map((item): DatedItem => {
    if (!isMap(item)) return refuse(`a ${noun} has ${fields.join(', ')}`, at(item))
    const stranger = item.items.find(({ key }) => !fields.includes(String(key)))
    if (stranger) return refuse(`a ${noun} has no “${String(stranger.key)}”; it has ${fields.join(', ')}`, at(stranger.key))
    const told = (node: unknown, name: string): Told => {
      const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : ''
      const offset = at(node) ?? at(item)
      return { text: text && !text.includes('\n') ? text : refuse(`write ${name}: what it is, in one line`, offset), offset }
    }
    const text = (name: string) => told(item.get(name, true), name)
    const texts = (name: string) => {
      const node: unknown = item.get(name, true)
      return isSeq(node) && node.items.length > 0 ? node.items.map((one) => told(one, name)) : refuse(`write ${name}: a list, for example [sec-one, sec-two]`, at(node) ?? at(item))
    }
    const date = text('date')
    if (!/^\d{4}-\d\d-\d\d$/.test(date.text) || date.text > later) return refuse(`“${date.text}” is no day up to ${later}: write 2026-11-25, the newest first`, date.offset)
    later = date.text
    return { date: date.text, text, texts }
  })
  return { items, refuse, needSection }
}
