/** What every correct kernel of the digit reader gives: PyTorch's logits on the test images; mutants must not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type * as Kernel from '#labs/digits/kernel.ts'
import { examples } from '#labs/digits/examples.ts'
import { weights } from '#labs/digits/weights.ts'
import { rowsOf } from '#labs/lib/bitmap.ts'
import type { Mutation } from './mutation.ts'

/** Written by the chapter's listing export.py: images as 64 digits to base 17, and the logits PyTorch computes with these weights in double precision. */
export const record = JSON.parse(readFileSync(new URL('../digits.json', import.meta.url), 'utf8')) as { images: string[]; labels: number[]; logits: number[][] }

export const imageOf = (text: string): number[][] => Array.from({ length: 8 }, (_, r) => [...text.slice(8 * r, 8 * r + 8)].map((digit) => parseInt(digit, 17)))

export function reaches(kernel: typeof Kernel): void {
  const net = kernel.readNet(weights)
  for (const [i, text] of record.images.entries()) {
    kernel.logits(net, imageOf(text)).forEach((logit, digit) => assert.ok(Math.abs(logit - record.logits[i]![digit]!) <= 1e-5, `image ${i}, digit ${digit}: ${logit} is not ${record.logits[i]![digit]}`))
  }
  for (const { row, label, px } of examples) {
    assert.deepEqual(kernel.counts(rowsOf(px)), imageOf(record.images[row]!))
    assert.equal(record.labels[row], label)
  }

  // A bar 4 wide and 8 high at (2, 3).
  const bar = Array.from({ length: 32 }, (_, y) => (y >= 3 && y < 11 ? (0b1111 << 26) >>> 0 : 0))
  assert.deepEqual(kernel.counts(bar)[1]!.slice(0, 3), [8, 8, 0])
  const right = kernel.moved(bar, 2, 1)
  assert.deepEqual(kernel.counts(right).map((row) => row.slice(0, 3)), [[0, 0, 0], [0, 16, 0], [0, 16, 0], ...new Array(5).fill([0, 0, 0])])
  const whole = kernel.fitted(bar)
  assert.deepEqual(new Set(whole), new Set([0b1111111111111111 << 8]), '4×8 becomes 16×32 in the middle')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['pixels are not scaled to 1', 'v / 16', 'v'],
  ['no ReLU before pooling', 'maxPool(relu(conv2d(one', 'maxPool((conv2d(one'],
  ['the second convolution has no padding', 'net.bias2, window', 'net.bias2, { ...window, p: 0 }'],
  ['channels come last when flattened', 'two.flat(2)', 'two[0]!.flatMap((row, i) => row.flatMap((_, j) => two.map((plane) => plane[i]![j]!)))'],
  ['blocks are transposed', '4 * r + (i >> 2)]!, 4 * c + (i & 3)', '4 * c + (i >> 2)]!, 4 * r + (i & 3)'],
  ['down is up', 'rows[y - down]', 'rows[y + down]'],
  ['right is left', 'right < 0 ? row << -right : row >>> right', 'right > 0 ? row << right : row >>> -right'],
  ['a fitted drawing is not centred', '(32 - wide) >> 1', '0'],
]
