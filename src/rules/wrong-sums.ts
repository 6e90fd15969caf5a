/** An equation between numbers, in a formula or in words, that does not come out. */
import { visit } from 'unist-util-visit'
import { sumsIn } from '../book/arithmetic.ts'
import { equationsIn } from '../book/provenance.ts'
import { blocksIn } from '../book/sentences.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'

export const wrongSums: Rule = {
  id: 'figures/wrong-sum',
  keeps: '正文和公式里每个数字等式都重算过，等号两边在印出的位数上相等。',
  find(source) {
    const findings: Finding[] = []
    const say = (offset: number, wrong: string) => findings.push(findingAt(source, offset, `this equation does not come out: ${wrong}`))
    for (const { sentences } of blocksIn(source.tree)) {
      for (const sentence of sentences) for (const { said, offset } of equationsIn(sentence).wrong) say(offset, said)
    }
    visit(source.tree, 'math', ({ value, position }) => {
      for (const { holds, said, left } of sumsIn(value)) if (!holds) say(position!.start.offset!, `${said} (it is ${Number(left.value.toPrecision(6))})`)
    })
    return findings
  },
}
