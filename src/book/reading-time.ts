/** Tree → minutes: how long a careful reader needs. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { commentText, labelComment } from './labels.ts'

/** Han characters a minute for technical prose, and seconds for a formula, a figure, a listing (our judgement). */
const pace = { han: 350, words: 180, formula: 12, figure: 30 }

export function minutesFor(tree: Root): number {
  let [han, words, formulas, figures] = [0, 0, 0, 0]
  visit(tree, (node) => {
    if (node.type === 'text') {
      han += node.value.match(/\p{Script=Han}/gu)?.length ?? 0
      words += node.value.match(/[A-Za-z]+/g)?.length ?? 0
    } else if (node.type === 'math') formulas += 1
    else if (node.type === 'mdxJsxFlowElement' && /^(Figure|Listing)$/.test(node.name ?? '')) figures += 1
  })
  return Math.max(1, Math.round(han / pace.han + words / pace.words + (formulas * pace.formula + figures * pace.figure) / 60))
}

/** The same for each section, by its label: from its heading to the next that is not below it. */
export function sectionMinutes({ children }: Root): Record<string, number> {
  return Object.fromEntries(children.flatMap((node, from) => {
    const label = node.type === 'heading' && labelComment(node)
    if (!label) return []
    const length = children.slice(from + 1).findIndex((other) => other.type === 'heading' && other.depth <= node.depth)
    const section = children.slice(from, length < 0 ? undefined : from + 1 + length)
    return [[commentText(label), minutesFor({ type: 'root', children: section })]]
  }))
}
