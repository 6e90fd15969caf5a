import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chart, clip, dot, lineWithin, type Frame, type Point } from '#labs/lib/plot.ts'

const frame: Frame = [0, 0, 100, 50]
const coordinate = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const point = fc.tuple(coordinate, coordinate)
const holds = ([x, y]: Point) => x >= -1e-3 && x <= 100.001 && y >= -1e-3 && y <= 50.001

test('a clipped segment lies inside the frame', () => {
  fc.assert(fc.property(point, point, (a, b) => { assert.ok(clip(a, b, frame)?.every(holds) ?? true) }))
})

test('a segment inside is left alone, one outside is gone', () => {
  assert.deepEqual(clip([10, 10], [20, 20], frame), [[10, 10], [20, 20]])
  assert.deepEqual(clip([-50, 25], [150, 25], frame), [[0, 25], [100, 25]])
  assert.equal(clip([-10, -10], [-1, 60], frame), undefined)
  assert.equal(lineWithin([[-10, -10], [-1, 60]], frame), '')
})

test('a mark carries its value, a chart its name and finding', () => {
  assert.match(dot([1, 2], '1', 3, 0.5), /data-v="0\.5"/)
  const axis = { label: 'x', domain: [0, 1] as const }
  assert.match(chart({ x: axis, y: axis, title: '题', desc: '结论' }, () => []), /role="img"><title>题<\/title><desc>结论<\/desc>/)
  assert.doesNotMatch(chart({ x: axis, y: axis }, () => []), /role=/)
})
