import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outline, slugOf } from '#book/outline.ts'

test('order stays on disk, out of the URL', () => {
  assert.equal(slugOf('02-training/03-optimizer/index.mdx'), 'training/optimizer')
  assert.equal(slugOf('02-training/03-optimizer/plan.yml'), 'training/optimizer')
  assert.equal(slugOf('10-a-2-b/11-gpt-4/index.mdx'), 'a-2-b/gpt-4')
})

test('the number is the place in the folder order, planned chapters counted', () => {
  const entries = outline(['02-b/01-x/index.mdx', '01-a/02-z/plan.yml', '01-a/01-y/index.mdx'])
  assert.deepEqual(entries.map(({ slug, number, written }) => [slug, number, written]), [['a/y', 1, true], ['a/z', 2, false], ['b/x', 3, true]])
})

test('appendices have letters, and take no number from a chapter', () => {
  const entries = outline(['05-appendices/02-faq/plan.yml', '01-a/01-x/index.mdx', '05-appendices/01-tools/plan.yml', '06-b/01-y/index.mdx'])
  assert.deepEqual(entries.map(({ slug, ordinal }) => [slug, ordinal]), [['a/x', '1'], ['appendices/tools', 'A'], ['appendices/faq', 'B'], ['b/y', '2']])
})
