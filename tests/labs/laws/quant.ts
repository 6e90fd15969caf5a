/** What every correct kernel of quantisation gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/quant/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { inputs: { w }, expected } = vector('quant.int8_absmax')
  const eight = kernel.quantise(w, { bits: 8, scheme: 'absmax' })
  close({ scale: eight.groups[0]!.scale, q: eight.q, dequant: eight.dequant, max_err: kernel.largest(eight.errors), bound: eight.groups[0]!.scale / 2 }, expected, 'quant.int8_absmax')

  // labs.md, L15: the same eight numbers, affine at 4 bits.
  const four = kernel.quantise(w, { bits: 4, scheme: 'affine' })
  close([four.groups[0]!.scale, four.groups[0]!.zero], [0.269333, 6], 'quant.int4_affine')
  close([four.q, four.dequant[3], four.dequant[7]], [[0, 3, 6, 6, 7, 9, 11, 15], 0, 9 * 0.2693333333333333], 'affine uses the whole range and comes back')
  assert.deepEqual(kernel.quantise([-4, 1], { bits: 4, scheme: 'absmax' }).q, [-7, 2], 'the largest size may be negative')
  assert.equal(kernel.quantise([0.3, 0.7, 1], { bits: 4, scheme: 'affine' }).groups[0]!.zero, 0, 'zero stays on the grid')

  const { Q4_0, Q8_0, Q4_K, Q6_K, NF4_double } = vector('quant.bpw').expected
  close([kernel.bitsPerWeight(4, [[16, 32]]), kernel.bitsPerWeight(8, [[16, 32]]), kernel.bitsPerWeight(4, [[96, 256], [32, 256]]), kernel.bitsPerWeight(6, [[128, 256], [16, 256]]), kernel.bitsPerWeight(4, [[8, 64], [32, 64 * 256]])], [Q4_0, Q8_0, Q4_K, Q6_K, NF4_double], 'quant.bpw')

  const gb = vector('quant.weights_gb')
  const { params } = gb.inputs
  const of = (bits: number) => kernel.bytesOf(params, bits) / 1e9
  close({ bf16_GB: of(16), bf16_GiB: kernel.bytesOf(params, 16) / 2 ** 30, int8_GB: of(8), int4_GB: of(4), Q4_0_GB: of(kernel.bitsPerWeight(4, [[16, 32]])) }, gb.expected, 'quant.weights_gb')

  assert.deepEqual([-37.5, -2.5, -0.5, 0.5, 1.5, 2.5, 0.49].map(kernel.rint), [-38, -2, 0, 0, 2, 2, 0], 'ties to even')
  const outlier = [0.1, -0.2, 0.3, 0.25, 8, 0.1, -0.2, 0.3]
  const [whole, blocks] = (['absmax', 'block'] as const).map((scheme) => kernel.quantise(outlier, { bits: 4, scheme, block: 4 }))
  assert.deepEqual(whole!.q.slice(0, 4), [0, 0, 0, 0], 'one outlier takes the whole grid')
  assert.deepEqual([blocks!.groups.length, blocks!.q[2]], [2, 7], 'a block without it keeps its own scale')
  close(kernel.rmse([3, 4, 0, 0]), 2.5, 'rmse')
  assert.throws(() => kernel.quantise(w, { bits: 1, scheme: 'absmax' }), RangeError)
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['ties go up, as Math.round sends them', 'rest === 0.5 && low % 2 !== 0', 'rest === 0.5'],
  ['the symmetric grid has one step too many', '2 ** (bits - 1) - 1', '2 ** (bits - 1)'],
  ['the scale is taken from the largest weight, not the largest size', 'Math.max(...w.map(Math.abs))', 'Math.max(...w)'],
  ['the affine grid has one step too many', 'const high = 2 ** bits - 1', 'const high = 2 ** bits'],
  ['the affine range need not hold zero', 'Math.min(0, ...w)', 'Math.min(...w)'],
  ['the zero point is left out on the way back', '(value - of(i).zero) * of(i).scale', 'value * of(i).scale'],
  ['blocks are ignored', "scheme === 'block' ? block : w.length", 'w.length'],
  ['the scales cost nothing', 'sum + extra / per', 'sum'],
  ['bits are taken for bytes', '(weights * bits) / 8', 'weights * bits'],
  ['the mean of the squares has no root', 'Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)', 'errors.reduce((sum, e) => sum + e * e, 0) / errors.length'],
]
