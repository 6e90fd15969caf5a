/** A printed page and its Markdown → everything the two do not say alike. Reads the Markdown as any reader's parser does. */
import type { Element, ElementContent, Root as Page } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Blockquote, Nodes, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { compact, factsOfPage, formulaMark, hanIn, isFurniture, lostFrom, type PageFact } from './page-facts.ts'
import { allIn, has } from './page-words.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkCjkFriendly).freeze()

/** What the Markdown says in words where the page shows it by its make. */
const said = { drawing: '（图）', solution: '解答', inputs: '输入与默认值：', answer: '按默认值：', after: '：' }
/** Words of the twin alone between two things the page says: the longest of them, with its mark. */
const reach = 12

const tagOf = (tex: string): string | undefined => /\\tag\{([^}]*)\}$/.exec(tex)?.[1]
const bare = (tex: string): string => compact(tex.replace(/\\tag\{[^}]*\}$/, '').replace(/\\Vert /g, '\\|').replace(/\\vert /g, '|'))

function words(node: Nodes): string {
  if (node.type === 'math') return `${formulaMark}${tagOf(node.value) ? `(${tagOf(node.value)})` : ''}`
  if (node.type === 'inlineMath') return formulaMark
  if (node.type === 'code') return node.lang === 'mermaid' ? '' : node.value
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

export interface TwinThings { text: string; colophon: string; headings: string[]; formulas: string[]; codes: string[]; diagrams: string[]; tables: string[][][]; links: string[]; bareAddresses: Set<string>; strangers: string[] }

/** Cells without the empty ones at the end of a row, which Markdown adds where rows are uneven, and without the head it asks for. */
const rowsOf = (rows: readonly string[][]): string[][] => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)).filter((row, i) => i > 0 || row.length > 0)

export function thingsOf(markdown: string): TwinThings {
  const tree = parser.parse(markdown) as Root
  const colophon = tree.children.find((one): one is Blockquote => one.type === 'blockquote')!
  tree.children.splice(tree.children.indexOf(colophon), 1)
  const things: TwinThings = { text: '', colophon: words(colophon), headings: [], formulas: [], codes: [], diagrams: [], tables: [], links: [], bareAddresses: new Set(), strangers: [] }
  things.text = words(tree)
  visit(tree, (node) => {
    if (node.type === 'heading') things.headings.push(compact(words(node)))
    else if (node.type === 'math' || node.type === 'inlineMath') things.formulas.push(bare(node.value))
    else if (node.type === 'code') (node.lang === 'mermaid' ? things.diagrams : things.codes).push(node.value)
    else if (node.type === 'table') things.tables.push(rowsOf(node.children.map((row) => row.children.map((cell) => compact(words(cell))))))
    else if (node.type === 'link') {
      things.links.push(node.url)
      // GFM makes a link of any address it reads; the page leaves some as text.
      if (words(node) === node.url) things.bareAddresses.add(node.url)
    }
    else if (node.type === 'html' || node.type === 'image' || node.type === 'definition') things.strangers.push(node.type)
  })
  return things
}

function tablesOf(facts: readonly PageFact[]): string[][][] {
  const tables: string[][][] = []
  for (const { cell, what } of facts) if (cell) ((tables[cell.table] ??= [])[cell.row] ??= [])[cell.column] = compact(what)
  return tables.map(rowsOf)
}

/** Where the links of the page lead, in order, but for those that only the site has. */
function linksOf(main: Element, url: string): string[] {
  const links: string[] = []
  const walk = (node: Element | ElementContent) => {
    if (node.type === 'element') {
      if (isFurniture(node) || has(node, 'equation', 'katex')) return
      if (node.tagName === 'a' && node.properties.href) links.push(new URL(String(node.properties.href), url).href)
      if (has(node, 'lab')) links.push(`${url}#${String(node.properties.id)}`)
      if (/^term-/.test(String(node.properties.id))) links.push(`${url}#${String(node.properties.id)}`)
    }
    if ('children' in node) node.children.forEach(walk)
  }
  walk(main)
  return links
}

/** The first place where two lists are not the same. */
function unlike(what: string, page: readonly unknown[], twin: readonly unknown[]): string[] {
  const at = [...page, undefined].findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(twin[i]) || (i === page.length && twin.length > i))
  return at < 0 ? [] : [`${what} ${at + 1}: the page has ${JSON.stringify(page[at])}, the twin ${JSON.stringify(twin[at])}`]
}

/** `diagrams`: the sources of the page's diagrams, in order. */
export function twinDifferences(page: Page, markdown: string, diagrams: readonly string[]): string[] {
  const facts = factsOfPage(page).filter(({ kind }) => kind !== 'text version')
  const twin = thingsOf(markdown)
  const url = String(allIn(page, ({ tagName, properties }) => tagName === 'link' && [properties.rel].flat().includes('canonical'))[0]!.properties.href)
  const of = (...kinds: PageFact['kind'][]) => facts.filter(({ kind }) => kinds.includes(kind)).map(({ what }) => what)
  const count = (name: string) => allIn(page, (one) => has(one, name)).length
  const main = allIn(page, ({ tagName }) => tagName === 'main')[0]!
  const links = linksOf(main, url)
  const headings = allIn(main, ({ tagName }) => /^h[1-6]$/.test(tagName)).map((one) => compact(toString(one)))
  const added = [...of('drawing').map(() => said.drawing), ...Array<string>(count('solution')).fill(said.solution), ...Array<string>(count('lab-controls')).fill(said.inputs), ...Array<string>(count('lab-answer')).fill(said.answer)].join('')
  const han = hanIn(facts.filter(({ kind }) => kind !== 'formula' && kind !== 'equation').map(({ what }) => what).join('')) + hanIn(added)
  return [
    ...lostFrom(twin.text, facts, reach).map(({ kind, what, id }) => `the twin has lost this ${kind} of #${id}: ${what}`),
    ...unlike('formula', of('formula', 'equation').map(bare), twin.formulas),
    ...unlike('code', of('code', 'output'), twin.codes),
    ...unlike('diagram', diagrams, twin.diagrams),
    ...unlike('table', tablesOf(facts), twin.tables),
    ...unlike('link', links, twin.links.filter((one) => links.includes(one) || !twin.bareAddresses.has(one))),
    ...unlike('heading', headings, twin.headings.map((one, i) => (headings[i] && one.endsWith(headings[i]) ? headings[i] : one))),
    ...(hanIn(twin.text) === han ? [] : [`the page has ${han} Han characters, the twin ${hanIn(twin.text)}`]),
    ...twin.strangers.map((what) => `the twin has a node of type ${what}`),
    ...(twin.colophon.includes(url) ? [] : ['the twin does not say where it stands']),
  ]
}
