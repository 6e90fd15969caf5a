/** The charter: a list of more than seven is a table, or too long. Further reading may have eight. */
import { visit } from 'unist-util-visit'
import { headingText } from '../book/labels.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'

export const longList: Rule = {
  id: 'prose/long-list',
  keeps: '一个列表不超过七条；再多就改成表。',
  find(source) {
    const found: Finding[] = []
    let heading = ''
    visit(source.tree, (node) => {
      if (node.type === 'heading') heading = headingText(node)
      if (node.type === 'list' && node.children.length > 7 && !heading.startsWith('延伸阅读')) found.push(findingAt(source, node.position!.start.offset!, `a list of ${node.children.length}: make it a table, or leave some out`))
    })
    return found
  },
}
