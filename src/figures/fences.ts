/** MDX text → the mermaid fences in it, each with the label of its Figure and its place. */
import type { Code } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { Place } from '../book/book.ts'
import { Fault } from '../book/fault.ts'
import { attribute, placeOf } from '../book/labels.ts'
import { parseChapter } from '../book/parse.ts'

export interface Fence {
  /** The id of the Figure around it. */
  label: string
  /** What stands after ```mermaid. */
  meta: string
  text: string
  /** Of the ``` that opens it; the text begins on the next line. */
  place: Place
}

export const fenceOf = (code: Code, label: string, file: string): Fence =>
  ({ label, meta: code.meta ?? '', text: code.value, place: placeOf(file, code) })

export function fencesIn(mdx: string, file: string): Fence[] {
  const fences: Fence[] = []
  visit(parseChapter(mdx, file).tree, 'code', (code, _, parent) => {
    if (code.lang !== 'mermaid') return
    const frame = parent as MdxJsxFlowElement | undefined
    const label = frame?.type === 'mdxJsxFlowElement' && frame.name === 'Figure' ? attribute(frame, 'id') : undefined
    const fault = (message: string, rule: string) => new Fault(message, { ...placeOf(file, code), rule })
    if (!label) throw fault('a diagram stands inside <Figure id="fig-…">', 'figure/loose-diagram')
    if (!/^fig-[a-z0-9-]+$/.test(label)) throw fault(`a diagram stands inside <Figure id="fig-…">, not “${label}”`, 'figure/bad-label')
    if (fences.some((other) => other.label === label)) throw fault(`${label} has a diagram already; one Figure, one diagram`, 'figure/two-diagrams')
    fences.push(fenceOf(code, label, file))
  })
  return fences
}
