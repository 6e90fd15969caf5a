/** YAML text → checked fields. Strict: a field nobody reads is a fault, at its line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type ParsedNode, type YAMLMap } from 'yaml'
import type { Place } from './book.ts'
import { Fault } from './fault.ts'

interface FieldTypes { text: string; texts: string[]; count: number; map: YAMLMap; 'text or nothing': string }
export type FieldType = keyof FieldTypes
export type Fields<S extends Record<string, FieldType>> = { [K in keyof S as S[K] extends 'text or nothing' ? never : K]: FieldTypes[S[K]] } & { [K in keyof S as S[K] extends 'text or nothing' ? K : never]?: string }

export const chapterFields = { title: 'text', summary: 'text', outcomes: 'texts', prerequisites: 'texts' } as const
/** An appendix is looked things up in: nobody has to have read something first, or can do something after. */
export const appendixFields = { title: 'text', summary: 'text' } as const
export const planFields = { title: 'text', summary: 'text' } as const
export const partFields = { title: 'text', summary: 'text' } as const

const says: Record<FieldType, string> = { text: 'one line of text', texts: 'a list of texts, or []', count: 'a whole number above 0', map: 'a map of names, each with what belongs to it, or {}', 'text or nothing': 'one line of text' }

export const isText = (node: unknown): node is { value: string } & Node => isScalar(node) && typeof node.value === 'string' && /^[^\n]*\S[^\n]*\n?$/.test(node.value)

export type Refuse = (message: string, rule: string, offset?: number) => never

/** Where an offset of a YAML text stands in its file. */
type PlaceOf = (offset: number) => Place

/** What a YAML text holds, null for an empty one, and how a fault in it is told. `firstLine` is the line of the file on which the YAML begins. */
export function readYaml(yaml: string, file: string, firstLine = 1): { contents: ParsedNode | null; placeOf: PlaceOf; refuse: Refuse } {
  const counter = new LineCounter()
  const placeOf: PlaceOf = (offset) => {
    const { line, col } = counter.linePos(offset)
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const refuse: Refuse = (message, rule, offset = 0) => { throw new Fault(message, { ...placeOf(offset), rule }) }
  const document = parseDocument(yaml, { lineCounter: counter })
  // A warning is a tag or a directive that nothing here understands.
  const [error] = [...document.errors, ...document.warnings]
  if (error?.message.includes('call stack')) refuse('this YAML is nested too deep to be read', 'book/bad-yaml')
  if (error) refuse(`this is not valid YAML: ${error.message.split('\n')[0]}`, 'book/bad-yaml', error.pos[0])
  return { contents: document.contents, placeOf, refuse }
}

/** The same of a text that must be a map. */
export function readMap(yaml: string, file: string, firstLine = 1): { map: YAMLMap | null; refuse: Refuse } {
  const { contents, refuse } = readYaml(yaml, file, firstLine)
  if (contents !== null && !isMap(contents)) refuse('write fields, each as name: value', 'book/bad-field')
  return { map: contents as YAMLMap | null, refuse }
}

/** `at` is the offset at which a missing field is told. */
export function fieldsOf<S extends Record<string, FieldType>>(map: YAMLMap | null, schema: S, refuse: Refuse, at = 0): Fields<S> {
  const fields: Record<string, FieldTypes[FieldType]> = {}
  for (const { key, value } of map?.items ?? []) {
    const offset = (key as Node).range?.[0] ?? 0
    const name = String(key)
    const type = Object.hasOwn(schema, name) ? schema[name] : undefined
    if (!type) return refuse(`nothing reads the field “${name}”; the fields are ${Object.keys(schema).join(', ')}`, 'book/unknown-field', offset)
    if ((type === 'text' || type === 'text or nothing') && isText(value)) fields[name] = value.value.trim()
    else if (type === 'texts' && isSeq(value) && value.items.every(isText)) fields[name] = value.items.map((item) => (item as { value: string }).value.trim())
    else if (type === 'count' && isScalar(value) && Number.isInteger(value.value) && Number(value.value) > 0) fields[name] = Number(value.value)
    else if (type === 'map' && isMap(value)) fields[name] = value
    else refuse(`“${name}” must be ${says[type]}`, 'book/bad-field', offset)
  }
  for (const name of Object.keys(schema)) {
    if (schema[name] !== 'text or nothing' && !Object.hasOwn(fields, name)) refuse(`the field “${name}” is missing: ${says[schema[name]!]}`, 'book/missing-field', at)
  }
  return fields as Fields<S>
}

/** YAML text → its fields. */
export function readFields<S extends Record<string, FieldType>>(yaml: string, schema: S, file: string, firstLine = 1): Fields<S> {
  const { map, refuse } = readMap(yaml, file, firstLine)
  return fieldsOf(map, schema, refuse)
}
