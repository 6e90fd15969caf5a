/** MDX text → mdast with true positions: the same reading that the build prints from. */
import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import { Fault } from './fault.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkCjkFriendly).use(remarkMath).freeze()

export interface Source { file: string; head: string; tree: Root }

const headPattern = /^---\n([\s\S]*?\n)?---(?=\n|$)/

/** Splits off the YAML head (blank lines keep the numbers right) and parses the rest. */
export function parseChapter(text: string, file: string): Source {
  const head = headPattern.exec(text)
  if (!head) throw new Fault('a chapter begins with a --- head of title, summary, outcomes and prerequisites', { file, line: 1, column: 1, rule: 'book/no-frontmatter' })
  const body = head[0].replace(/[^\n]/g, ' ') + text.slice(head[0].length)
  try {
    return { file, head: head[1] ?? '', tree: parser.parse(body) }
  } catch (cause) {
    if (!(cause instanceof VFileMessage)) throw cause
    // An unclosed tag is noticed at the end of the file, without a place; the sentence names where it opened.
    const [, line = cause.line ?? 1, column = cause.column ?? 1] = /\((\d+):(\d+)-/.exec(cause.line ? '' : cause.reason) ?? []
    throw new Fault(`this is not valid MDX: ${cause.reason}`, { file, line: Number(line), column: Number(column), rule: 'book/bad-mdx' })
  }
}
