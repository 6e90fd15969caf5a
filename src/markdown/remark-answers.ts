/** `<Answer>`, `<Choice>`, `<Order>` of an exercise → one form whose right answers the stylesheet can tell: it works without script. */
import type { Properties } from 'hast'
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { acceptedBy, shuffled } from '../book/answers.ts'
import { attribute } from '../book/labels.ts'
import { element, text } from './nodes.ts'
import { refuse } from './refuse.ts'

const kinds = ['Answer', 'Choice', 'Order']
const isJsx = (node: { type: string }): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement'
const isAnswer = (node: { type: string }): node is MdxJsxFlowElement => isJsx(node) && kinds.includes(node.name ?? '')

/** The items of the one list inside; each is one line of text. */
function itemsOf(node: MdxJsxFlowElement, file: VFile, ordered: boolean, write: string): { item: ListItem; words: PhrasingContent[] }[] {
  const [list, ...more] = node.children
  if (list?.type !== 'list' || more.length || Boolean(list.ordered) !== ordered) return refuse(file, node, 'book/bad-answer', `<${node.name}> holds one list: ${write}`)
  return list.children.map((item) => {
    const [line, ...rest] = item.children
    if (line?.type !== 'paragraph' || rest.length) return refuse(file, item, 'book/bad-answer', 'an option is one line')
    return { item, words: line.children }
  })
}

/** A number field that the browser itself finds valid when it is near enough. `placeholder` lets the stylesheet tell an empty one. */
function numberField(node: MdxJsxFlowElement, name: string, file: VFile) {
  const get = (one: string) => attribute(node, one)
  const accepted = acceptedBy(get('number') ?? '', get('within') ?? undefined)
  if (!accepted) return refuse(file, node, 'book/bad-answer', 'write number="0.01836" without separators, and within="1%" or within="0.05"')
  const field: Properties = { type: 'number', name, step: 'any', min: String(accepted.low), max: String(accepted.high), placeholder: ' ', autoComplete: ['off'] }
  return element('label', { className: ['answer'] }, [text(get('of') ? `（${get('of')}）` : '答：'), element('input', field), ...(get('unit') ? [text(' '), element('span', {}, [text(get('unit')!)])] : [])])
}

function choice(node: MdxJsxFlowElement, name: string, file: VFile) {
  const items = itemsOf(node, file, false, '- [ ] a wrong option, - [x] the right one')
  if (items.length < 2 || items.filter(({ item }) => item.checked === true).length !== 1 || items.some(({ item }) => item.checked === null)) return refuse(file, node, 'book/bad-answer', 'mark one option with [x] and the others with [ ]')
  return element('ul', { className: ['options'] }, items.map(({ item, words }) =>
    element('li', {}, [element('label', {}, [element('input', { type: 'radio', name, ...(item.checked ? { 'data-right': '' } : {}) }), element('span', {}, words)])])))
}

function order(node: MdxJsxFlowElement, name: string, label: string, file: VFile) {
  const items = itemsOf(node, file, true, '1. the first, 2. the second')
  if (items.length < 3) return refuse(file, node, 'book/bad-answer', 'an order has three steps or more')
  return element('ul', { className: ['options', 'order'] }, shuffled(items.length, label).map((at) => {
    const places = items.map((_, i) => element('option', i === at ? { 'data-right': '' } : {}, [text(String(i + 1))]))
    return element('li', {}, [element('label', {}, [element('select', { name: `${name}-${at + 1}` }, [element('option', {}, [text('第几')]), ...places]), element('span', {}, items[at]!.words)])])
  }))
}

function fieldsOf(exercise: MdxJsxFlowElement, file: VFile): void {
  const id = attribute(exercise, 'id') ?? ''
  const children: RootContent[] = exercise.children
  const answers = children.filter(isAnswer)
  if (answers.length === 0) return
  const fields = answers.map((node, i) => {
    const name = `${id}-${i + 1}`
    return node.name === 'Answer' ? numberField(node, name, file) : node.name === 'Choice' ? choice(node, name, file) : order(node, name, `${id}-${i}`, file)
  })
  // A form of this method, outside a dialog, sends nothing anywhere; without validation it shows no bubble that tells the answer.
  const form = element('form', { className: ['answers'], method: 'dialog', noValidate: true }, fields)
  const solution = children.findIndex((node) => isJsx(node) && node.name === 'Solution')
  if (children.findLastIndex(isAnswer) > solution) refuse(file, answers[0]!, 'book/bad-answer', 'answers stand before the <Solution>')
  const before = children.slice(0, solution).filter((node) => !isAnswer(node))
  exercise.children = [...before, form, ...children.slice(solution)] as MdxJsxFlowElement['children']
}

export function remarkAnswers() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node, _, parent) => {
      if (isJsx(node) && node.name === 'Exercise') fieldsOf(node, file)
      else if (isAnswer(node) && (parent as MdxJsxFlowElement | undefined)?.name !== 'Exercise') refuse(file, node, 'book/bad-answer', `<${node.name}> stands in an <Exercise>`)
    })
  }
}
