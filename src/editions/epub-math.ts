/** A formula as KaTeX prints it → its MathML alone, with the TeX as alternative text. */
import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { has, isElement, only, rewrite, type Rule } from './epub-tree.ts'

/** `<semantics><mrow>…</mrow><annotation>TeX</annotation></semantics>` → `<mrow>…</mrow>`. Readers without MathML would print the annotation too. */
const unwrapped: Rule = (node) => (node.tagName === 'semantics' ? node.children.filter(isElement).slice(0, 1) : undefined)

/** KaTeX writes `\max` in a script as two things, the name and an invisible “apply function”: one more than the script has places for. */
const scripts = ['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac']
const applies = (node: ElementContent): boolean => isElement(node) && node.tagName === 'mo' && toString(node) === '\u2061'

const valid: Rule = (node) => unwrapped(node) ?? (scripts.includes(node.tagName) ? [{ ...node, children: node.children.filter((one) => !applies(one)) }] : undefined)

export const mathOnly: Rule = (node) => {
  if (has(node, 'katex-html')) return []
  if (!has(node, 'katex', 'katex-display')) return undefined
  const math = only([node], 'MathML in a formula', ({ tagName }) => tagName === 'math')
  if (has(node, 'katex-display')) return [math]
  const tex = toString(only([math], 'TeX in a formula', ({ tagName }) => tagName === 'annotation')).trim()
  const { display } = math.properties
  return [{ ...math, properties: { xmlns: 'http://www.w3.org/1998/Math/MathML', ...(display && { display }), alttext: tex }, children: rewrite(math.children, valid) }]
}
