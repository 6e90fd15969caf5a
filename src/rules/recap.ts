/** The charter: no recap of the chapter at its end; a 小结 is a table of decisions or a card of formulas. */
import { findingAt, type Rule } from './rule.ts'
import { sectionsOf } from './sections.ts'

const useful = new Set(['table', 'mdxJsxFlowElement', 'math'])

export const recap: Rule = {
  id: 'prose/recap',
  keeps: '结尾不复述全章；有“小结”，就是一张决策表或公式卡。',
  find: (source) => sectionsOf(source.tree)
    .filter(({ words, nodes }) => /小结|总结|结语|回顾/.test(words) && !nodes.some(({ type }) => useful.has(type)))
    .map(({ heading, words }) => findingAt(source, heading.position!.start.offset!, `“${words}” repeats the chapter: make it a table of decisions or a card of formulas, or delete it`)),
}
