import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChapter } from '#book/parse.ts'
import { minutesFor, sectionMinutes } from '#book/reading-time.ts'
import { head } from '../press.ts'

const treeOf = (text: string) => parseChapter(head + text, 'content/x/y/index.mdx').tree
const minutes = (n: number) => '字'.repeat(350 * n)

test('a section takes as long as its text and that of its subsections, up to the next section', () => {
  const tree = treeOf(`${minutes(9)}\n\n## 甲 {/* sec-a */}\n\n${minutes(2)}\n\n### 乙 {/* sec-b */}\n\n${minutes(3)}\n\n### 丙 {/* sec-c */}\n\n${minutes(4)}\n\n## 丁 {/* sec-d */}\n\n${minutes(1)}\n`)
  assert.deepEqual(sectionMinutes(tree), { 'sec-a': 9, 'sec-b': 3, 'sec-c': 4, 'sec-d': 1 })
  assert.equal(minutesFor(tree), 19)
})

test('nothing takes less than a minute, and a chapter without headings has no sections', () => {
  assert.deepEqual(sectionMinutes(treeOf('\n## 甲 {/* sec-a */}\n')), { 'sec-a': 1 })
  assert.deepEqual(sectionMinutes(treeOf('字。\n')), {})
})
