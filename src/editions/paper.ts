/** A chapter's `<article>` as printed for screens → as it stands on paper: nothing to press, nothing folded, nothing twice. */
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { valueOf } from './fields.ts'
import { allIn, element, has, isElement, oneIn } from './tree.ts'

/** What only works on a screen, or is on paper a second time: the drawing for telephones, the words of a drawing that stands beside them. */
const isOffPaper = (node: Element): boolean =>
  ['nav', 'button', 'script', 'template'].includes(node.tagName) || 'dataSiteOnly' in node.properties
  || has(node, 'forms', 'crumbs', 'text-version', 'narrow', 'lab-status', 'lab-tools', 'lab-off', 'copy', 'sr')

const isField = ({ tagName, properties: { type } }: Element): boolean => ['input', 'select', 'textarea'].includes(tagName) && type !== 'range' && type !== 'hidden'

/** A control → `学习率：0.1`; a table of them → a table of what they hold; what only helps to change them → nothing. */
function setTo(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return node.type === 'text' ? [node] : []
  if ('hidden' in node.properties || ['button', 'legend'].includes(node.tagName) || has(node, 'lab-presets', 'lab-actions', 'lab-tools', 'lab-off')) return []
  if (has(node, 'lab-field', 'lab-own')) return allIn(node, isField).map((field) => element('span', 'lab-set', [`${String(field.properties.dataLabel)}：${valueOf(field)}`]))
  if (has(node, 'lab-size')) return [element('span', 'lab-set', [`${toString(node)}：${allIn(node, isField).map(valueOf).join('')}`])]
  if (isField(node)) return [{ type: 'text', value: valueOf(node) }]
  if (node.tagName === 'input') return []
  const children = node.children.flatMap(setTo)
  if (['div', 'fieldset', 'details'].includes(node.tagName)) return has(node, 'lab-group') ? [element('div', 'lab-group', children)] : children
  return [node.tagName === 'summary' ? element('span', 'lab-group-title', children) : { ...node, children }]
}

/** A lab's controls → what they are set to. */
const defaultsOf = (controls: Element): Element => element('div', 'lab-defaults', [element('p', 'lab-defaults-title', ['默认取值']), ...controls.children.flatMap(setTo)])

/** KaTeX's two copies → the one that is seen, which says its TeX to those who do not see it. */
function seenFormula(node: Element): void {
  const tex = toString(oneIn(node, 'TeX', ({ tagName }) => tagName === 'annotation')).replace(/\s+/g, ' ').trim()
  node.children = node.children.filter((one) => isElement(one) && has(one, 'katex-html'))
  for (const one of node.children) if (isElement(one)) delete one.properties.ariaHidden
  Object.assign(node.properties, { role: 'img', ariaLabel: tex })
}

/** A folded block → an open one; a solution and a note say first what they are. */
function unfolded(node: Element): void {
  node.tagName = 'div'
  node.properties = { className: node.properties.className ?? [] }
  for (const child of node.children) {
    if (isElement(child) && child.tagName === 'summary') Object.assign(child, { tagName: 'p', properties: { className: ['fold-title'] } })
  }
}

function changed(node: Element): Element | undefined {
  if (has(node, 'lab-controls')) return defaultsOf(node)
  if (has(node, 'katex')) seenFormula(node)
  if (node.tagName === 'details') unfolded(node)
  // A lab's own title is no section: it would stand among the bookmarks, on a level that is missing above it.
  if (has(node, 'lab-title')) node.tagName = 'p'
  if (has(node, 'outcomes')) for (const one of node.children) if (isElement(one) && one.tagName === 'h2') Object.assign(one, { tagName: 'p', properties: { className: ['outcomes-title'] } })
  // A custom element is nothing on paper.
  if (node.tagName.startsWith('lab-')) node.tagName = 'div'
  for (const name of ['tabIndex', 'download', 'dataAnswer', 'dataView', 'dataTable', 'title'] as const) if (node.tagName !== 'abbr') delete node.properties[name]
  if (has(node, 'scroll', 'lab-scroll', 'diagram-scroll')) for (const name of ['role', 'ariaLabel', 'ariaLabelledBy']) delete node.properties[name]
  // Paper is not downloaded from.
  if (has(node, 'file')) for (const one of node.children) if (one.type === 'text') one.value = one.value.replace(/ · 下载$/, '')
  // A mark that links to where it stands is a number.
  if (node.tagName === 'a' && has(node, 'permalink')) Object.assign(node, { tagName: 'span', properties: { className: node.properties.className } })
  return undefined
}

const closing = /^[，。；：、！？）》”’」』…,.;:!?)\]%]+/
const opening = /[（《“‘「『(\[]+$/

/** No line begins with a comma, nor ends with a bracket, because a formula stands beside it: Chromium breaks at any formula, so they go into its first and last box. */
function heldMarks(node: Element): void {
  for (const [i, formula] of node.children.entries()) {
    if (!isElement(formula) || !has(formula, 'katex')) continue
    const boxes = allIn(formula, (one) => has(one, 'base'))
    const [before, after] = [node.children[i - 1], node.children[i + 1]]
    const start = before?.type === 'text' ? opening.exec(before.value)?.[0] : undefined
    const end = after?.type === 'text' ? closing.exec(after.value)?.[0] : undefined
    if (start && before?.type === 'text' && boxes[0]) {
      before.value = before.value.slice(0, -start.length)
      boxes[0].children.unshift(element('span', 'mark', [start]))
    }
    if (end && after?.type === 'text' && boxes.length) {
      after.value = after.value.slice(end.length)
      boxes.at(-1)!.children.push(element('span', 'mark', [end]))
    }
  }
}

/** Number and title of a heading are two words for who reads the bookmarks: a space that is not collapsed. */
function spacedHeading(node: Element): void {
  for (const one of node.children) if (isElement(one) && has(one, 'permalink')) one.children.push({ type: 'text', value: '\u00a0' })
}

const headings = /^h([1-5])$/

/**
 * `level` is how many levels of headings stand above the chapter: 0 in an edition of its own, 1 under the parts of the book.
 * The article itself is not changed.
 */
export function paperOf(article: Element, level: 0 | 1): Element {
  const paper = structuredClone(article)
  visit(paper, 'element', (node, index, parent) => {
    if (isOffPaper(node) && parent) {
      parent.children.splice(index!, 1)
      return [SKIP, index!]
    }
    heldMarks(node)
    const other = changed(node)
    if (other && parent) {
      parent.children[index!] = other
      return SKIP
    }
    return has(node, 'katex') ? SKIP : undefined
  })
  const opening = oneIn(paper, 'opening', (one) => has(one, 'opening'))
  const title = oneIn(opening, 'title', ({ tagName }) => tagName === 'h1')
  const ordinal = oneIn(opening, 'ordinal', (one) => has(one, 'ordinal'))
  opening.children = opening.children.filter((one) => one !== ordinal)
  // A space that stays at the end of its line: in the bookmarks both are one line.
  title.children = [element('span', 'ordinal', [...ordinal.children, '\u3000']), element('span', 'title', title.children)]
  visit(paper, 'element', (node) => {
    const depth = headings.exec(node.tagName)?.[1]
    if (!depth) return
    spacedHeading(node)
    node.properties.className = [...[node.properties.className ?? []].flat().map(String), ['chapter-title', 'section-title', 'subsection-title'][Number(depth) - 1] ?? 'minor-title']
    node.tagName = `h${Number(depth) + level}`
  })
  return paper
}
