/** A drawing → the 8×8 counts of the data set → ten logits of the chapter's network. */
import { softmax } from '#labs/attn/kernel.ts'
import { conv2d, dense, maxPool, relu, type Plane, type Volume } from '#labs/cnn/kernel.ts'
import { isSet } from '#labs/lib/bitmap.ts'
import { clamp } from '#labs/lib/clamp.ts'

export { softmax }
export type Point = readonly [x: number, y: number]

/** Set pixels in each block of 4×4: 8×8 numbers from 0 to 16, as the data set was made. */
export const counts = (rows: readonly number[]): number[][] => Array.from({ length: 8 }, (_, r) => Array.from({ length: 8 }, (_, c) => {
  let sum = 0
  for (let i = 0; i < 16; i++) sum += isSet(rows[4 * r + (i >> 2)]!, 4 * c + (i & 3))
  return sum
}))

/** Moved right and down by whole pixels, each from −31 to 31; what leaves the sheet is lost. */
export const moved = (rows: readonly number[], right: number, down: number): number[] =>
  rows.map((_, y) => { const row = rows[y - down] ?? 0; return (right < 0 ? row << -right : row >>> right) >>> 0 })

/** Widths a fitted drawing may have: the images of the data set are 32 high and mostly five to six blocks wide. */
const NARROW = 12, WIDE = 20

/**
 * Cut to its ink, stretched to the full height and 12 to 20 pixels of width, centred: near to what the data set's own
 * preparation did. An empty sheet stays empty.
 */
export function fitted(rows: readonly number[]): number[] {
  const all = rows.reduce((a, b) => a | b, 0) >>> 0
  if (!all) return [...rows]
  const [top, bottom] = [rows.findIndex(Boolean), rows.findLastIndex(Boolean)]
  const left = Math.clz32(all)
  // `all & -all` is the bit furthest right; the zeros before it are its column.
  const [height, width] = [bottom - top + 1, Math.clz32(all & -all) - left + 1]
  const wide = clamp(Math.round(width * 32 / height), NARROW, WIDE)
  const start = (32 - wide) >> 1
  return rows.map((_, y) => {
    const from = rows[top + Math.floor((y + 0.5) * height / 32)]!
    let row = 0
    for (let x = 0; x < wide; x++) if (isSet(from, left + Math.floor((x + 0.5) * width / wide))) row |= 1 << (31 - start - x)
    return row >>> 0
  })
}

/** A line of a round pen from one point to the next, in pixels; `pen` is its width, near to that of the data set. */
export function stroke(rows: readonly number[], [x1, y1]: Point, [x2, y2]: Point, pen = 5): number[] {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length2 = dx * dx + dy * dy
  return rows.map((row, y) => {
    let line = row
    for (let x = 0; x < 32; x++) {
      const [px, py] = [x + 0.5 - x1, y + 0.5 - y1]
      const along = length2 && clamp((px * dx + py * dy) / length2, 0, 1)
      if (Math.hypot(px - along * dx, py - along * dy) <= pen / 2) line |= 1 << (31 - x)
    }
    return line >>> 0
  })
}

export interface Net { conv1: Volume[]; bias1: number[]; conv2: Volume[]; bias2: number[]; last: number[][]; bias3: number[] }

/** float32, little-endian, base64 → the network: 1→8 and 8→16 kernels 3×3, then 256→10. Throws RangeError when the length is wrong. */
export function readNet(base64: string): Net {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const numbers = new Float32Array(bytes.buffer)
  if (numbers.length !== 3818) throw new RangeError(`readNet: ${numbers.length} numbers, 3818 expected`)
  let at = 0
  const list = (length: number): number[] => [...numbers.subarray(at, (at += length))]
  const many = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one)
  const kernels = (out: number, channels: number): Volume[] => many(out, () => many(channels, () => many(3, () => list(3))))
  return { conv1: kernels(8, 1), bias1: list(8), conv2: kernels(16, 8), bias2: list(16), last: many(10, () => list(256)), bias3: list(10) }
}

/** Ten logits for 8×8 counts: convolution, ReLU, convolution, ReLU, pooling 2×2, dense; both convolutions padded by 1. */
export function logits(net: Net, image: Plane): number[] {
  const window = { s: 1, p: 1, d: 1 }
  const one = relu(conv2d([image.map((row) => row.map((v) => v / 16))], net.conv1, net.bias1, window))
  const two = maxPool(relu(conv2d(one, net.conv2, net.bias2, window)), 2)
  return dense(two.flat(2), net.last, net.bias3)
}
