/** A printed page → its twin in Markdown (GFM, formulas as TeX between dollars): the same words, every link a full address. */
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'hast'
import type { List, Nodes, Root as Markdown } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { handlersFor, isInputs, openBracket } from './markdown-handlers.ts'
import { readPage } from './markdown-page.ts'

/** Of which state of the book: `date` is `2026-11-26`, `commit` empty for a book that is not in git. */
export interface Edition { date: string; commit: string }

/** Who wrote this, where it stands, of when it is, and what a reader may do with it. */
const colophon = (url: string, { date, commit }: Edition): Nodes => ({ type: 'blockquote', children: [{ type: 'paragraph', children: [
  { type: 'text', value: '出自《AI 大模型创业手册》。网页：' }, { type: 'link', url, children: [{ type: 'text', value: url }] },
  { type: 'text', value: `。版本：${date}${commit && `，提交 ${commit}`}。许可：文字与图 CC BY-SA 4.0，代码 MIT。每一页的 Markdown 在它的网址后加 index.md。` },
] }] })

/** `[C]` and the like, which no address follows, are no links and need no backslash; `[ ]` is a box to tick, `[^` a note. */
const plainBrackets = /\[(?![\sxX]?\]|\^)([^[\]()]*\])(?![(:[])/g

/** Neighbouring lists of inputs become one; in a cell, where a pipe ends it, TeX says its bars in words. */
function tidied(tree: Markdown): void {
  visit(tree, 'text', (node, _, parent) => { if (parent?.type !== 'link') node.value = node.value.replace(plainBrackets, `${openBracket}$1`) })
  visit(tree, (node, index, parent) => {
    if (node.type === 'inlineMath' && parent?.type === 'tableCell') node.value = node.value.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ')
    const before = index === undefined ? undefined : (parent?.children[index - 1] as Nodes | undefined)
    if (!isInputs(node) || !before || !isInputs(before)) return undefined
    before.children.push(...(node as List).children)
    parent!.children.splice(index!, 1)
    return [SKIP, index!]
  })
}

const press = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkMath).use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', rule: '-' }).freeze()

/** What a list says of a page, and its twin. */
export interface Twin { url: string; title: string; description: string; markdown: string }

/** `diagrams`: the source of each diagram of the page, by the id of its figure. */
export function markdownTwin(page: Root, diagrams: ReadonlyMap<string, string>, edition: Edition): Twin {
  const { main, url, title, description } = readPage(page)
  const tree = toMdast({ type: 'root', children: main.children }, { handlers: handlersFor({ url, diagrams }), document: true }) as Markdown
  const heading = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  tree.children.splice(heading + 1, 0, colophon(url, edition) as Markdown['children'][number])
  tidied(tree)
  return { url, title, description, markdown: press.stringify(tree).replaceAll(openBracket, '[') }
}
