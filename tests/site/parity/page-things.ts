/** The HTML of a chapter's page → everything it shows. Knows nothing of the source. */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { allIn, elementsOf, has, idOf, isElement, marksIn, textOf, words } from './page-words.ts'
import { squeezed, type Thing } from './thing.ts'

const blocks = new Set(['p', 'div', 'form', 'ul', 'ol', 'li', 'blockquote', 'section', 'figure', 'figcaption', 'aside', 'details', 'summary', 'pre', 'table', 'h2', 'h3', 'hr'])
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use'])

const boxTitle = (box: Element): string => squeezed(words(allIn(box, (one) => has(one, 'box-title'))[0]!))

const lines = (kind: 'code line' | 'output line', text: string): Thing[] =>
  text.split('\n').filter((line) => line.trim()).map((line) => ({ kind, what: squeezed(line) }))

/** A drawing that is empty is none; the two widths of one diagram are one. */
function figureThings(figure: Element): Thing[] {
  const drawings = allIn(figure, (one) => one.tagName === 'svg' && one.properties.role === 'img' && allIn(one, ({ tagName }) => shapes.has(tagName)).length > 0)
  const titles = new Set(drawings.map((one) => textOf(one, ({ tagName }) => tagName === 'title')))
  const versions = allIn(figure, (one) => has(one, 'text-version') && allIn(one, ({ tagName }) => tagName === 'li').length > 0)
  return [
    { kind: 'figure', what: idOf(figure) },
    ...[...titles].map((what): Thing => ({ kind: 'drawing', what })),
    ...versions.map((): Thing => ({ kind: 'text version', what: idOf(figure) })),
  ]
}

/** The thing a block is itself, apart from what stands in it. */
function thingsOf(node: Element): Thing[] {
  if (has(node, 'lab')) return [{ kind: 'lab', what: idOf(node) }]
  if (has(node, 'listing')) {
    const [caption] = allIn(node, (one) => one.tagName === 'figcaption')
    return [{ kind: 'listing', what: `${idOf(node)} ${elementsOf(caption!).filter((one) => one.tagName === 'span' && !has(one, 'file')).map((one) => toString(one)).join('')}` }]
  }
  if (node.tagName === 'pre') return lines(has(node, 'output') ? 'output line' : 'code line', toString(node))
  // The build writes its rows; that there are some is all the source knows.
  if (has(node, 'book-table')) return allIn(node, (one) => one.tagName === 'td').length > 0 ? [{ kind: 'book table', what: '' }] : []
  if (node.tagName === 'figure') return figureThings(node)
  if (has(node, 'misconception')) return [{ kind: 'misconception', what: textOf(node, (one) => has(one, 'claim')) }]
  if (has(node, 'rule')) return [{ kind: 'rule', what: boxTitle(node).replace(/^判断规则/, '') }]
  if (has(node, 'note')) return [{ kind: 'note', what: boxTitle(node) }]
  if (has(node, 'exercise')) return [{ kind: 'exercise', what: `${idOf(node)} ${boxTitle(node)}` }]
  if (has(node, 'solution')) return [{ kind: 'solution', what: '' }]
  if (has(node, 'sidenote')) return [{ kind: 'sidenote', what: squeezed(node.children.map(words).join('')) }]
  return []
}

/** Closed to the walk: it was counted whole, or the build wrote it around something that was. */
const isClosed = (node: Element): boolean => has(node, 'lab', 'book-table', 'box-title', 'claim', 'output-title', 'text-version') || ['pre', 'summary'].includes(node.tagName)
/** Its words were counted with it; formulas and references in them are still to be seen. */
const isCounted = (node: Element): boolean => has(node, 'listing', 'sidenote')

type Words = 'paragraph' | 'heading' | undefined

function walk(nodes: readonly ElementContent[], kind: Words, things: Thing[]): void {
  let run = ''
  const end = () => {
    if (kind && squeezed(run)) things.push({ kind, what: squeezed(run) })
    run = ''
  }
  for (const node of nodes) {
    if (isElement(node) && blocks.has(node.tagName)) {
      end()
      walkBlock(node, kind, things)
    } else {
      run += words(node)
      things.push(...marksIn(node))
    }
  }
  end()
}

function walkBlock(node: Element, kind: Words, things: Thing[]): void {
  things.push(...thingsOf(node))
  if (isClosed(node)) return
  if (node.tagName !== 'table') return walk(node.children, isCounted(node) ? undefined : /^h[23]$/.test(node.tagName) ? 'heading' : kind, things)
  for (const row of allIn(node, (one) => one.tagName === 'tr')) {
    things.push({ kind: 'table row', what: elementsOf(row).map((cell) => squeezed(words(cell))).join(' | ') }, ...marksIn(row))
  }
}

/** Every work of the list, and under each the facts that are taken from it. */
const sourcesIn = (list: Element): Thing[] => allIn(list, (one) => one.tagName === 'li').map((one) => idOf(one).startsWith('fact-')
  ? { kind: 'source of a fact', what: idOf(one).replace('fact-', '') }
  : { kind: 'source', what: squeezed(allIn(one, ({ tagName }) => tagName === 'span').filter((span) => !has(span, 'no')).map((span) => toString(span))[0] ?? '') })

export function pageThings(page: Root): Thing[] {
  const [article] = allIn(page, (one) => one.tagName === 'article')
  const [opening] = allIn(article!, (one) => has(one, 'opening'))
  const things = allIn(opening!, (one) => ['h1', 'li'].includes(one.tagName) || has(one, 'summary')).map((one): Thing => ({ kind: 'head', what: squeezed(toString(one)) }))
  for (const part of elementsOf(article!).filter((one) => has(one, 'prose'))) {
    if (has(part, 'bibliography')) things.push(...sourcesIn(part))
    else walk(part.children, 'paragraph', things)
  }
  return things
}
