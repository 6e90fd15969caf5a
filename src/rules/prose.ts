/** A chapter's text → the same text with everything but its Chinese prose masked out, offset for offset. */
import type { Node } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'
import type { ChapterSource } from './rule.ts'

/** Stands for what is no prose: markup, code, formulas, addresses. One for each character, so that places stay right. */
export const mask = '\uFFFC'

/** A claim is quoted to be refuted, so it may say what the book does not say. */
export interface ProseOptions { claims?: boolean }

const visibleHead = /^(?:title|summary): *|^ +- /

/** Paragraphs, headings, tables, captions, boxes' titles, alt texts, and the head's title, summary and outcomes. Lines are kept. */
export function proseOf({ text, tree }: Pick<ChapterSource, 'text' | 'tree'>, { claims = true }: ProseOptions = {}): string {
  const shown: [from: number, to: number][] = []
  const show = (node: Node | undefined, from = 0, to = 0): void => {
    if (node?.position) shown.push([node.position.start.offset! + from, node.position.end.offset! - to])
  }
  visit(tree, (node) => {
    if (node.type === 'text') show(node)
    else if (node.type === 'image') show(node, 2, node.position!.end.offset! - node.position!.start.offset! - 2 - (node.alt?.length ?? 0))
    else if (node.type === 'mdxJsxFlowElement') {
      for (const attribute of (node as MdxJsxFlowElement).attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !(attribute.name === 'title' || (claims && attribute.name === 'claim'))) continue
        show(attribute as unknown as Node, attribute.name.length + 2, 1)
      }
    } else if (node.type === 'mdxTextExpression' || node.type === 'code') return SKIP
    return undefined
  })
  let offset = 0
  for (const line of text.slice(0, tree.children[0]?.position?.start.offset ?? text.length).split('\n')) {
    const key = visibleHead.exec(line)
    if (key) shown.push([offset + key[0].length, offset + line.length])
    offset += line.length + 1
  }
  const letters = text.replace(/[^\n]/g, mask).split('')
  for (const [from, to] of shown) for (let i = from; i < to; i++) letters[i] = text[i]!
  return letters.join('')
}

/** The book's own words: without claims, titles of works and quoted words, which are other people's. */
export const ownWordsOf = (source: Pick<ChapterSource, 'text' | 'tree'>): string =>
  proseOf(source, { claims: false }).replace(/《[^》\n]*》|“[^”\n]*”|「[^」\n]*」/g, (words) => mask.repeat(words.length))
