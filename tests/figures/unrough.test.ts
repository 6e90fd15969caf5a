import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shape } from '../../src/figures/primitive.ts'
import { sentinel } from '../../src/figures/sentinels.ts'
import { unrough } from '../../src/figures/unrough.ts'
import { shape } from './shapes.ts'

/** What rough.js makes of a polygon: once filled, once outlined with a straight Bézier a side. */
function rough(points: [number, number][]): Shape[] {
  const d = [...points, points[0]!].map(([x, y], i, all) => (i === 0 ? `M${x} ${y}` : `C${all[i - 1]!.join(' ')}, ${x} ${y}, ${x} ${y}`)).join(' ')
  const pair = (more: Partial<Shape>) => shape('path', { d }, { classes: ' node outer-path ', ...more })
  return [pair({ fill: sentinel('fill'), stroke: 'none' }), pair({ stroke: sentinel('muted'), dash: '3px, 3px' })]
}

test('a rough box is one rect with both paints', () => {
  const [one, ...more] = unrough(rough([[0, 0], [100, 0], [100, 50], [0, 50]]))
  assert.equal(more.length, 0)
  assert.deepEqual([one!.tag, (one as Shape).geometry], ['rect', { x: '0', y: '0', width: '100', height: '50' }])
  assert.deepEqual([one!.fill, one!.stroke, one!.dash], [sentinel('fill'), sentinel('muted'), '3px, 3px'])
})

test('a rough hexagon keeps its six corners and no more', () => {
  const [one] = unrough(rough([[10, 0], [50, 0], [90, 0], [100, 25], [90, 50], [10, 50], [0, 25]]))
  assert.equal((one as Shape).geometry['points']!.split(' ').length, 6)
})

test('a box with half-round ends is a rect with a radius', () => {
  const arc = (cx: number, from: number) => Array.from({ length: 20 }, (_, i): [number, number] => {
    const angle = ((from + (i * 180) / 19) * Math.PI) / 180
    return [cx + 25 * Math.cos(angle), 25 + 25 * Math.sin(angle)]
  })
  const [one] = unrough(rough([...arc(75, -90), ...arc(25, 90)]))
  assert.deepEqual([one!.tag, (one as Shape).geometry['rx']], ['rect', '25'])
})

test('a line that rough.js made a box of is a line', () => {
  const [one] = unrough(rough([[0, 10], [100, 10], [100, 10.0001], [0, 10.0001]]))
  assert.equal(one!.tag, 'line')
})

test('paths that are not rough stay as they are', () => {
  const path = shape('path', { d: 'M0 0a4 4 0 0 0 8 0' })
  assert.deepEqual(unrough([path]), [path])
})
