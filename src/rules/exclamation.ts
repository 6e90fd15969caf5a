/** The charter: no exclamation marks. */
import { proseOf } from './prose.ts'
import { findingAt, type Rule } from './rule.ts'

export const exclamation: Rule = {
  id: 'prose/exclamation',
  keeps: '正文不用感叹号。',
  find: (source) => [...proseOf(source).matchAll(/！|!(?![=\w])/g)].map(({ index }) => findingAt(source, index, 'the book does not shout; end the sentence with 。')),
}
