import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asked, editDistance, nearest, wordsOf } from '../../src/site/nearest.ts'

const known = [
  { slug: 'foundations/backpropagation', title: '反向传播与梯度下降：完整手算一次', ordinal: '4' },
  { slug: 'algorithms/attention', title: '注意力与 Transformer', ordinal: '8' },
  { slug: 'strategy/unit-economics', title: '单位经济与定价', ordinal: '18' },
  { slug: 'challenges/compute', title: '算力：估算、分布式与推理成本', ordinal: '28' },
  { slug: 'appendices/faq', title: '常见问题', ordinal: 'C' },
  { slug: 'glossary', title: '术语表', ordinal: '' },
]
const first = (path: string) => nearest(asked(path), known)[0]?.slug

test('a slip of the pen finds the page', () => {
  assert.equal(first('/foundations/backpropogation/'), 'foundations/backpropagation')
  assert.equal(first('/algorithms/atention'), 'algorithms/attention')
  assert.equal(first('/glosary'), 'glossary')
})

test('so does an address in the wrong part, or without one, or with an ending that this site never had', () => {
  assert.equal(first('/training/backpropagation/'), 'foundations/backpropagation')
  assert.equal(first('/unit_economics.html'), 'strategy/unit-economics')
  assert.equal(first('/Strategy/Unit Economics'), 'strategy/unit-economics')
})

test('so does one word of two, a number, and a name in Chinese', () => {
  assert.equal(first('/attention-mechanism/'), 'algorithms/attention')
  assert.equal(first('/chapter-18/'), 'strategy/unit-economics')
  assert.equal(first(`/${encodeURIComponent('常见问题')}/`), 'appendices/faq')
  assert.equal(first(`/${encodeURIComponent('反向传播与梯度下降')}`), 'foundations/backpropagation')
})

test('what is like nothing offers nothing', () => {
  for (const path of ['/wp-admin/setup-config.php', '/%E0%A4%A', '/zzzz/', '/1/2/3/']) assert.deepEqual(nearest(asked(path), known), [], path)
})

test('the search is asked for words, not for an address', () => assert.equal(wordsOf(asked('/foundations/unit_economics-2.html')), 'unit economics 2'))

test('the distance is none from a text to itself, the same both ways, and never more than the longer of two', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
    const distance = editDistance(a, b)
    assert.equal(distance, editDistance(b, a))
    assert.equal(distance === 0, a === b)
    assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length))
  }))
  assert.deepEqual([editDistance('kitten', 'sitting'), editDistance('ab', 'ba'), editDistance('', 'abc')], [3, 1, 3])
})
