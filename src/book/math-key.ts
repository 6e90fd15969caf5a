/** All TeX of the book → a short key that changes when a new glyph may be needed. */
import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `\\alpha`, `x`, `∑` …: the pieces that decide which glyphs are drawn. */
export function texTokens(tree: Root): Set<string> {
  const tokens = new Set<string>()
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    for (const [token] of node.value.matchAll(/\\[a-zA-Z]+|\S/gu)) tokens.add(token)
  })
  return tokens
}

export const mathKey = (tokens: Iterable<string>): string =>
  createHash('sha256').update([...new Set(tokens)].sort().join(' ')).digest('hex').slice(0, 8)
