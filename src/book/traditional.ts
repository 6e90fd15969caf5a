/** `traditional.yml` and the glossary → what the Traditional edition calls otherwise, and what it leaves as it is. */
import { isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml'
import type { TraditionalWords } from './book.ts'
import { readMap } from './frontmatter.ts'
import { simplifiedIn } from './simplified.ts'

const isName = (node: unknown): node is { value: string } & Node => isScalar(node) && typeof node.value === 'string' && node.value.trim() !== ''

/** Throws a `Fault` at the line of what is no word, no name, or not Traditional. */
export function readTraditional(yaml: string, file: string): TraditionalWords {
  const { map, refuse } = readMap(yaml, file)
  const read: TraditionalWords = { words: {}, names: [] }
  const offset = (node: ParsedNode | null) => node?.range?.[0] ?? 0
  for (const { key, value } of map?.items ?? []) {
    if (String(key) === 'words' && isMap(value)) {
      for (const { key: from, value: to } of value.items) {
        const at = offset(from as ParsedNode)
        if (!isName(to)) return refuse(`write what Taiwan calls “${String(from)}”`, 'book/bad-traditional', at)
        const [wrong] = simplifiedIn(to.value)
        if (wrong) refuse(`“${to.value}” is not Traditional: ${wrong} is a Simplified character`, 'book/not-traditional', offset(to as ParsedNode))
        read.words[String(from)] = to.value
      }
    } else if (String(key) === 'names' && isSeq(value) && value.items.every(isName)) read.names = value.items.map((item) => (item as { value: string }).value)
    else refuse('write words, a map of Simplified to Traditional, and names, a list', 'book/bad-traditional', offset(key as ParsedNode))
  }
  return read
}
