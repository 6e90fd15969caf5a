/** The list of words and the glossary's variants are Traditional, or refused where they stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '#book/fault.ts'
import { readGlossary } from '#book/glossary.ts'
import { simplifiedIn } from '#book/simplified.ts'
import { readTraditional } from '#book/traditional.ts'

const refusal = (work: () => unknown): string => {
  try { work() } catch (error) { return error instanceof Fault ? String(error) : assert.fail(String(error)) }
  return assert.fail('nothing was refused')
}
const read = (yaml: string) => readTraditional(yaml, 'content/traditional.yml')

test('words and names are read', () => {
  assert.deepEqual(read('words:\n  数据: 資料\nnames:\n  - 阿里云\n'), { words: { 数据: '資料' }, names: ['阿里云'] })
  assert.deepEqual(read(''), { words: {}, names: [] })
})

test('a Simplified word is refused at its place', () => {
  assert.match(refusal(() => read('words:\n  数据: 资料\n')), /content\/traditional\.yml:2:7 book\/not-traditional “资料” is not Traditional: 资 is a Simplified character/)
  const term = 'gradient:\n  zh: 过拟合\n  en: overfitting\n  aliases: []\n  definition: 一句。\n  traditional: 过度擬合\n'
  assert.match(refusal(() => readGlossary(term, 'content/glossary.yml')), /content\/glossary\.yml:6:16 book\/not-traditional .*过/)
})

test('what is no word and no list is refused', () => {
  assert.match(refusal(() => read('words:\n  数据:\n')), /:2:3 book\/bad-traditional write what Taiwan calls “数据”/)
  assert.match(refusal(() => read('word: 1\n')), /:1:1 book\/bad-traditional/)
})

test('a term may be called otherwise in Taiwan, and need not', () => {
  const term = (more: string) => readGlossary(`a:\n  zh: 梯度\n  en: gradient\n  aliases: []\n  definition: 一句。\n${more}`, 'f').a!
  assert.equal(term('  traditional: 梯度\n').traditional, '梯度')
  assert.equal('traditional' in term(''), false)
})

test('a character that some Traditional text has is no Simplified one', () => assert.deepEqual(simplifiedIn('后里干只群著台资資'), ['资']))
