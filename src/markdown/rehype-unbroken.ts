/**
 * A line may end beside any formula, for to the browser it is a box; but no mark may begin a line, and none that opens may end one. A formula
 * and the marks that touch it stand in a span that is not broken; inside the formula lines end where they did (`.unbroken` in math.css).
 */
import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const [closing, opening] = [/^[，。；：、！？）》」』”’…,.;:!?)%]+/, /[（《「『“‘(]+$/]

const has = (name: string, node: ElementContent | undefined): boolean => node?.type === 'element' && [node.properties.className].flat().includes(name)
const isKatex = (node: ElementContent | undefined): boolean => has('katex', node)
const text = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : [])

/** Children with each formula, and the marks that touch it in the text beside it, in one span; a formula that no mark touches stays as it is. */
export function held(children: readonly ElementContent[], isOne: (node: ElementContent | undefined) => boolean): ElementContent[] {
  const isFormula = (i: number) => isOne(children[i])
  const words = (i: number) => { const node = children[i]; return node?.type === 'text' ? node.value : '' }
  return children.flatMap((node, i) => {
    if (isFormula(i)) {
      const [before, after] = [opening.exec(words(i - 1))?.[0] ?? '', closing.exec(words(i + 1))?.[0] ?? '']
      return before || after ? [{ type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children: [...text(before), node, ...text(after)] } satisfies Element] : [node]
    }
    if (node.type !== 'text') return [node]
    const left = isFormula(i - 1) ? node.value.replace(closing, '') : node.value
    return text(isFormula(i + 1) ? left.replace(opening, '') : left)
  })
}

export function rehypeUnbroken() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (isKatex(node) || has('unbroken', node)) return SKIP
      if (node.children.some(isKatex)) node.children = held(node.children, isKatex)
      return undefined
    })
  }
}
