import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editsBetween, typography } from '../../src/rules/typography.ts'
import { finds, passes } from './finds.ts'

finds(typography, 'Han and Latin without a space', '\n账单省 42%▲到 56%▲是真的，用▲GPU▲算。\n', /a space belongs here/)
finds(typography, 'half-width punctuation between Han', '\n好▲,对▲;错。\n', /write ，, not ,|write ；：？, not ;:\?/)
finds(typography, 'straight quotes, half an ellipsis, stops in a row', '\n他说▲"好▲"，等等▲…然后▲...完▲。。\n', /Chinese quotes are|left out is/)
finds(typography, 'a space before a full-width mark, in titles too', '\n<Note title="甲▲ （乙）">\n\n字。\n\n</Note>\n', /no space belongs here/)
passes(typography, 'formulas, code, numbers, pairs, ratios and addresses', '\n点 (1, 2)、(2, 4)，比例 90 : 10，`a,b`，$x,y$，GPT-4o、2026-11-25、−0.4%、$10^{-12}$。见[文档](https://example.com/a,b)。等等……完。\n')
passes(typography, 'an English title in Chinese quotes', '\n论文“Attention Is All You Need”，读第 3.2 节。\n')

test('the way from a line to its correction is told step by step', () => {
  assert.deepEqual(editsBetween('省42%,好 。', '省 42%，好。'), [
    { offset: 1, remove: 0, insert: ' ' }, { offset: 4, remove: 1, insert: '，' }, { offset: 6, remove: 1, insert: '' },
  ])
})
