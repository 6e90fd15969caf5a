import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untypeset } from '../../src/editions/untypeset.ts'

test('boxes are taken out whole, the MathML and all around it stays', () => {
  const formula = (boxes: string) => `<span class="katex"><math>x</math><span class="katex-html" aria-hidden="true">${boxes}</span></span>`
  const page = (boxes: string[]) => `<p>一${boxes.map(formula).join('二')}三<span>四</span></p>`
  assert.equal(untypeset(page(['<span><span></span><svg><path d="M0 0"/></svg></span><span>x</span>', 'y'])), '<p>一<span class="katex"><math>x</math></span>二<span class="katex"><math>x</math></span>三<span>四</span></p>')
  assert.equal(untypeset('<p>没有公式</p>'), '<p>没有公式</p>')
  assert.throws(() => untypeset('<span class="katex-html"><span>'), /does not end/)
})
