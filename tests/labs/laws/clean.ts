/** What every correct cleaning kernel gives; mutants must not. */
import type * as Kernel from '#labs/clean/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const lsh = vector('dedup.lsh')
  close(lsh.inputs.s.map((s: number) => kernel.caught(s, lsh.inputs.b, lsh.inputs.r)), lsh.expected, 'dedup.lsh')

  const { inputs, expected } = vector('dedup.jaccard')
  const { both, either, jaccard } = kernel.overlap(kernel.shingles(inputs.a, inputs.k), kernel.shingles(inputs.b, inputs.k))
  close({ intersection: both, union: either, jaccard }, expected, 'dedup.jaccard')

  const odd = vector('clean.outlier')
  const { x } = odd.inputs as { x: number[] }
  const s = kernel.spread(x)
  const { sd, ...rest } = odd.expected as Record<string, number>
  close({ mean: s.mean, z_95: kernel.zScore(95, s), median: s.median, mad: s.mad, robust_z: kernel.robustScore(95, s), q1: s.q1, q3: s.q3, iqr_fence: s.high }, rest, 'clean.outlier')
  close(Math.round(s.sd * 100) / 100, sd, 'clean.outlier.sd')

  const bound = vector('clean.z_bound')
  close(kernel.zBound(bound.inputs.n), bound.expected.max_z, 'clean.z_bound')

  close([kernel.zScore(1, kernel.spread([1, 1, 1])), kernel.robustScore(9, kernel.spread([1, 1, 1, 9]))], [null, null], 'no spread')
  close(kernel.spread([1, 2, 3, 10]).low, 1.75 - 1.5 * 3, 'the lower fence')
  close([...kernel.shingles('Ab, 大模', 2)], ['ab', 'b大', '大模'], 'shingles')
  close([kernel.shingles('短', 3).size, kernel.shingles('，', 3).size, kernel.overlap(new Set(), new Set()).jaccard], [1, 0, 0], 'short texts')
  // Half of the pairs at (1 − s⁵)²⁰ = ½, close above the knee.
  close([kernel.knee(20, 5), kernel.twinInTraining(3, 0.2), kernel.twinInTraining(1, 0.2)], [0.549280272, 0.96, 0], 'knee and twins')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the last run is forgotten', 'letters.length - k + 1', 'letters.length - k'],
  ['punctuation counts', ".replace(/[^\\p{L}\\p{N}]/gu, '')", ''],
  ['what both have counts twice', 'a.size + b.size - both', 'a.size + b.size'],
  ['bands and rows are swapped', 'power(1 - power(s, rows), bands)', 'power(1 - power(s, bands), rows)'],
  ['quartiles are not between', '+ (at - low) *', '+ 0 *'],
  ['the deviation divides by n', '/ (x.length - 1))', '/ x.length)'],
  ['the robust score has no scale', '0.6745 * (x - median)', '(x - median)'],
  ['the fence is twice as far', 'q3 + 1.5 *', 'q3 + 3 *'],
  ['the bound forgets the root', '(n - 1) / Math.sqrt(n)', '(n - 1) / n'],
  ['the item is its own twin', 'copies - 1', 'copies'],
]
