/** `glossary.yml` → terms: one English word, one Chinese name, one sentence. */
import { isMap, isScalar, LineCounter, parseDocument, stringify, type Node } from 'yaml'
import type { Term } from './book.ts'
import { Fault } from './fault.ts'
import { readFields } from './frontmatter.ts'

const termFields = { zh: 'text', en: 'text', aliases: 'texts', definition: 'text' } as const

export function readGlossary(yaml: string, file: string): Record<string, Term> {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const at = (node: Node | null | undefined) => counter.linePos(node?.range?.[0] ?? 0)
  const [error] = document.errors
  if (error) throw new Fault(`this is not valid YAML: ${error.message.split('\n')[0]}`, { file, line: counter.linePos(error.pos[0]).line, column: counter.linePos(error.pos[0]).col, rule: 'book/bad-yaml' })
  if (document.contents === null) return {}
  if (!isMap(document.contents)) throw new Fault('the glossary is a map of terms', { file, line: 1, column: 1, rule: 'book/bad-field' })
  const terms: Record<string, Term> = {}
  const named = new Map<string, string>()
  for (const { key, value } of document.contents.items) {
    const { line, col } = at(key as Node)
    const place = { file, line, column: col }
    const name = isScalar(key) ? String(key.value) : ''
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Fault(`“${name}” is no key: lower-case ASCII words joined by hyphens`, { ...place, rule: 'book/bad-term' })
    const term = { key: name, ...readFields(stringify(value), termFields, file, line + 1) }
    for (const word of [term.zh, term.en.toLowerCase()]) {
      const other = named.get(word)
      if (other) throw new Fault(`“${word}” already names the term ${other}`, { ...place, rule: 'book/duplicate-term' })
      named.set(word, name)
    }
    terms[name] = term
  }
  return terms
}
