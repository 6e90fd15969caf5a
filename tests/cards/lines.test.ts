import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setLines } from '../../src/cards/lines.ts'

/** Every Han character one em wide, everything else half. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 1 : 0.5), 0)
const set = (text: string, width = 1000, lines = 2) => setLines(text, widthOf, { width, lines }, [100, 80, 60])

test('what fits on one line stays on one line, as large as it can', () => assert.deepEqual(set('注意力机制'), { lines: ['注意力机制'], size: 100 }))

test('a line ends between words, and where the title pauses if it can', () => {
  assert.deepEqual(set('激活、损失与评估指标集').lines, ['激活、损失', '与评估指标集'])
  assert.deepEqual(set('检索增强、工具调用与智能体').lines, ['检索增强、', '工具调用与智能体'])
  assert.deepEqual(set('注意力与 Transformer', 800).lines, ['注意力', '与 Transformer'])
})

test('no line begins with a mark that closes, and none ends with a word that leads on', () => {
  for (const text of ['自监督预训练与三类代表模型', '多少题才够，裁判准不准，上线后几天能发现变坏', '可解释性、伦理与合规', '用户的数据与模型的权重，和它们的主人']) {
    const { lines } = set(text, 700, 4)
    assert.ok(lines.length > 1)
    for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[，、。；：的]/, text)
    for (const line of lines.slice(0, -1)) assert.doesNotMatch(line, /[与和及]$/, text)
    assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
  }
})

test('a title that fits at no size is refused', () => assert.throws(() => set('长'.repeat(80)), /does not fit on a card/))
