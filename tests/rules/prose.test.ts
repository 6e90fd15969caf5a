import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChapter } from '#book/parse.ts'
import { mask, proseOf } from '../../src/rules/prose.ts'
import { head } from '../press.ts'

const prose = (body: string, options = {}) => {
  const text = head + body
  const masked = proseOf({ text, tree: parseChapter(text, 'x').tree }, options)
  assert.equal(masked.length, text.length)
  assert.equal(masked.split('\n').length, text.split('\n').length)
  return masked.slice(head.length).replaceAll(mask, '').split('\n').filter(Boolean)
}

test('words stay where they are; markup, formulas, code, addresses and labels are masked', () => {
  assert.deepEqual(prose('\n## 题 {/* sec-a */}\n\n甲**乙**[丙](term:x)$x$`y`[](cite:z)𠮷丁。\n\n```mermaid title="a"\n戊\n```\n'), ['题 ', '甲乙丙𠮷丁。'])
})
test('titles, claims, captions and alt texts are prose', () => {
  const body = '\n<Misconception claim="己">\n\n庚。\n\n</Misconception>\n\n<Figure id="fig-a">\n\n![辛](./a.ts)\n\n壬。\n\n</Figure>\n'
  assert.deepEqual(prose(body), ['己', '庚。', '辛', '壬。'])
  assert.deepEqual(prose(body, { claims: false }), ['庚。', '辛', '壬。'])
})
test('of the head, the title, the summary and the outcomes are prose', () => {
  const text = '---\ntitle: 甲\nsummary: 乙\noutcomes:\n  - 丙\nprerequisites: [x]\n---\n\n丁\n'
  assert.deepEqual(proseOf({ text, tree: parseChapter(text, 'x').tree }).replaceAll(mask, '').split('\n').filter(Boolean), ['甲', '乙', '丙', '丁'])
})
