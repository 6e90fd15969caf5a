/** Printed text of a chapter of questions → its questions with their answers, as a reader reads them. */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { FAQPage, Question } from 'schema-dts'
import type { Chapter } from '#book/book.ts'

/** Each of its subsections is headed by a question. */
export function asksQuestions({ labels }: Pick<Chapter, 'labels'>): boolean {
  const headings = labels.filter(({ kind, depth }) => kind === 'sec' && depth === 3)
  return headings.length > 0 && headings.every(({ title }) => title.endsWith('？'))
}

const isElement = (node: { type: string }): node is Element => node.type === 'element'
const has = (node: Element, ...names: string[]) => [node.properties.className].flat().some((one) => names.includes(String(one)))

/** A formula is said as its TeX; numbers of headings, marks of notes and the notes themselves are no part of an answer. */
function words(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (!isElement(node) || node.tagName === 'svg' || has(node, 'permalink', 'note-mark', 'sidenote', 'katex-html')) return ''
  if (has(node, 'katex')) {
    const math = node.children.filter(isElement).find((one) => has(one, 'katex-mathml'))
    return texOf(math ?? node)
  }
  return node.children.map(words).join('')
}

function texOf(node: Element): string {
  if (node.tagName === 'annotation') return toString(node).trim()
  return node.children.filter(isElement).map(texOf).join('')
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `page` is the address of the page. An answer is all between its question and the next heading. */
export function questionsIn(root: Root, page: string): FAQPage {
  const questions: { id: string; name: string; answer: string[] }[] = []
  let open = false
  for (const node of root.children.filter(isElement)) {
    if (/^h[1-6]$/.test(node.tagName)) {
      open = node.tagName === 'h3'
      if (open) questions.push({ id: String(node.properties.id), name: tidy(words(node)), answer: [] })
    } else if (open) questions.at(-1)!.answer.push(tidy(words(node)))
  }
  const mainEntity = questions.map(({ id, name, answer }): Question => ({ '@type': 'Question', '@id': `${page}#${id}`, name, acceptedAnswer: { '@type': 'Answer', text: answer.filter(Boolean).join('\n') } }))
  return { '@type': 'FAQPage', '@id': `${page}#questions`, url: page, mainEntity }
}
