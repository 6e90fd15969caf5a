/** An exercise's form of answers → what a form of the book without fields says of it: the options, as a list. */
import type { Element } from 'hast'
import { allIn, has, isElement } from './tree.ts'

export const isAnswers = (node: Element): boolean => has(node, 'answers')

/** Each option is a label that holds a field and then its words. */
export const withoutFields = (form: Element): Element[] => allIn(form, (one) => has(one, 'options')).map((list) => ({
  ...list,
  children: list.children.filter(isElement).map((item) => ({ ...item, children: item.children.filter(isElement).flatMap((label) => label.children.slice(1)) })),
}))
