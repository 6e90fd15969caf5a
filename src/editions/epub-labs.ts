/** A lab in its first state: no controls, their defaults said as text, its tables open, and where the living one stands. */
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { el, find, only, type Rule } from './epub-tree.ts'
import { has, isElement, text } from './tree.ts'

const isField = ({ properties }: Element): boolean => 'dataLabel' in properties

/** `学习率：0.1`; a table's value is printed as a table, a drawing's as a drawing. */
function valueOf(field: Element): string | undefined {
  const { type, checked, value } = field.properties
  if (type === 'hidden') return undefined
  if (field.tagName === 'select') return toString(find(field.children, ({ tagName, properties }) => tagName === 'option' && 'selected' in properties)[0] ?? field.children[0]!)
  if (field.tagName === 'textarea') return toString(field) || '（空）'
  return type === 'checkbox' ? (checked ? '是' : '否') : String(value ?? '')
}

const isHidden = ({ properties }: Element): boolean => 'hidden' in properties

/** Cells with inputs → cells with their values, without those beyond the present size. */
function cells(scroll: Element): Element {
  const row = (one: Element) => el('tr', {}, ...one.children.filter(isElement).filter((cell) => !isHidden(cell)).map((cell) => {
    const [input] = find(cell.children, ({ tagName }) => tagName === 'input')
    return el(cell.tagName, cell.properties['scope'] ? { scope: cell.properties['scope'] } : {}, input ? String(input.properties.value) : toString(cell))
  }))
  const rows = find(scroll.children, ({ tagName }) => tagName === 'tr').filter((one) => !isHidden(one)).map(row)
  return el('table', { className: ['lab-inputs'] }, el('caption', {}, String(scroll.properties.ariaLabel)), el('tbody', {}, ...rows))
}

/** A group of controls → its name and its defaults, in the order of the controls. */
function group(node: Element): ElementContent[] {
  const name = node.properties.ariaLabel ?? toString(only(node.children, 'summary of a folded group', ({ tagName }) => tagName === 'summary'))
  const heading = el('p', {}, el('b', {}, String(name)))
  const said: ElementContent[] = [heading]
  let values: string[] = []
  const end = () => {
    if (values.length === 0) return
    if (said.length === 1) heading.children.push(text(` ${values.join('；')}`))
    else said.push(el('p', {}, values.join('；')))
    values = []
  }
  for (const one of find(node.children, (other) => isField(other) || has(other, 'lab-scroll', 'lab-board'))) {
    const value = isField(one) ? valueOf(one) : undefined
    if (value !== undefined) values.push(`${one.properties['dataLabel']}：${value}`)
    if (isField(one)) continue
    end()
    said.push(has(one, 'lab-board') ? one : cells(one))
  }
  end()
  return said
}

function defaults(controls: Element, live: string): Element {
  const presets = find(controls.children, ({ properties }) => 'dataPreset' in properties && properties.type === 'button' && properties['dataPreset'] !== undefined)
    .filter((one) => !one.properties['dataNote']).map((one) => toString(one)).filter((label) => label !== '恢复默认')
  const groups = find(controls.children, (one) => has(one, 'lab-group')).flatMap(group)
  return el('div', { className: ['lab-defaults'] },
    el('p', { className: ['lab-label'] }, '这里用的数'), ...groups,
    el('p', { className: ['lab-live'] }, '换成你自己的数，用在线版：', el('a', { href: live, className: ['address'] }, live), `${presets.length ? `。那里备好的情形：${presets.join('、')}` : ''}。`))
}

/** `live`: the address of the page on the site. */
export function labsAsFirstSeen(live: string): Rule {
  return (node) => {
    if (has(node, 'lab')) {
      const body = only(node.children, 'body of a lab', (one) => has(one, 'lab-body'))
      const children = node.children.flatMap((one) => (one === body ? body.children : [one]))
      const controls = only(children, 'controls of a lab', (one) => has(one, 'lab-controls'))
      const said = defaults(controls, `${live}#${node.properties.id}`)
      return [{ ...node, children: children.map((one) => (one === controls ? said : one)) }]
    }
    if (has(node, 'lab-off', 'lab-status', 'lab-tools')) return []
    // The heading of what a reader would unfold.
    if (has(node, 'lab-fold')) {
      const [summary, ...rest] = node.children.filter((one) => !(one.type === 'text' && !one.value.trim()))
      return [el('div', { className: node.properties.className ?? [] }, el('p', { className: ['lab-label'] }, text(toString(summary as Element))), ...rest)]
    }
    return undefined
  }
}
