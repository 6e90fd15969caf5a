/** Tree → every empty link, citation, term, number and fact in it, with the section it stands in. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Reference } from './book.ts'
import { Fault } from './fault.ts'
import { commentText, labelComment, placeOf } from './labels.ts'

const scheme = /^(#|chapter:|cite:|term:|num:|fact:)(.+)$/
const kindOf = { '#': 'label', 'chapter:': 'chapter', 'cite:': 'cite', 'term:': 'term', 'num:': 'num', 'fact:': 'fact' } as const

/** `%20` and the like are read; a percent sign that begins no code stays one, and is then a key that nobody knows. */
function decoded(key: string): string {
  try { return decodeURIComponent(key) } catch { return key }
}

/** `cite:a,b` → `{ kind: 'cite', keys: ['a', 'b'] }`; an ordinary URL → undefined. */
export function parseReference(url: string): Pick<Reference, 'kind' | 'keys'> | undefined {
  const [, prefix, rest] = scheme.exec(url) ?? []
  if (!prefix || !rest) return undefined
  return { kind: kindOf[prefix as keyof typeof kindOf], keys: rest.split(',').map((key) => decoded(key.trim())) }
}

/** `sourceOf` gives the work a fact is taken from, and nothing for a fact that does not exist. */
export function referencesIn(tree: Root, file: string, sourceOf: (fact: string) => string | undefined = () => undefined): Reference[] {
  const found: Reference[] = []
  let section = ''
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const comment = labelComment(node)
      if (comment) section = commentText(comment)
    }
    if (node.type !== 'link') return
    const reference = parseReference(node.url)
    if (!reference) return
    const { kind, keys } = reference
    if (kind !== 'cite' && keys.length > 1) throw new Fault('this points at two things; only cite: takes several keys', { ...placeOf(file, node), rule: 'book/several-keys' })
    const works = kind === 'cite' ? keys : kind === 'fact' ? keys.flatMap((key) => sourceOf(key) ?? []) : []
    found.push({ ...reference, works, section, place: placeOf(file, node) })
  })
  return found
}
