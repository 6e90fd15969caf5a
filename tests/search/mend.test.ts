/** Questions with words that the book lacks are read as they were probably meant. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mend, oneEdit } from '../../src/search/mend.ts'
import { tokens } from '../../src/search/tokens.ts'

const repairs = { simplified: '機机為为資资訊讯', words: [['资讯', '信息']] as [string, string][], latin: 'attention descent gradient' }
const terms = ['梯度消失', '链式法则', '注意力']
const mended = (question: string) => mend(question, tokens(question), repairs, terms)

test('Traditional characters become the book’s', () => assert.equal(mended('注意力機制'), '注意力机制'))
test('words of Taiwan become the book’s', () => assert.equal(mended('資訊增益'), '信息增益'))
test('a slip in a Latin word is mended', () => assert.equal(mended('gradeint descent'), 'gradient descent'))
test('a wrong character in a term is mended, inside a sentence too', () => assert.equal(mended('什么是梯度消矢'), '什么是梯度消失'))
test('a missing and a doubled character are mended', () => {
  assert.equal(mended('链式则'), '链式法则')
  assert.equal(mended('注意意力'), '注意力')
})
test('a term is no slip of a longer one', () => assert.equal(mend('注意力除以', tokens('注意力除以'), repairs, [...terms, '自注意力']), '注意力除以'))
test('a term followed by the rest of a question is no slip', () => assert.equal(mended('梯度消失怎么'), '梯度消失怎么'))
test('what is like nothing stays as it is', () => assert.equal(mended('龘龘'), '龘龘'))

test('one edit is one edit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '度', '消'), minLength: 1, maxLength: 8 })
  fc.assert(fc.property(word, fc.nat(), fc.constantFrom('x', '失'), (text, n, other) => {
    const at = n % text.length
    assert.ok(oneEdit(text, text.slice(0, at) + other + text.slice(at)))
    assert.ok(oneEdit(text, text.slice(0, at) + other + text.slice(at + 1)))
    assert.ok(oneEdit(text, text.slice(0, at) + text.slice(at + 1)))
    assert.ok(!oneEdit(text, text))
    assert.ok(!oneEdit(text, `${text}${other}${other}`))
  }))
})
