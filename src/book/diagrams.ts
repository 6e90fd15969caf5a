/** Tree → the mermaid fences in it, each with the label of its Figure and its place. */
import type { Code, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { Diagram } from './book.ts'
import { Fault } from './fault.ts'
import { attribute, placeOf } from './labels.ts'

export const diagramOf = (code: Code, label: string, file: string): Diagram =>
  ({ label, meta: code.meta ?? '', text: code.value, place: placeOf(file, code) })

export function diagramsIn(tree: Root, file: string): Diagram[] {
  const diagrams: Diagram[] = []
  visit(tree, 'code', (code, _, parent) => {
    if (code.lang !== 'mermaid') return
    const frame = parent as MdxJsxFlowElement | undefined
    const label = frame?.type === 'mdxJsxFlowElement' && frame.name === 'Figure' ? attribute(frame, 'id') : undefined
    const fault = (message: string, rule: string) => new Fault(message, { ...placeOf(file, code), rule })
    if (!label) throw fault('a diagram stands inside <Figure id="fig-…">', 'figure/loose-diagram')
    if (!/^fig-[a-z0-9-]+$/.test(label)) throw fault(`a diagram stands inside <Figure id="fig-…">, not “${label}”`, 'figure/bad-label')
    if (diagrams.some((other) => other.label === label)) throw fault(`${label} has a diagram already; one Figure, one diagram`, 'figure/two-diagrams')
    diagrams.push(diagramOf(code, label, file))
  })
  return diagrams
}
