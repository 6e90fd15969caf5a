/** A field of a form → what it holds when the page opens. */
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { allIn } from './tree.ts'

export function valueOf(field: Element): string {
  const { type, checked, value } = field.properties
  if (field.tagName === 'textarea') return toString(field)
  if (field.tagName !== 'select') return type === 'checkbox' ? (checked ? '是' : '否') : String(value ?? '')
  const options = allIn(field, ({ tagName }) => tagName === 'option')
  return toString(options.find((one) => 'selected' in one.properties) ?? options[0]!)
}
