/** `tools.yml` → tools: what each is for, its licence, whether it lives, and on what evidence we say so. */
import { isMap, type Node } from 'yaml'
import type { Tool } from './book.ts'
import { fieldsOf, readMap } from './frontmatter.ts'

const toolFields = { name: 'text', group: 'text', use: 'text', licence: 'text', state: 'text', evidence: 'text', version: 'text', alternatives: 'texts', home: 'text', checked: 'text' } as const

/** The tables in which a reader looks a tool up. */
export const toolGroups = ['frameworks', 'training', 'inference', 'retrieval', 'evaluation', 'data', 'development', 'clouds'] as const

const states: Record<Tool['state'], string> = { living: '在维护', maintenance: '只修不加', slow: '更新稀少', stopped: '停止维护', service: '在售服务', unverified: '未核实' }
export const stateWords = (state: Tool['state']): string => states[state]

/** The field that is wrong, and what it must be. */
function wrongIn({ group, state, evidence, home, checked, alternatives }: Record<keyof typeof toolFields, unknown>): [field: keyof typeof toolFields, say: string] | undefined {
  if (!(toolGroups as readonly unknown[]).includes(group)) return ['group', `is one of ${toolGroups.join(', ')}`]
  if (!Object.hasOwn(states, String(state))) return ['state', `is one of ${Object.keys(states).join(', ')}`]
  if (!/^https:\/\/[^\s/]+\.[^\s/]+\//.test(String(home))) return ['home', 'is a whole address that begins with https://']
  const day = String(checked)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return ['checked', 'is the day we looked it up: 2026-11-25']
  const seen = String(evidence).match(/\d{4}-\d{2}(-\d{2})?/g) ?? []
  if (state !== 'unverified' && seen.length === 0) return ['evidence', 'says when what was seen: 仓库快照 2026-08-22']
  if (seen.some((one) => one > day)) return ['evidence', `tells of a day after ${day}, on which it was looked up`]
  if (state === 'stopped' && (alternatives as string[]).length === 0) return ['alternatives', 'names where a reader goes from a tool that is no longer mended']
  return undefined
}

/** Tools in the order of the file. Throws the first `Fault`, at the wrong field. */
export function readTools(yaml: string, file: string): Tool[] {
  const { map, refuse } = readMap(yaml, file)
  const named = new Set<string>()
  return (map?.items ?? []).map(({ key, value }) => {
    const at = (key as Node).range?.[0] ?? 0
    const name = String(key)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) refuse(`“${name}” is no key: lower-case ASCII words joined by hyphens`, 'book/bad-tool', at)
    if (!isMap(value)) return refuse(`write the fields ${Object.keys(toolFields).join(', ')} of ${name}`, 'book/bad-field', at)
    const fields = fieldsOf(value, toolFields, refuse, at)
    const placeOf = (field: string) => (value.items.find((one) => String(one.key) === field)!.key as Node).range?.[0] ?? at
    const wrong = wrongIn(fields)
    if (wrong) refuse(`“${wrong[0]}” of ${name} ${wrong[1]}`, 'book/bad-tool', placeOf(wrong[0]))
    if (named.has(fields.name)) refuse(`“${fields.name}” is listed twice`, 'book/bad-tool', placeOf('name'))
    named.add(fields.name)
    return { key: name, ...fields } as Tool
  })
}
