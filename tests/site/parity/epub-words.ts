/** A file of the EPUB → what it says, in the order of the page: where the page folds something, the EPUB leads to it, and so does this. */
import type { ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { goesOn } from '../../../src/editions/epub-math.ts'
import { allIn, has, idOf, isElement } from './page-words.ts'

/** XHTML closes what is empty at once; HTML reads that as open. */
const parsed = (xhtml: string): Root => fromHtml(xhtml.replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2></$1>'))

/** Walks the page with its endnotes in their places; `see` gets every text and every formula. */
function walk(tree: Root, see: (text: string, isFormula: boolean) => void): void {
  const notes = new Map(allIn(tree, (one) => has(one, 'endnote')).map((one) => [`#${idOf(one)}`, one]))
  const visit = (node: ElementContent | Root['children'][number]): void => {
    if (node.type === 'text') return see(node.value, false)
    if (node.type !== 'element' || has(node, 'endnotes', 'note-mark', 'sidenote-number')) return
    if (node.tagName === 'math') return see(String(node.properties['alttext']), true)
    if (has(node, 'to-endnote')) {
      const [link] = allIn(node, ({ tagName }) => tagName === 'a')
      const note = notes.get(String(link!.properties.href))
      if (!note) throw new Error(`${link!.properties.href} leads to no endnote`)
      note.children.filter((one) => !(isElement(one) && one.tagName === 'h3')).forEach(visit)
    } else node.children.forEach(visit)
  }
  const [body] = allIn(tree, ({ tagName }) => tagName === 'body')
  body!.children.forEach(visit)
}

/** Words, without formulas. */
export function saidIn(xhtml: string): string {
  let said = ''
  walk(parsed(xhtml), (text, isFormula) => { if (!isFormula) said += text })
  return said
}

/** TeX of every formula, once for all its pieces. */
export function formulasIn(xhtml: string): string[] {
  const formulas: string[] = []
  walk(parsed(xhtml), (text, isFormula) => { if (isFormula && text !== goesOn) formulas.push(text) })
  return formulas
}
