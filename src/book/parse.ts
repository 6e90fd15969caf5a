/** MDX text → mdast with true positions: the same reading that the build prints from. */
import type { Nodes, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFileMessage } from 'vfile-message'
import { Fault } from './fault.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkCjkFriendly).use(remarkMath).freeze()

export interface Source { file: string; head: string; tree: Root }

const headPattern = /^---\n([\s\S]*?\n)?---(?=\n|$)/

/** No honest text is nested so deep, and what walks trees walks them by recursion. */
const deepest = 60

function checkDepth(tree: Root, file: string): void {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const { line, column } = level[0]!.position!.start
    if (depth > deepest) throw new Fault(`this is nested more than ${deepest} levels deep`, { file, line, column, rule: 'book/too-deep' })
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}

/** A fence that nobody closes swallows the rest of the chapter, and Markdown says nothing. */
function checkFences(tree: Root, body: string, file: string): void {
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'code') return
    const { start, end } = node.position!
    const [open] = /^[$`~]+/.exec(body.slice(start.offset, end.offset)) ?? ['']
    if (!body.slice(start.offset! + open.length, end.offset).trimEnd().endsWith(open)) throw new Fault(`this ${open} is not closed`, { file, line: start.line, column: start.column, rule: 'book/unclosed-fence' })
  })
}

/** Splits off the YAML head (blank lines keep the numbers right) and parses the rest. */
export function parseChapter(text: string, file: string): Source {
  const head = headPattern.exec(text)
  if (!head) throw new Fault('a chapter begins with a --- head of title, summary, outcomes and prerequisites', { file, line: 1, column: 1, rule: 'book/no-frontmatter' })
  const body = head[0].replace(/[^\n]/g, ' ') + text.slice(head[0].length)
  try {
    const tree = parser.parse(body)
    checkDepth(tree, file)
    checkFences(tree, body, file)
    return { file, head: head[1] ?? '', tree }
  } catch (cause) {
    if (cause instanceof RangeError) throw new Fault('this text is nested too deep to be read', { file, rule: 'book/too-deep' })
    if (!(cause instanceof VFileMessage)) throw cause
    // An unclosed tag is noticed at the end of the file, without a place; the sentence names where it opened.
    const [, line = cause.line ?? 1, column = cause.column ?? 1] = /\((\d+):(\d+)-/.exec(cause.line ? '' : cause.reason) ?? []
    throw new Fault(`this is not valid MDX: ${cause.reason}`, { file, line: Number(line), column: Number(column), rule: 'book/bad-mdx' })
  }
}
