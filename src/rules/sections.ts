/** A chapter's tree → the part of it under one heading of the second level. */
import type { Heading, Root, RootContent } from 'mdast'
import { headingText } from '../book/labels.ts'

export interface Section { heading: Heading; words: string; nodes: RootContent[] }

/** Every `##` with its words and all nodes up to the next `##`; what stands before the first is in none. */
export function sectionsOf(tree: Root): Section[] {
  const sections: Section[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, words: headingText(node), nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}
