/** What a page folds, solutions and text versions of diagrams, → a link, and a section at the end of the chapter that leads back. */
import type { Element, ElementContent } from 'hast'
import { el, only } from './epub-tree.ts'
import { has, isElement, text } from './tree.ts'

interface Kind { fold: string; owner: string; link: string; title: string; id: string }

const kinds: readonly Kind[] = [
  { fold: 'text-version', owner: 'figure', link: '图的文字版', title: '图的文字版', id: 'text' },
  { fold: 'solution', owner: 'exercise', link: '看解答', title: '练习解答', id: 'solution' },
]

const unfolded = (fold: Element): ElementContent[] => fold.children.filter((one) => !(isElement(one) && one.tagName === 'summary'))

/** `练习 3-1　训练集一比一`: what an exercise or a figure is called. */
function nameOf(owner: Element): ElementContent[] {
  const title = only(owner.children, 'title of an exercise or figure', (one) => has(one, 'box-title') || one.tagName === 'figcaption')
  const number = only(title.children, 'number of an exercise or figure', (one) => has(one, 'number'))
  return has(title, 'box-title') ? title.children : [number]
}

/** Sections of a chapter → the same with links, and what they lead to. */
export function endnotes(nodes: ElementContent[]): { nodes: ElementContent[]; ends: Element[] } {
  const ends: Element[] = []
  for (const kind of kinds) {
    const notes: Element[] = []
    const open = (node: ElementContent, owner?: Element): ElementContent => {
      if (!isElement(node)) return node
      const inside = has(node, kind.owner) ? node : owner
      if (!has(node, kind.fold) || !inside) return { ...node, children: node.children.map((one) => open(one, inside)) }
      const of = String(inside.properties.id)
      const id = `${of}-${kind.id}`
      notes.push(el('section', { id, className: ['endnote'] },
        el('h3', {}, ...nameOf(inside), el('a', { className: ['back'], href: `#${of}`, role: 'doc-backlink' }, kind.id === 'text' ? '回到图' : '回到题目')), ...unfolded(node)))
      return el('p', { className: ['to-endnote'] }, el('a', { href: `#${id}` }, kind.link))
    }
    nodes = nodes.map((one) => open(one))
    if (notes.length) ends.push(el('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', className: ['endnotes'], ariaLabelledBy: [`${kind.id}s`] }, el('h2', { id: `${kind.id}s` }, text(kind.title)), ...notes))
  }
  return { nodes, ends: ends.toReversed() }
}

