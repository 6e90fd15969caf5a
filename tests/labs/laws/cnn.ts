/** What every correct kernel of convolution and shapes gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/cnn/kernel.ts'
import { close, vector } from '../vectors.ts'

const conv = (out: number, p = 0, d = 1, s = 1): Kernel.Layer => ({ kind: 'conv', out, window: { k: 3, s, p, d } })
const pool: Kernel.Layer = { kind: 'pool', window: { k: 2, s: 2, p: 0, d: 1 } }
const flatten: Kernel.Layer = { kind: 'flatten' }

export function reaches(kernel: typeof Kernel): void {
  const tutorial = kernel.walk(3, 32, [conv(32), pool, conv(64), pool, conv(64), flatten, { kind: 'dense', out: 64 }, { kind: 'dense', out: 10 }])
  const { total, ...parts } = vector('cnn.seed002.params').expected as Record<string, number>
  close(tutorial.map(({ params }) => params).filter(Boolean), Object.values(parts), 'cnn.seed002.params')
  close(tutorial.reduce((sum, { params }) => sum + params, 0), total, 'cnn.seed002.params.total')
  close(tutorial.map(({ shape }) => shape[1] ?? shape[0]), [30, 15, 13, 6, 4, 1024, 64, 10], 'sides of the tutorial network')
  close(tutorial.slice(0, 5).map(({ field }) => field), [3, 4, 8, 10, 18], 'receptive fields')

  const copied = kernel.walk(1, 28, [conv(32), pool, flatten, { kind: 'dense', out: 10, declared: 32 * 7 * 7 }])
  close(copied[2]!.shape[0], vector('erratum.cnn_shape').expected, 'erratum.cnn_shape')
  assert.deepEqual(copied.map(({ fault }) => fault), [undefined, undefined, undefined, 'width'])
  close([kernel.regrouped(64, 5408, 1568), kernel.regrouped(49, 5408, 1568)], [undefined, 169], 'rows of a regrouped batch')
  assert.equal(kernel.walk(1, 28, [conv(32, 1), pool, conv(32, 1), pool, flatten]).at(-1)!.shape[0], 1568)

  // Exercise 1 of the chapter, by hand.
  const exercise = kernel.walk(3, 64, [{ kind: 'conv', out: 16, window: { k: 5, s: 2, p: 2, d: 1 } }, pool, conv(32, 0, 2), flatten, { kind: 'dense', out: 10 }])
  close(exercise.map(({ shape }) => shape), [[16, 32, 32], [16, 16, 16], [32, 12, 12], [4608], [10]], 'shapes of the exercise')
  close(exercise.map(({ params }) => params), [1216, 0, 4640, 0, 46090], 'parameters of the exercise')
  close(exercise.slice(0, 3).map(({ field }) => field), [5, 7, 23], 'fields of the exercise')
}
