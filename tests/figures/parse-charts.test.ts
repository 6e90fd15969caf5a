import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChart, parseQuadrant } from '../../src/figures/parse-charts.ts'

test('a quadrant chart gives axes, corners and points', () => {
  assert.deepEqual(parseQuadrant('quadrantChart\n  x-axis 怕错 --> 容错\n  y-axis "价值低"\n  quadrant-1 先做\n  客服草稿: [0.75, 0.72]'), {
    kind: 'quadrant', x: ['怕错', '容错'], y: ['价值低'], quadrants: ['先做', '', '', ''], points: [{ name: '客服草稿', x: 0.75, y: 0.72 }],
  })
})

test('an xychart gives titles, ticks and series', () => {
  assert.deepEqual(parseChart('xychart-beta\n  x-axis "月份" ["1 月", "2, 3 月"]\n  y-axis "万人" 0 --> 50\n  bar "实际" [8, 12]\n  line [1.5, -2]'), {
    kind: 'xychart', x: { title: '月份', ticks: ['1 月', '2, 3 月'] }, y: { title: '万人' },
    series: [{ mark: 'bar', name: '实际', values: [8, 12] }, { mark: 'line', name: '', values: [1.5, -2] }],
  })
})

test('an axis may be a range, with or without a title', () => {
  assert.deepEqual(parseChart('xychart-beta\n  x-axis 步数 0 --> 10\n  line [1]').x, { title: '步数', ticks: ['0', '10'] })
  assert.deepEqual(parseChart('xychart-beta\n  x-axis [a, b]\n  line [1]').x, { title: '', ticks: ['a', 'b'] })
})
