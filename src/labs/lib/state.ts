/** State ↔ query string: `?gd.lr=0.01&gd.points=1,2;3,4`. Only known keys, only what the field itself accepts. */
import type { Fields, StateOf } from './fields.ts'

/** Value → the text its field reads: numbers in full (`1e21`, for a `+` in a query is a space), flags 1 or 0, tables `1,2;3,4`. */
export const write = (value: unknown): string =>
  (Array.isArray(value) ? value.join(';') : `${typeof value === 'boolean' ? +value : value}`).replaceAll('+', '')

/** Query string → a complete state; whatever is missing or unreadable has its default. */
export function parse<F extends Fields>(fields: F, prefix: string, search: string): StateOf<F> {
  const query = new URLSearchParams(search)
  const state: Record<string, unknown> = {}
  for (const name in fields) state[name] = fields[name]!.read(query.get(`${prefix}.${name}`) ?? '') ?? fields[name]!.def
  return state as StateOf<F>
}

/** State → query string without `?`: foreign parts of `search` untouched, then only what differs from the defaults; a reader's own text only when `whole`. */
export function serialise<F extends Fields>(fields: F, prefix: string, state: StateOf<F>, search = '', whole = false): string {
  let parts = search.replace('?', '').split('&')
  for (const name in fields) {
    const key = `${prefix}.${name}`
    parts = parts.filter((part) => part && !new URLSearchParams(part).has(key))
    const text = (fields[name]!.write ?? write)(state[name] as never, whole)
    if (text !== write(fields[name]!.def)) parts.push(`${key}=${text}`)
  }
  return parts.join('&')
}
