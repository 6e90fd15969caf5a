/** `glossary.yml` → terms: one English word, one Chinese name, one sentence. */
import { isMap, type Node } from 'yaml'
import type { Term } from './book.ts'
import { fieldsOf, readMap } from './frontmatter.ts'
import { simplifiedIn } from './simplified.ts'

const termFields = { zh: 'text', en: 'text', aliases: 'texts', definition: 'text', traditional: 'text or nothing' } as const
const needed = Object.entries(termFields).flatMap(([name, type]) => (type === 'text or nothing' ? [] : name))

export function readGlossary(yaml: string, file: string): Record<string, Term> {
  const { map, refuse } = readMap(yaml, file)
  const terms: Record<string, Term> = {}
  const named = new Map<string, string>()
  for (const { key, value } of map?.items ?? []) {
    const at = (key as Node).range?.[0] ?? 0
    const name = String(key)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) refuse(`“${name}” is no key: lower-case ASCII words joined by hyphens`, 'book/bad-term', at)
    if (!isMap(value)) return refuse(`write the fields ${needed.join(', ')} of ${name}`, 'book/bad-field', at)
    const term = { key: name, ...fieldsOf(value, termFields, refuse, at) }
    const [wrong] = simplifiedIn(term.traditional ?? '')
    if (wrong) refuse(`“${term.traditional}” is not Traditional: ${wrong} is a Simplified character`, 'book/not-traditional', (value.items.find((one) => String(one.key) === 'traditional')?.value as Node).range?.[0])
    for (const word of [term.zh, term.en.toLowerCase()]) {
      const other = named.get(word)
      if (other) refuse(`“${word}” already names the term ${other}`, 'book/duplicate-term', at)
      named.set(word, name)
    }
    terms[name] = term
  }
  return terms
}
