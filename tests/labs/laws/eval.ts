/** What every correct kernel of evaluation sizes gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/eval/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { inputs: { k, n }, expected } = vector('eval.wilson')
  close(kernel.interval(k, n), expected.wilson95, 'eval.wilson')
  const { inputs, expected: { n_per_arm } } = vector('ab.sample')
  assert.equal(kernel.armSize(inputs.p1, inputs.p2, inputs.alpha, inputs.power), n_per_arm, 'ab.sample')

  // Groups of 10 with ρ = 0.3 count as 1/3.7; whole groups that agree count once.
  close(kernel.effective(400, 10, 0.3), 400 / 3.7, 'effective')
  assert.equal(kernel.effective(400, 10, 1), 40)
  close(kernel.interval(360, 400, 10, 1), kernel.interval(36, 40), 'interval of whole groups')

  // By hand: 1.96²·0.09/0.03² = 384.1; 7.849·0.07/0.05² = 219.8; 6.183·0.07/0.03² = 480.9; ln 0.05/ln 0.99 = 298.1.
  assert.deepEqual([kernel.levelSize(0.9, 0.03), kernel.pairedSize(0.07, 0.05), kernel.noWorseSize(0.07, 0.03), kernel.zeroSize(0.01)], [385, 220, 481, 299])
  close((1 - kernel.zeroLimit(299)) ** 299, 0.05, 'zeroLimit')

  // One question: lost with (0.2 + 0.1)/2. Two: net loss of one or more is one lost and one kept, or both lost, by hand.
  close(kernel.blocks(1, 0.2, 0.1, 1), 0.15, 'one question')
  close(kernel.blocks(2, 0.2, 0.1, 1), 2 * 0.15 * 0.8 + 0.15 ** 2, 'two questions')
  close(kernel.blocks(2, 0.2, 0.1, 2), 0.15 ** 2, 'net loss of two')
  close(kernel.blocks(2, 0.2, 0.1, 0), 1 - (2 * 0.05 * 0.8 + 0.05 ** 2), 'no net gain')
  const net = kernel.gateFor(1000, 0.08)
  assert.ok(kernel.blocks(1000, 0.08, 0, net) <= 0.05 && kernel.blocks(1000, 0.08, 0, net - 1) > 0.05, 'the smallest threshold')
  assert.throws(() => kernel.blocks(10, 0.02, 0.03, 1), RangeError)

  // The larger of two normals is 1/√π up; of three, 3/(2√π).
  close([kernel.bestOf(1) + 1, kernel.bestOf(2), kernel.bestOf(3)], [1, 1 / Math.sqrt(Math.PI), 1.5 / Math.sqrt(Math.PI)], 'bestOf')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['a group of one already costs', '(1 + (m - 1) * rho)', '(1 + m * rho)'],
  ['the rate moves with the grouping', 'wilson((k / n) * few, few)', 'wilson(k / n, few)'],
  ['the interval of a level is one-sided', '1.959964 / half', '1.644854 / half'],
  ['the paired size takes the gap, not its square', 'flips / gap ** 2', 'flips / gap'],
  ['not worse is asked two-sided', 'normalQuantile(0.95)', 'normalQuantile(0.975)'],
  ['the two arms share one variance', 'Math.sqrt(2 * pooled * (1 - pooled))', 'Math.sqrt(pooled * (1 - pooled))'],
  ['the alternative is pooled as well', 'Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))', 'Math.sqrt(2 * p1 * (1 - p1))'],
  ['zero failures leave no more than 1/n', '0.05 ** (1 / n)', '0.37 ** (1 / n)'],
  ['a question lost and one gained cancel into a loss', 'Math.ceil((changed + net) / 2)', 'Math.ceil((changed + net - 1) / 2)'],
  ['the drop is counted twice', '[(flips + drop) / 2, (flips - drop) / 2', '[flips / 2 + drop, flips / 2 - drop'],
  ['the gate is one question too strict', 'while (blocks(n, flips, 0, net) > alpha) net++', 'while (blocks(n, flips, 0, net + 1) > alpha) net++'],
  ['the best of k counts itself twice', '** (k - 1) * step', '** k * step'],
]
