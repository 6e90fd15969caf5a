/** A formula as KaTeX prints it → its MathML alone, with the TeX as alternative text. */
import type { Element, ElementContent, Properties } from 'hast'
import { toString } from 'hast-util-to-string'
import { pieces, rowOf, widthOf } from './epub-math-breaks.ts'
import { letterOf } from './epub-math-letters.ts'
import { el, only, rewrite, type Rule } from './epub-tree.ts'
import { held } from '../markdown/rehype-unbroken.ts'
import { applies } from '../markdown/rehype-valid-math.ts'
import { has, isElement, text } from './tree.ts'

/** `<semantics><mrow>…</mrow><annotation>TeX</annotation></semantics>` → `<mrow>…</mrow>`. Readers without MathML would print the annotation too. */
const unwrapped: Rule = (node) => (node.tagName === 'semantics' ? node.children.filter(isElement).slice(0, 1) : undefined)

const rows = ['mrow', 'mstyle', 'mtd', 'msqrt', 'math']
const thin = (): ElementContent => el('mspace', { width: '0.1667em' })
const isLetter = (node: ElementContent | undefined): boolean => !!node && isElement(node) && !['mo', 'mspace'].includes(node.tagName)

/** `α ln x`, not `αlnx`: MathML leaves no space around the name of a function. */
const named = (row: readonly ElementContent[]): ElementContent[] => row.flatMap((node, i) => {
  if (applies(node) && isLetter(row[i + 1])) return [node, thin()]
  return applies(row[i + 1] ?? text('')) && isLetter(row[i - 1]) ? [thin(), node] : [node]
})

const valid: Rule = (node) => {
  if (rows.includes(node.tagName)) return [{ ...node, children: named(node.children) }]
  const letter = letterOf(toString(node), String(node.properties['mathvariant']))
  return letter ? [el(node.tagName, {}, letter)] : unwrapped(node)
}

/** From here on, in em, a formula is broken: between words earlier, or the line before it is spread thin. A telephone's line has about 20. */
const longest = { inline: 9, display: 18 }

const math = (properties: Properties, children: readonly ElementContent[]): Element => el('math', { xmlns: 'http://www.w3.org/1998/Math/MathML', ...properties }, ...children)

/** How much smaller something must be on a narrow page: classes `em-24`, `em-30` … of `epub.css`. */
const shrunk = (nodes: readonly ElementContent[]): Properties => {
  const width = nodes.reduce((all, one) => all + widthOf(one), 0)
  const step = Math.min(48, Math.floor(width / 6) * 6)
  return step >= 24 ? { className: [`em-${step}`] } : {}
}

/** The alternative text of a piece whose TeX was said with the first. */
export const goesOn = '（接上）'

/** One formula, or its pieces, the first of which speaks for all; a line may end between them. */
function set(tree: Element, tex: string, isDisplay: boolean): ElementContent[] {
  const row = rowOf(tree)
  const limit = longest[isDisplay ? 'display' : 'inline']
  const parts = row.reduce((all, one) => all + widthOf(one), 0) > limit ? pieces(row, limit) : [row]
  if (parts.length === 1) return [math({ ...(isDisplay && { display: 'block' }), alttext: tex, ...shrunk(row) }, tree.children)]
  return parts.flatMap((part, i) => [...(i ? [text('\u200b')] : []), math({ alttext: i === 0 ? tex : goesOn, ...(isDisplay && { displaystyle: 'true' }), ...shrunk(part) }, part)])
}

/** To be applied with formulas closed: half of a page is what KaTeX draws beside the MathML. */
export const mathOnly: Rule = (node) => {
  // Its formulas end lines in places of their own: `joined` holds marks to their pieces.
  if (has(node, 'katex-display', 'unbroken')) return node.children
  if (!has(node, 'katex')) return undefined
  const tree = only([node], 'MathML in a formula', ({ tagName }) => tagName === 'math')
  const tex = toString(only([tree], 'TeX in a formula', ({ tagName }) => tagName === 'annotation')).trim()
  return set({ ...tree, children: rewrite(tree.children, valid) }, tex, tree.properties['display'] === 'block')
}

const isFormula = (node: ElementContent | undefined): boolean => !!node && isElement(node) && node.tagName === 'math'
/** A formula and the marks that touch it stand in a span that is not broken. */
export const joined: Rule = (node) => (node.children.some(isFormula) ? [{ ...node, children: held(node.children, isFormula) }] : undefined)
