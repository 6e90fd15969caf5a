import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diagramsIn } from '#book/diagrams.ts'
import { parseChapter } from '#book/parse.ts'
import { chapter } from '../figures/fence.ts'

const read = (mdx: string) => diagramsIn(parseChapter(mdx, 'f.mdx').tree, 'f.mdx')

test('a fence is found with its label, its words and the line it opens on', () => {
  assert.deepEqual(read(chapter('flowchart LR\n  a --> b')), [
    { label: 'fig-x', meta: 'title="题" desc="述。"', text: 'flowchart LR\n  a --> b', place: { file: 'f.mdx', line: 7, column: 1 } },
  ])
})

test('a fence outside a Figure is refused at its line', () => {
  assert.throws(() => read('---\ntitle: 题\n---\n\n```mermaid\npie\n```\n'), { line: 5, column: 1, rule: 'figure/loose-diagram' })
})

test('a diagram in a Figure that is a table is refused', () => {
  assert.throws(() => read(chapter('pie').replace('fig-x', 'tab-x')), { line: 7, rule: 'figure/bad-label' })
})

test('two diagrams in one Figure are refused at the second', () => {
  const two = chapter('pie').replace('图题。', '```mermaid\npie\n```\n\n图题。')
  assert.throws(() => read(two), { line: 11, rule: 'figure/two-diagrams' })
})
