/** Primitives for tests, with only what a test is about. */
import type { Shape, Words } from '../../src/figures/primitive.ts'
import { sentinel } from '../../src/figures/sentinels.ts'

const painted = { fill: 'none', stroke: 'none', strokeWidth: 1.25, dash: 'none', fillOpacity: 1, strokeOpacity: 1, matrix: [1, 0, 0, 1, 0, 0] as const, classes: ' ' }

export const shape = (tag: Shape['tag'], geometry: Shape['geometry'], more: Partial<Shape> = {}): Shape =>
  ({ ...painted, tag, geometry, stroke: sentinel('muted'), box: { x: 0, y: 0, width: 100, height: 50 }, ...more })

export const words = (content: string, more: Partial<Words> = {}): Words =>
  ({ ...painted, tag: 'text', content, x: 50, y: 25, anchor: 'middle', size: 16, bold: false, italic: false, fill: sentinel('ink'), box: { x: 20, y: 10, width: 60, height: 20 }, ...more })
