/** `[^x]` and its definition → a numbered mark, and the note right after the block it belongs to. */
import type { FootnoteDefinition, Parents, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { element, become, text } from './nodes.ts'
import { refuse } from './refuse.ts'

export function remarkSidenotes() {
  return (tree: Root, file: VFile) => {
    const definitions = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteDefinition', (node, index, parent) => {
      if (definitions.has(node.identifier)) refuse(file, node, 'book/duplicate-footnote', `there is a note [^${node.identifier}] already`)
      visit(node, 'footnoteReference', (inner) => refuse(file, inner, 'book/nested-footnote', 'a note has no notes'))
      definitions.set(node.identifier, node)
      parent!.children.splice(index!, 1)
      return [SKIP, index!]
    })
    const used = new Set<string>()
    const notes: { after: RootContent; parent: Parents; note: RootContent }[] = []
    visitParents(tree, 'footnoteReference', (node, ancestors) => {
      const definition = definitions.get(node.identifier) ?? refuse(file, node, 'book/unknown-footnote', `no note is called [^${node.identifier}]`)
      if (used.has(node.identifier)) refuse(file, node, 'book/footnote-twice', `the note [^${node.identifier}] is used twice; write a second note`)
      used.add(node.identifier)
      const number = String(used.size)
      // The note follows the nearest block that may have a block after it.
      const depth = ancestors.findLastIndex((one, i) => /^(paragraph|table|heading)$/.test(one.type) && ancestors[i - 1])
      const id = `fn-${number}`
      const note = element('aside', { className: ['sidenote'], id, role: 'note' },
        [element('a', { href: `#fnref-${number}`, className: ['sidenote-number'], ariaLabel: `回到注 ${number} 的出处` }, [text(number)]), ...inline(definition)])
      notes.push({ after: ancestors[depth] as RootContent, parent: ancestors[depth - 1] as Parents, note })
      become(node, element('sup', { className: ['note-mark'] }, [element('a', { href: `#${id}`, id: `fnref-${number}`, ariaLabel: `注 ${number}` }, [text(number)])]))
    })
    for (const { after, parent, note } of notes.toReversed()) parent.children.splice(parent.children.indexOf(after as never) + 1, 0, note as never)
    for (const [name, definition] of definitions) {
      if (!used.has(name)) refuse(file, definition, 'book/unused-footnote', `the note [^${name}] is used nowhere`)
    }
  }
}

/** A note of one paragraph is printed without the paragraph. */
const inline = ({ children }: FootnoteDefinition) =>
  children.length === 1 && children[0]!.type === 'paragraph' ? children[0].children : children
