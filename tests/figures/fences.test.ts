import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fencesIn } from '../../src/figures/fences.ts'
import { chapter } from './fence.ts'

test('a fence is found with its label, its words and the line it opens on', () => {
  assert.deepEqual(fencesIn(chapter('flowchart LR\n  a --> b'), 'f.mdx'), [
    { label: 'fig-x', meta: 'title="题" desc="述。"', text: 'flowchart LR\n  a --> b', place: { file: 'f.mdx', line: 7, column: 1 } },
  ])
})

test('a fence outside a Figure is refused at its line', () => {
  assert.throws(() => fencesIn('---\ntitle: 题\n---\n\n```mermaid\npie\n```\n', 'f.mdx'), { line: 5, column: 1, rule: 'figure/loose-diagram' })
})

test('a diagram in a Figure that is a table is refused', () => {
  assert.throws(() => fencesIn(chapter('pie').replace('fig-x', 'tab-x'), 'f.mdx'), { line: 7, rule: 'figure/bad-label' })
})

test('two diagrams in one Figure are refused at the second', () => {
  const two = chapter('pie').replace('图题。', '```mermaid\npie\n```\n\n图题。')
  assert.throws(() => fencesIn(two, 'f.mdx'), { line: 11, rule: 'figure/two-diagrams' })
})
