/** A formula too long for a telephone → pieces that a line may end between; readers break lines between formulas and never inside one. */
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { isElement } from './tree.ts'

const relations = new Set('=≠≈≤≥<>≪≫∝∼≡→⇒⟹⟺⇔↦←∈'.split(''))
const sums = new Set('+−±⋅×/'.split(''))
const opening = new Set('([{⟨⌊⌈'.split(''))
const closing = new Set(')]}⟩⌋⌉'.split(''))

const operator = (node: ElementContent): string => (isElement(node) && node.tagName === 'mo' ? toString(node) : '')
const sum = (widths: number[]): number => widths.reduce((a, b) => a + b, 0)

/** About how wide it is set, in em: half an em a letter, one a Han character, scripts at 0.7, of a fraction the longer half. */
export function widthOf(node: ElementContent): number {
  if (!isElement(node)) return node.type === 'text' ? sum([...node.value].map((one) => (/\p{Script=Han}/u.test(one) ? 1 : /[\u2061-\u2064]/.test(one) ? 0 : 0.52))) : 0
  const widths = node.children.map(widthOf)
  const [base = 0, ...scripts] = widths
  switch (node.tagName) {
    case 'mspace': return Math.max(0, Number.parseFloat(String(node.properties['width'] ?? 0)) || 0)
    case 'mo': return sum(widths) + (relations.has(toString(node)) ? 0.56 : sums.has(toString(node)) ? 0.44 : 0)
    case 'mfrac': case 'munder': case 'mover': case 'munderover': case 'mtable': return Math.max(0, ...widths)
    case 'mtr': return sum(widths) + 0.5 * Math.max(0, widths.length - 1)
    case 'msub': case 'msup': case 'msubsup': return base + 0.7 * Math.max(0, ...scripts)
    case 'msqrt': return sum(widths) + 0.8
    default: return sum(widths)
  }
}

/** A sign that begins a line is still one between two things. */
const infix = (nodes: ElementContent[]): ElementContent[] =>
  nodes.map((node, i) => (i === 0 && isElement(node) && operator(node) ? { ...node, properties: { ...node.properties, form: 'infix' } } : node))

/** Cuts outside of brackets: where `begins` says that a node begins a piece, given what the piece has so far, and after the nodes that `ends`. */
function cut(list: readonly ElementContent[], begins: (node: ElementContent, soFar: readonly ElementContent[]) => boolean, ends: (node: ElementContent) => boolean): ElementContent[][] {
  const found: ElementContent[][] = [[]]
  let [depth, isDone] = [0, false]
  for (const node of list) {
    const sign = operator(node)
    const isSpace = isElement(node) && node.tagName === 'mspace'
    // The space after a comma stays with it: no line begins with a space.
    if (depth <= 0 && found.at(-1)!.length && !isSpace && (isDone || begins(node, found.at(-1)!))) found.push([])
    found.at(-1)!.push(node)
    depth += opening.has(sign) ? 1 : closing.has(sign) ? -1 : 0
    isDone = ends(node) || (isDone && isSpace)
  }
  return found
}

const width = (nodes: readonly ElementContent[]): number => sum(nodes.map(widthOf))
const never = (): boolean => false

/**
 * What stands side by side in a formula, in pieces: after commas; in what is still wider than `limit` em before relations, and then before sums.
 * `y = f(x)` that fits is not torn.
 */
export function pieces(nodes: readonly ElementContent[], limit: number): ElementContent[][] {
  const smaller = (piece: ElementContent[], signs: ReadonlySet<string>) => (width(piece) > limit ? cut(piece, (node) => signs.has(operator(node)), never) : [piece])
  return cut(nodes, never, (node) => [',', ';', '，', '；'].includes(operator(node)))
    .flatMap((piece) => smaller(piece, relations)).flatMap((piece) => smaller(piece, sums)).map(infix)
}

/** The only child that holds everything, opened: `<mrow>`, and KaTeX's `<mstyle>` around it. */
export function rowOf(math: Element): readonly ElementContent[] {
  const [only, ...others] = math.children
  return only && others.length === 0 && isElement(only) && only.tagName === 'mrow' ? rowOf(only) : math.children
}
