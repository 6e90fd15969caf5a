import assert from 'node:assert/strict'
import { test } from 'node:test'
import { driftIn, type DrawingFile } from '../../src/figures/check.ts'
import { readSource } from '../../src/figures/source.ts'
import { fence } from './fence.ts'

const source = readSource(fence('pie\n  "甲" : 3'))
const file = (name: string, hash = source.hash, hasNarrow = false): DrawingFile =>
  ({ path: `content/a/b/figures/${name}.svg`, drawing: { hash, hasNarrow, svg: '<svg/>', words: [] } })
const rules = (files: DrawingFile[], sources = [source]) => driftIn(sources, files).map(({ rule }) => rule)

test('a drawing from its source is in order, and one made by hand is nobody’s business', () => {
  assert.deepEqual(rules([file('fig-x'), { path: 'content/a/b/figures/by-hand.svg', drawing: undefined }]), [])
})

test('a drawing from another source is found', () => assert.deepEqual(rules([file('fig-x', '0000000000000000')]), ['figure/stale']))
test('a source without a drawing is found', () => assert.deepEqual(rules([]), ['figure/not-drawn']))
test('a drawing without a source is found', () => assert.deepEqual(rules([file('fig-x'), file('fig-old')]), ['figure/orphan']))
test('a drawing in the folder of another chapter does not count', () => {
  assert.deepEqual(rules([{ ...file('fig-x'), path: 'content/a/c/figures/fig-x.svg' }]), ['figure/not-drawn', 'figure/orphan'])
})

test('a narrow drawing is wanted when the wide one says so, and only then', () => {
  assert.deepEqual(rules([file('fig-x', source.hash, true)]), ['figure/stale'])
  assert.deepEqual(rules([file('fig-x', source.hash, true), file('fig-x.narrow')]), [])
  assert.deepEqual(rules([file('fig-x'), file('fig-x.narrow')]), ['figure/orphan'])
})

test('each says where, and what to do', () => {
  assert.equal(String(driftIn([source], [])[0]), 'content/a/b/index.mdx:7:1 figure/not-drawn fig-x has no drawing: run npm run figures and commit what it writes')
})
