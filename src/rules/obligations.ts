/** What every chapter owes its reader; the charter lists it. */
import type { Heading, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { isAppendix } from '../book/outline.ts'
import { findingAt, type ChapterSource, type Finding, type Rule } from './rule.ts'
import { sectionsOf } from './sections.ts'

const isBox = (node: { type: string }, name: string): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && (node as MdxJsxFlowElement).name === name

/** Nobody can test that someone understands. */
const vague = /^(?:了解|理解|熟悉|掌握|认识|知道|明白|懂得|领会|体会)/

function count(tree: Root | RootContent, wanted: (node: MdxJsxFlowElement) => boolean): number {
  let found = 0
  visit(tree, 'mdxJsxFlowElement', (node) => { if (wanted(node)) found += 1 })
  return found
}

const showsOutput = ({ attributes }: MdxJsxFlowElement) => attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'output')

function head({ text, chapter: { outcomes } }: ChapterSource, owe: (message: string, offset?: number) => void): void {
  const at = text.indexOf('outcomes:')
  if (outcomes.length < 3 || outcomes.length > 5) owe(`${outcomes.length} outcomes; write 3 to 5`, at)
  for (const outcome of outcomes.filter((one) => vague.test(one))) owe(`“${outcome.slice(0, 12)}” cannot be tested; begin with what the reader does: 算出、写出、画出、判断、说出……`, at + text.slice(at).indexOf(outcome.slice(0, 12)))
}

function sections({ tree }: ChapterSource, owe: (message: string, offset?: number) => void): void {
  const all = sectionsOf(tree)
  const section = (start: string) => all.find(({ words }) => words.startsWith(start))
  const offset = (node: { position?: Heading['position'] }) => node.position!.start.offset!
  if (!section('给创始人')) owe('there is no ## 给创始人…: how this chapter changes a decision')
  const exercises = section('练习')
  const asked = exercises?.nodes.filter((node) => isBox(node, 'Exercise')) as MdxJsxFlowElement[] | undefined
  if (!asked) owe('there is no ## 练习 with 3 to 6 exercises')
  else if (asked.length < 3 || asked.length > 6) owe(`${asked.length} exercises; write 3 to 6`, offset(exercises!.heading))
  for (const one of asked ?? []) if (count(one, (node) => isBox(node, 'Solution')) !== 1) owe('an exercise has one <Solution>', offset(one))
  const reading = section('延伸阅读')
  const items = reading?.nodes.reduce((sum, node) => sum + (node.type === 'list' ? node.children.length : 0), 0) ?? 0
  if (!reading) owe('there is no ## 延伸阅读 with 3 to 8 items')
  else if (items < 3 || items > 8) owe(`${items} items to read on; write 3 to 8, each with why and where`, offset(reading.heading))
}

export const obligations: Rule = {
  id: 'chapter/obligations',
  keeps: '每章都有开场、3–5 条可检验的学习结果、图、跑过的代码、常见误解、给创始人的判断、3–6 道带解答的练习和 3–8 条延伸阅读。',
  find(source) {
    const { tree, chapter } = source
    if (isAppendix(chapter)) return []
    const found: Finding[] = []
    const owe = (message: string, offset = 0) => { found.push(findingAt(source, offset, message)) }
    head(source, owe)
    const first = tree.children.find((node) => node.type === 'heading' || node.type === 'paragraph')
    if (first?.type !== 'paragraph') owe('there is no opening: begin with a real question or a surprising number, before the first heading')
    if (!chapter.labels.some(({ kind }) => kind === 'fig')) owe('there is no figure')
    if (count(tree, (node) => isBox(node, 'Listing') && showsOutput(node)) === 0) owe('there is no listing that shows its output')
    if (count(tree, (node) => isBox(node, 'Misconception')) === 0) owe('there is no <Misconception>')
    sections(source, owe)
    return found
  },
}
