import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChapter } from '#book/parse.ts'
import { recap } from '../../src/rules/recap.ts'
import { sectionsOf } from '../../src/rules/sections.ts'
import { head } from '../press.ts'
import { finds, passes } from './finds.ts'

finds(recap, 'a section that tells the chapter again', '\n## 讲 {/* sec-a */}\n\n字。\n\n▲## 本章小结 {/* sec-b */}\n\n本章讲了字。\n\n## 练习 {/* sec-c */}\n\n$$\na\n$$\n', /repeats the chapter/)
passes(recap, 'a table of decisions, a card of formulas', '\n## 小结：怎么选 {/* sec-a */}\n\n| 若 | 则 |\n|---|---|\n| 甲 | 乙 |\n\n## 公式小结 {/* sec-b */}\n\n$$\na\n$$\n')

test('a section holds everything up to the next heading of its level', () => {
  const { tree } = parseChapter(`${head}\n前。\n\n## 一 {/* sec-a */}\n\n甲。\n\n### 小 {/* sec-b */}\n\n乙。\n\n## 二 {/* sec-c */}\n`, 'x')
  assert.deepEqual(sectionsOf(tree).map(({ words, nodes }) => [words, nodes.length]), [['一', 3], ['二', 0]])
})
