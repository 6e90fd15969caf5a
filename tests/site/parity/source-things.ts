/** A chapter's MDX and the files beside it → everything a reader must find on its page. Knows nothing of how it is printed. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { List, Nodes } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { acceptedBy } from '#book/answers.ts'
import { chapterNamed, type Book, type Chapter } from '#book/book.ts'
import { attribute } from '#book/labels.ts'
import { parseChapter } from '#book/parse.ts'
import { parseReference } from '#book/references.ts'
import { citedKeys } from '#book/words.ts'
import { squeezed, type Thing } from './thing.ts'

/** The author's own words: without formulas, and without links whose words the build may write. */
const words = (nodes: readonly Nodes[]): string => squeezed(nodes.map(textOf).join(''))

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node && !(node.type === 'link' && parseReference(node.url)) ? node.children.map(textOf).join('') : ''
}

/** The lines of a file, or of one region of it: between its marks, without the marks of others. */
function linesOf(path: string, region: string | undefined): string[] {
  const all = readFileSync(path, 'utf8').split('\n')
  const isMark = (line: string) => /^\s*(#|\/\/|--)\s*(end)?region\b/.test(line)
  let [from, to] = [0, all.length]
  if (region) {
    from = all.findIndex((line) => new RegExp(`region\\s+${region}\\s*$`).test(line)) + 1
    let depth = 1
    to = from
    while (depth > 0) depth += /endregion/.test(all[to]!) ? -1 : isMark(all[to]!) ? 1 : 0, to += 1
  }
  return all.slice(from, to).filter((line) => line.trim() && !isMark(line)).map(squeezed)
}

function listingThings(node: MdxJsxFlowElement, chapterFile: string, line: number): Thing[] {
  const path = join(dirname(chapterFile), 'listings', attribute(node, 'file')!)
  const printed = node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'output')
  const output = printed ? readFileSync(path.replace(/\.\w+$/, '.out'), 'utf8').split('\n').filter((one) => one.trim()) : []
  return [
    { kind: 'listing', what: `${attribute(node, 'id')} ${attribute(node, 'title')}`, line },
    ...linesOf(path, attribute(node, 'region')).map((what) => ({ kind: 'code line' as const, what, line })),
    ...output.map((one) => ({ kind: 'output line' as const, what: squeezed(one), line })),
  ]
}

function referenceThings(url: string, book: Book, chapter: Chapter, line: number): Thing[] {
  const reference = parseReference(url)
  if (!reference) return [{ kind: 'link', what: url, line }]
  const { kind, keys } = reference
  if (kind === 'cite') return keys.map((what) => ({ kind: 'citation', what, line }))
  if (kind === 'term') return [{ kind: 'term', what: keys[0]!, line }]
  if (kind === 'fact') return keys.map((key) => ({ kind: 'fact', what: squeezed(`${key} ${book.facts[key]!.text}`), line }))
  if (kind === 'num') return [{ kind: 'number', what: chapter.numbers[keys[0]!]!, line }]
  const target = chapterNamed(book, keys[0]!)
  return [{ kind: 'reference', what: kind === 'label' ? `#${keys[0]}` : target?.written ? `/${target.slug}/` : (target?.title ?? ''), line }]
}

/** A number and what is accepted for it, the marked option, the place of each step. */
function answerThings(node: MdxJsxFlowElement, line: number): Thing[] {
  const get = (name: string) => attribute(node, name) ?? undefined
  if (node.name === 'Answer') {
    const { low, high } = acceptedBy(get('number')!, get('within'))!
    return [{ kind: 'answer', what: squeezed(`${get('of') ? `（${get('of')}）` : '答：'} ${get('unit') ?? ''} ${low} ${high}`), line }]
  }
  const items = (node.children[0] as List).children.map((item, i) => ({ what: squeezed(`${item.checked ? '✓' : i + 1} ${words(item.children)}`), isRight: node.name === 'Order' || item.checked }))
  return items.filter(({ isRight }) => isRight).map(({ what }) => ({ kind: 'answer', what, line }))
}

function boxThings(node: MdxJsxFlowElement, line: number, chapterFile: string): Thing[] {
  const get = (name: string) => squeezed(attribute(node, name) ?? '')
  switch (node.name) {
    case 'Figure': return [{ kind: 'figure', what: get('id'), line }]
    case 'Listing': return listingThings(node, chapterFile, line)
    case 'Misconception': return [{ kind: 'misconception', what: get('claim'), line }]
    case 'Rule': return [{ kind: 'rule', what: get('title'), line }]
    case 'Note': return [{ kind: 'note', what: get('title'), line }]
    case 'Exercise': return [{ kind: 'exercise', what: `${get('id')} ${get('title')}`, line }]
    case 'BookTable': return [{ kind: 'book table', what: '', line }]
    case 'Answer': case 'Choice': case 'Order': return answerThings(node, line)
    case 'Solution': return [{ kind: 'solution', what: '', line }]
    default: return [{ kind: 'lab', what: get('id'), line }]
  }
}

const metaTitle = (meta: string | null | undefined) => /title="([^"]*)"/.exec(meta ?? '')?.[1] ?? ''

/** `root` is the folder that holds `content/`. */
export function sourceThings(root: string, book: Book, chapter: Chapter): Thing[] {
  const file = join(root, chapter.file)
  const things: Thing[] = [chapter.title, chapter.summary, ...chapter.outcomes].map((what) => ({ kind: 'head', what: squeezed(what) }))
  for (const key of citedKeys(chapter)) things.push({ kind: 'source', what: squeezed(book.works[key]!.text) })
  for (const what of new Set(chapter.references.filter((one) => one.kind === 'fact').flatMap((one) => one.keys))) things.push({ kind: 'source of a fact', what })
  const add = (kind: Thing['kind'], what: string, line: number) => { if (what) things.push({ kind, what, line }) }
  visit(parseChapter(readFileSync(file, 'utf8'), chapter.file).tree, (node, _, parent) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'paragraph' && parent?.type !== 'footnoteDefinition') add('paragraph', words(node.children), line)
    else if (node.type === 'heading') add('heading', words(node.children), line)
    else if (node.type === 'tableRow') add('table row', node.children.map((cell) => words(cell.children)).join(' | '), line)
    else if (node.type === 'math' || node.type === 'inlineMath') add('formula', squeezed(node.value), line)
    else if (node.type === 'image') add('drawing', squeezed(node.alt ?? ''), line)
    else if (node.type === 'code') {
      add('drawing', metaTitle(node.meta), line)
      add('text version', attribute(parent as MdxJsxFlowElement, 'id') ?? '', line)
    } else if (node.type === 'footnoteDefinition') add('sidenote', words(node.children), line)
    else if (node.type === 'footnoteReference') things.push({ kind: 'note mark', what: '', line })
    else if (node.type === 'link') things.push(...referenceThings(node.url, book, chapter, line))
    else if (node.type === 'mdxJsxFlowElement') things.push(...boxThings(node, line, file))
  })
  return things
}
