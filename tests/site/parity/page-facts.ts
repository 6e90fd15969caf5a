/**
 * A printed page → what any form of it must say, in reading order. Every word of the book on the page is in one fact:
 * the words of all facts together are the words of the page, without what the site adds around them.
 */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { allIn, has, idOf, isElement } from './page-words.ts'
import { squeezed } from './thing.ts'

export type FactKind = 'title' | 'heading' | 'prose' | 'number' | 'caption' | 'drawing' | 'text version' | 'cell' | 'formula' | 'equation' | 'code' | 'output'
  | 'box' | 'exercise' | 'solution' | 'note' | 'lab' | 'input' | 'result' | 'source'

export interface PageFact {
  kind: FactKind
  /** Its words, white space squeezed (code and output as they are). `formulaMark` stands for each formula, whose own fact follows. */
  what: string
  /** The nearest id around it: of its section, figure, exercise, lab. */
  id: string
  /** Of a cell: which table of the page, row and column, from 0. */
  cell?: { table: number; row: number; column: number }
}

/** Stands in a text where the page has a formula; a form that sets formulas in another way is asked for the words between them. */
export const formulaMark = '\uFFFC'

/** Words without white space and what is invisible: forms break lines and pad cells in their own ways. */
export const compact = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060-\u2064\ufeff]/g, '')

export const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Of the site, not of the book: where the page stands, what works only on it, marks that lead from a note and back. */
export const isFurniture = (node: Element): boolean =>
  ['nav', 'button', 'script', 'style', 'template', 'legend'].includes(node.tagName) || 'dataSiteOnly' in node.properties || 'hidden' in node.properties || node.properties.ariaHidden === 'true'
  || (node.tagName === 'input' && ['range', 'hidden'].includes(String(node.properties.type)))
  || has(node, 'forms', 'note-mark', 'sidenote-number', 'lab-off', 'lab-status', 'lab-tools', 'lab-actions', 'lab-presets', 'sr')

const blocks = new Set(['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'section', 'article', 'header', 'figure', 'figcaption', 'aside', 'details', 'summary', 'pre', 'table', 'h1', 'h2', 'h3', 'hr', 'fieldset', 'form'])
const isBlock = (node: Element): boolean => blocks.has(node.tagName) || node.tagName.startsWith('lab-')

const texOf = (formula: Element): string => toString(allIn(formula, ({ tagName }) => tagName === 'annotation')[0]!).trim()
const nameOf = (drawing: Element): string => allIn(drawing, ({ tagName }) => tagName === 'title' || tagName === 'desc').map((one) => squeezed(toString(one))).join(' ')

/** What an input holds when the page opens. */
function inputValue(field: Element): string {
  const { type, checked, value } = field.properties
  const chosen = allIn(field, ({ tagName }) => tagName === 'option').toSorted((a, b) => Number('selected' in b.properties) - Number('selected' in a.properties))[0]
  return field.tagName === 'select' ? toString(chosen!) : field.tagName === 'textarea' ? toString(field) : type === 'checkbox' ? (checked ? '是' : '否') : String(value ?? '')
}

/** What stands in a block of this kind, where it is not the same as around it. */
function kindIn(node: Element, kind: FactKind): FactKind {
  if (node.tagName === 'h1') return 'title'
  if (/^h[23]$/.test(node.tagName)) return has(node, 'lab-title') ? 'lab' : 'heading'
  if (node.tagName === 'figcaption') return 'caption'
  const named: [string, FactKind][] = [['text-version', 'text version'], ['box-title', kind === 'exercise' ? 'exercise' : 'box'], ['claim', 'box'], ['solution', 'solution'], ['exercise', 'exercise'],
    ['sidenote', 'note'], ['bibliography', 'source'], ['lab-answer', 'result'], ['lab-figures', 'result'], ['lab-formula', 'result'], ['lab', 'lab']]
  return named.find(([name]) => has(node, name))?.[1] ?? kind
}

export function factsOfPage(page: Root): PageFact[] {
  const facts: PageFact[] = []
  let [tables, id] = [0, '']

  /** Inline nodes → their words; formulas, drawings and inputs among them are kept for after. */
  const wordsOf = (node: ElementContent, later: PageFact[]): string => {
    if (node.type === 'text') return node.value
    if (!isElement(node) || isFurniture(node)) return ''
    if (has(node, 'file')) return toString(node).replace(/ · 下载$/, '')
    if (has(node, 'katex')) {
      later.push({ kind: 'formula', what: texOf(node), id })
      return formulaMark
    }
    if (node.tagName === 'svg') {
      const what = nameOf(node)
      if (what && !later.some((one) => one.what === what)) later.push({ kind: 'drawing', what, id })
      return ''
    }
    if (node.tagName === 'label') return ''
    if (['input', 'select', 'textarea'].includes(node.tagName)) {
      // A field with a name is a fact, `学习率：0.1`; one in a table is its cell.
      const { dataLabel } = node.properties
      if (dataLabel === undefined) return inputValue(node)
      later.push({ kind: 'input', what: squeezed(`${String(dataLabel)}：${inputValue(node)}`), id })
      return ''
    }
    return node.tagName === 'br' ? ' ' : node.children.map((child) => wordsOf(child, later)).join('')
  }

  const say = (kind: FactKind, nodes: readonly ElementContent[], cell?: PageFact['cell']) => {
    const later: PageFact[] = []
    const what = squeezed(nodes.map((node) => wordsOf(node, later)).join(''))
    if (what || cell) facts.push({ kind, what, id, ...(cell && { cell }) })
    facts.push(...later.filter((one) => one.kind !== 'drawing' || facts.at(-1)?.what !== one.what))
  }

  const table = (node: Element, kind: FactKind) => {
    for (const caption of allIn(node, ({ tagName }) => tagName === 'caption')) say(kind === 'prose' ? 'caption' : kind, caption.children)
    const shown = (one: ElementContent): one is Element => isElement(one) && !isFurniture(one)
    allIn(node, (one) => one.tagName === 'tr' && shown(one)).forEach((row, y) => row.children.filter(shown).forEach((cell, x) => say('cell', cell.children, { table: tables, row: y, column: x })))
    tables += 1
  }

  const block = (node: Element, outer: FactKind) => {
    if (isFurniture(node)) return
    if (idOf(node)) id = idOf(node).replace(/^(lab-.*)-title$/, '$1')
    const kind = kindIn(node, outer)
    // A field to answer in says nothing; options do, each after its field.
    if (has(node, 'answers')) for (const label of allIn(node, (one) => one.tagName === 'label' && !has(one, 'answer'))) say(kind, label.children.slice(1))
    else if (node.tagName === 'pre') facts.push({ kind: has(node, 'output') ? 'output' : 'code', what: toString(node).replace(/\n$/, ''), id })
    else if (node.tagName === 'table') table(node, kind)
    else if (has(node, 'equation')) {
      facts.push({ kind: 'equation', what: texOf(node), id })
      for (const number of allIn(node, (one) => has(one, 'permalink'))) facts.push({ kind: 'number', what: toString(number), id })
    } else if (node.tagName === 'summary' && (outer === 'solution' || outer === 'text version')) return
    else if (node.tagName === 'figcaption' || (has(node, 'box-title') && outer === 'exercise')) {
      const isNumber = (one: ElementContent) => isElement(one) && has(one, 'permalink')
      say('number', node.children.filter(isNumber))
      say(kind, node.children.filter((one) => !isNumber(one)))
    } else walk(node.children, kind)
  }

  const walk = (nodes: readonly ElementContent[], kind: FactKind) => {
    let run: ElementContent[] = []
    const end = () => { say(kind, run); run = [] }
    for (const node of nodes) {
      if (isElement(node) && isBlock(node)) {
        end()
        block(node, kind)
      } else run.push(node)
    }
    end()
  }

  walk(allIn(page, ({ tagName }) => tagName === 'main')[0]!.children, 'prose')
  return facts
}

/**
 * Facts of which `said`, the plain text of a form, lacks words. Each is looked for behind the one before it, at most `reach` characters on:
 * a short number that stands somewhere else is not the one that is asked for. Formulas are not looked for, the words between them are.
 */
export function lostFrom(said: string, facts: readonly PageFact[], reach = Infinity): PageFact[] {
  const text = compact(said)
  let from = 0
  return facts.filter(({ kind, what }) => {
    if (kind === 'formula' || kind === 'equation') return false
    return compact(what).split(formulaMark).filter(Boolean).some((words) => {
      const at = text.indexOf(words, from)
      if (at < 0 || at > from + reach) return true
      from = at + words.length
      return false
    })
  })
}
