/** A printed page → the body of its file: the changes in their order, with the reasons. */
import type { Element, ElementContent, Root } from 'hast'
import { isAnswers, withoutFields } from './answers.ts'
import type { Colours } from '../styles/colours.ts'
import { drawings } from './epub-figures.ts'
import { labsAsFirstSeen } from './epub-labs.ts'
import { marks } from './epub-marks.ts'
import { joined, mathOnly } from './epub-math.ts'
import { endnotes } from './epub-notes.ts'
import { el, isForeign, only, rewrite } from './epub-tree.ts'
import { has, isElement } from './tree.ts'

export interface Page { tree: Root; /** The page's address on the site. */ live: string }

function changed(nodes: readonly ElementContent[], { live }: Page, colours: Colours): ElementContent[] {
  const isFormula = (node: Element) => isForeign(node) || has(node, 'katex')
  const unanswered = rewrite(nodes, (node) => (isAnswers(node) ? withoutFields(node) : undefined), isFormula)
  const unscripted = rewrite(unanswered, labsAsFirstSeen(live), isFormula) // first: it reads the controls that `marks` removes
  const formulas = rewrite(unscripted, mathOnly, isFormula) // before `marks`: it knows formulas by KaTeX's classes
  const drawn = rewrite(rewrite(formulas, joined, isForeign), drawings(colours), ({ tagName }) => tagName === 'math')
  return rewrite(drawn, marks, isForeign)
}

/** A chapter: its opening, its text, what the text folds, its sources. */
export function chapterBody(page: Page, colours: Colours): ElementContent[] {
  const article = only(page.tree.children, 'article', ({ tagName }) => tagName === 'article')
  const parts = changed(article.children, page, colours).filter(isElement)
  const isSources = (one: Element) => has(one, 'bibliography')
  const { nodes, ends } = endnotes(parts.filter((one) => !isSources(one)))
  const sources = parts.filter(isSources).map((one) => ({ ...one, properties: { ...one.properties, 'epub:type': 'bibliography', role: 'doc-bibliography' } }))
  return [el('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, ...nodes, ...ends, ...sources)]
}

/** The glossary: its title and its terms. */
export function glossaryBody(page: Page, colours: Colours): ElementContent[] {
  const main = only(page.tree.children, 'main', ({ tagName }) => tagName === 'main')
  return [el('section', { 'epub:type': 'glossary', role: 'doc-glossary' }, ...changed(main.children, page, colours))]
}
