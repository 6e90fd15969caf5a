import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrases } from '#book/phrases.ts'

test('words are whole, and what leans on them stays with them', () => {
  assert.deepEqual(phrases('注意力自己不知道先后'), ['注意力', '自己', '不知道', '先后'])
  assert.deepEqual(phrases('角色按“谁来回答”分'), ['角色按', '“谁来', '回答”', '分'])
})

test('a character that the dictionary leaves alone stays with its neighbour', () => {
  assert.deepEqual(phrases('算力：估算、分布式与推理成本'), ['算力：', '估算、', '分布式', '与推理', '成本'])
})

test('a term of the book is one word', () => {
  assert.deepEqual(phrases('给大模型测偏见'), ['给大', '模型测', '偏见'])
  assert.deepEqual(phrases('给大模型测偏见', /(大模型)/), ['给大模型', '测偏见'])
})

test('a Latin name is never parted from itself', () => assert.ok(phrases('从 Byte Pair Encoding 说起').some((one) => one.includes('Encoding'))))
