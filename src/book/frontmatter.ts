/** YAML text → checked fields. Strict: a field nobody reads is a fault, at its line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import { Fault } from './fault.ts'

export type FieldType = 'text' | 'texts'
export type Fields<S extends Record<string, FieldType>> = { [K in keyof S]: S[K] extends 'text' ? string : string[] }

export const chapterFields = { title: 'text', summary: 'text', outcomes: 'texts', prerequisites: 'texts' } as const
/** An appendix is looked things up in: nobody has to have read something first, or can do something after. */
export const appendixFields = { title: 'text', summary: 'text' } as const
export const planFields = { title: 'text', summary: 'text' } as const
export const partFields = { title: 'text', summary: 'text' } as const

const says: Record<FieldType, string> = { text: 'one line of text', texts: 'a list of texts, or []' }

const isText = (node: unknown): node is { value: string } & Node => isScalar(node) && typeof node.value === 'string' && node.value.trim() !== ''

/** `firstLine` is the line of the file on which the YAML begins. */
export function readFields<S extends Record<string, FieldType>>(yaml: string, schema: S, file: string, firstLine = 1): Fields<S> {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const fault = (message: string, rule: string, offset = 0): Fault => {
    const { line, col } = counter.linePos(offset)
    return new Fault(message, { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1), rule })
  }
  const [error] = document.errors
  if (error) throw fault(`this is not valid YAML: ${error.message.split('\n')[0]}`, 'book/bad-yaml', error.pos[0])
  if (!isMap(document.contents)) throw fault(`write the fields ${Object.keys(schema).join(', ')}`, 'book/missing-field')
  const fields: Record<string, string | string[]> = {}
  for (const { key, value } of document.contents.items) {
    const offset = (key as Node).range?.[0] ?? 0
    const name = String(key)
    const type = schema[name]
    if (!type) throw fault(`nothing reads the field “${name}”; the fields are ${Object.keys(schema).join(', ')}`, 'book/unknown-field', offset)
    if (type === 'text' && isText(value)) fields[name] = value.value.trim()
    else if (type === 'texts' && isSeq(value) && value.items.every(isText)) fields[name] = value.items.map((item) => (item as { value: string }).value.trim())
    else throw fault(`“${name}” must be ${says[type]}`, 'book/bad-field', offset)
  }
  for (const name of Object.keys(schema)) {
    if (!(name in fields)) throw fault(`the field “${name}” is missing: ${says[schema[name]!]}`, 'book/missing-field')
  }
  return fields as Fields<S>
}
