/** The sentence that shows why, its marks, and the link that marks them on the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOf, marked, spansIn } from '../../src/search/excerpt.ts'

const text = '开头的一句不相干。\u2063训练时要留到反向传播用完为止，这就是激活值。\u2063另一段说学习率。'

test('the sentence with the most of the question is shown, and its words are marked', () => {
  const { parts } = excerptOf(text, ['激活值反向传播'])
  assert.ok(parts.join('').startsWith('训练时要留到'))
  assert.deepEqual(parts.filter((_, i) => i % 2), ['反向传播', '激活值'])
})

test('an excerpt does not begin with the colon that a citation left behind', () => {
  assert.equal(excerptOf('前一条。\u2063：讲激活值的综述。', ['激活值']).parts.join(''), '讲激活值的综述。')
})

test('a link marks the words with what stands before them, as whole words', () => {
  const { fragment } = excerptOf(text, ['激活值'])
  assert.match(decodeURIComponent(fragment), /^:~:text=.+-,激活值$/)
})

test('a Latin word is marked where a word begins, not inside another', () => {
  assert.deepEqual(spansIn('map(Q) uses MAP, remap', 'map').map(([a, b]) => [a, b]), [[0, 3], [12, 15]])
})

test('a lone character that is not there marks nothing', () => assert.deepEqual(spansIn('别的', '梯'), []))

test('marks never add or lose a letter', () => {
  fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (one, question) => marked(one, [question]).join('') === one.replaceAll('\u2063', '')))
})
