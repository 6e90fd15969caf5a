/** JSON text → its fields with their places, so that a fault in a data file is told at file:line:column. */
import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml'
import { Fault, type FaultPlace } from './fault.ts'

/** One field of an object: where its name stands, and what it holds. */
export interface Field { name: string; value: unknown; place: Omit<FaultPlace, 'rule'>; fields: Field[] }

/** Where JSON goes wrong. V8 often does not say, so: the shortest beginning whose fault is something else than that it ends. */
function faultOffset(text: string): number {
  const goesWrong = (length: number): boolean => {
    try { JSON.parse(text.slice(0, length)) } catch (error) {
      const [, position] = /position (\d+)/.exec(String(error)) ?? []
      return !/end of JSON input|Unterminated string/.test(String(error)) && Number(position) !== length
    }
    return false
  }
  let [right, wrong] = [0, text.length + 1]
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    if (goesWrong(middle)) wrong = middle
    else right = middle
  }
  return wrong - 1
}

/** The fields of the object in a JSON file, nested objects included. Throws a `Fault` on bad JSON, on a name written twice, on anything but an object. */
export function fieldsOf(text: string, file: string): Field[] {
  try { JSON.parse(text) } catch (error) {
    const before = text.slice(0, faultOffset(text)).split('\n')
    throw new Fault(`this is not JSON: ${(error as Error).message.split('\n')[0]}`, { file, line: before.length, column: before.at(-1)!.length + 1, rule: 'facts/bad-json' })
  }
  // What is JSON is YAML too, and the YAML reader knows where each name stands.
  const counter = new LineCounter()
  const { contents, errors } = parseDocument(text, { lineCounter: counter, uniqueKeys: false })
  if (errors.some(({ message }) => message.includes('call stack'))) throw new Fault('this is nested too deep to be read', { file, rule: 'facts/bad-json' })
  const placeOf = (node: unknown) => {
    const { line, col } = counter.linePos((node as Node).range?.[0] ?? 0)
    return { file, line, column: col }
  }
  const read = (node: unknown): Field[] => {
    if (!isMap(node)) return []
    const fields: Field[] = []
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const place = placeOf(key)
      const first = fields.find((field) => field.name === name)
      if (first) throw new Fault(`“${name}” is written twice; it stands in line ${first.place.line} too`, { ...place, rule: 'facts/duplicate-key' })
      fields.push({ name, value: isScalar(value) ? value.value : (value as Node).toJSON(), place, fields: read(value) })
    }
    return fields
  }
  if (!isMap(contents)) throw new Fault('a file of facts is one object: { "key": { … } }', { file, rule: 'facts/bad-json' })
  return read(contents)
}
