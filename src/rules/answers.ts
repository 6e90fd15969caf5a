/** A number that an exercise accepts in the place itself and that its solution does not come to. */
import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { acceptedBy } from '../book/answers.ts'
import type { Chapter } from '../book/book.ts'
import { attribute } from '../book/labels.ts'
import { figuresIn } from '../book/quantity.ts'
import { blocksIn } from '../book/sentences.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'

/** All a solution prints, as one text: words, formulas without their marks, computed numbers. */
function saidIn(exercise: MdxJsxFlowElement, { numbers }: Chapter): string {
  const pieces = blocksIn({ type: 'root', children: [exercise] } as unknown as Root).filter(({ boxes }) => boxes.includes('Solution'))
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.pieces))
    .map(({ kind, value }) => (kind === 'link' && value.startsWith('num:') ? numbers[value.slice(4)] ?? '' : kind === 'text' || kind === 'math' ? value : ''))
  const displayed: string[] = []
  visit(exercise, 'math', ({ value }) => { displayed.push(value) })
  return [...pieces, ...displayed].join(' ').replaceAll('{,}', '').replaceAll('\\%', '%').replace(/\\[a-zA-Z]+/g, ' ').replaceAll('−', '-')
}

export const answers: Rule = {
  id: 'exercise/unproven-answer',
  keeps: '练习里能当场对的答案，都是它的解答里真的算出来的数。',
  find(source) {
    const found: Finding[] = []
    visit(source.tree, 'mdxJsxFlowElement', (exercise) => {
      if (exercise.name !== 'Exercise') return
      const said = figuresIn(saidIn(exercise, source.chapter))
      for (const child of exercise.children) {
        if (child.type !== 'mdxJsxFlowElement' || child.name !== 'Answer') continue
        const [number, unit] = [attribute(child, 'number') ?? '', attribute(child, 'unit') ?? '']
        const accepted = acceptedBy(number, attribute(child, 'within') ?? undefined)
        // `unit` may begin with what scales a printed figure: 42.85 with the unit % is printed 42.85%.
        const inUnit = (text: string, value: number) => [value, Number(text.replaceAll(',', '').replace(/[^\d.eE-].*$/, '')), ...(unit.startsWith('%') ? [value * 100] : [])]
        const near = accepted && said.some(({ text, value }) => inUnit(text, value).some((one) => one >= accepted.low && one <= accepted.high))
        if (accepted && !near) found.push(findingAt(source, child.position!.start.offset!, `the solution does not come to ${number}: write the number it prints`))
      }
    })
    return found
  },
}
