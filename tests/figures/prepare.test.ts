import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canNarrow, prepare, restore } from '../../src/figures/prepare.ts'

test('the text keeps its lines, so that a fault keeps its place', () => {
  const text = 'flowchart LR\n  a{有没有别人拿不到的数据？} --> b[自己部署并微调一个开源的模型]'
  assert.equal(prepare('flowchart', text).split('\n').length, 2)
  assert.match(prepare('flowchart', text), /<br>/)
})

test('signs that mermaid would drop from labels pass through it and come back', () => {
  const text = 'flowchart LR\n  a{最高分 > 0.9} -->|x<3| b["p<br>q"]'
  const prepared = prepare('flowchart', text)
  assert.doesNotMatch(prepared.replaceAll('<br>', '').replaceAll('-->', ''), /[<>]/)
  assert.equal(restore(prepared).replace('最高分<br>', '最高分 '), text)
})

test('arrows are left as they are', () => {
  const text = 'flowchart LR\n  a --> b <--> c -.-> d ==> e --o f x--x g'
  assert.equal(prepare('flowchart', text), text)
})

test('the narrow drawing runs from top to bottom and breaks earlier', () => {
  assert.equal(prepare('flowchart', 'flowchart LR\n  a[调用现成接口]', true), 'flowchart TB\n  a[调用<br>现成接口]')
  assert.equal(prepare('state', 'stateDiagram-v2\n  direction LR\n  a --> b: 指标不达标', true), 'stateDiagram-v2\n  direction TB\n  a --> b: 指标<br>不达标')
})

test('flowcharts can be narrower, others when they run from left to right', () => {
  assert.ok(canNarrow('flowchart', 'flowchart TB'))
  assert.ok(canNarrow('class', 'classDiagram\n  direction LR'))
  assert.ok(!canNarrow('class', 'classDiagram'))
  assert.ok(!canNarrow('sequence', 'sequenceDiagram'))
})
