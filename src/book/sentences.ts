/** Tree → blocks of sentences, each sentence with its pieces: what checks of single statements read. */
import type { Node, Parents, PhrasingContent, Root, TableCell } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { toString } from 'mdast-util-to-string'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { attribute, commentText, labelComment } from './labels.ts'

/** A run of text, or something that is no text: code, a formula, an empty link, a picture. */
export interface Piece {
  kind: 'text' | 'code' | 'math' | 'link' | 'other'
  /** The text, the code or the TeX; the address of a link. */
  value: string
  /** Of `value`, in the file. */
  offset: number
}

export interface Sentence { pieces: Piece[]; text: string; block: Block }

/** A paragraph, a heading or one cell of a table. */
export interface Block {
  sentences: Sentence[]
  section: string
  /** Names of the boxes it stands in, from outside in: Figure, Exercise, Solution … */
  boxes: string[]
  /** The exercise it belongs to. */
  exercise?: string
  /** In a figure: its id and its caption. */
  figure?: { id: string; caption: string }
  /** In a table: the text of its row and of its column's head, and where both stand. */
  cell?: { row: string; head: string; line: number; column: number; isHead: boolean }
}

/** A sentence ends with its mark, and with the quotation or bracket that closes after it. */
const end = /[。！？!?]+[”’」』）)]*/g

/** Inline nodes → pieces in reading order; text inside bold, italics or a term's link is text. */
function piecesOf(nodes: readonly PhrasingContent[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const offset = node.position?.start.offset ?? 0
    if (node.type === 'text') return [{ kind: 'text', value: node.value, offset }]
    if (node.type === 'inlineCode') return [{ kind: 'code', value: node.value, offset }]
    if (node.type === 'inlineMath') return [{ kind: 'math', value: node.value, offset: offset + 1 }]
    if (node.type === 'link') return [...(node.url.startsWith('cite:') ? [] : piecesOf(node.children)), { kind: 'link', value: node.url, offset }]
    if ('children' in node) return piecesOf(node.children as PhrasingContent[])
    return [{ kind: 'other', value: '', offset }]
  })
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ kind, value }) => (kind === 'text' || kind === 'math' ? value : '')).join('')

/** The pieces of a sentence joined, what is no text kept as a gap; and the way back from there into the file. */
export function running({ pieces }: Sentence, kinds: readonly Piece['kind'][] = ['text']): { text: string; offsetOf: (at: number) => number } {
  const starts: [at: number, offset: number][] = []
  let text = ''
  for (const { kind, value, offset } of pieces) {
    starts.push([text.length, offset])
    text += kinds.includes(kind) ? value : '\uFFFC'
  }
  return { text, offsetOf: (at) => { const [from, offset] = starts.findLast(([start]) => start <= at)!; return offset + at - from } }
}

function sentencesOf(pieces: readonly Piece[], block: Block): Sentence[] {
  const groups: Piece[][] = [[]]
  for (const piece of pieces) {
    let from = 0
    if (piece.kind === 'text') {
      for (const { 0: mark, index } of piece.value.matchAll(end)) {
        const to = index + mark.length
        groups.at(-1)!.push({ ...piece, value: piece.value.slice(from, to), offset: piece.offset + from })
        groups.push([])
        from = to
      }
    }
    const value = piece.value.slice(from)
    if (value || piece.kind !== 'text') groups.at(-1)!.push({ ...piece, value, offset: piece.offset + from })
  }
  return groups.filter((group) => group.length > 0).map((group) => ({ pieces: group, text: textOf(group), block }))
}

/** All that is said in running words: paragraphs, headings, cells. Alt texts, titles of boxes and the head of the file are not. */
export function blocksIn(tree: Root): Block[] {
  const blocks: Block[] = []
  let section = ''
  visitParents(tree, (node: Node, ancestors: Parents[]) => {
    if (node.type === 'heading') {
      const comment = labelComment(node as never)
      if (comment) section = commentText(comment)
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    const jsx = ancestors.filter((one) => (one as Node).type === 'mdxJsxFlowElement') as unknown as MdxJsxFlowElement[]
    const figure = jsx.find(({ name }) => name === 'Figure')
    const block: Block = { sentences: [], section, boxes: jsx.map(({ name }) => name ?? '') }
    const exercise = jsx.find(({ name }) => name === 'Exercise')
    if (exercise) block.exercise = attribute(exercise, 'id') ?? ''
    if (figure) block.figure = { id: attribute(figure, 'id') ?? '', caption: toString(figure.children.at(-1)) }
    if (node.type === 'tableCell') {
      const [table, row] = ancestors.slice(-2) as unknown as [Parents, { children: TableCell[] }]
      const head = table.children[0] as unknown as { children: TableCell[] }
      const column = row.children.indexOf(node as TableCell)
      block.cell = { row: toString(row), head: toString(head.children[column]), line: node.position!.start.line, column, isHead: head.children === row.children }
    }
    block.sentences = sentencesOf(piecesOf((node as unknown as { children: PhrasingContent[] }).children), block)
    blocks.push(block)
    return SKIP
  })
  return blocks
}
