/** What every correct kernel of convolution and shapes gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/cnn/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

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

  const edge = Array.from({ length: 5 }, () => [0, 0, 1, 1, 1])
  const sobel = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
  close(kernel.conv2d([edge], [[sobel]], [0], { s: 1, p: 0, d: 1 })[0], vector('cnn.sobel').expected, 'cnn.sobel')
  const image = [[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]]
  close(kernel.conv2d([image], [[[[1, 0, 1], [0, 1, 0], [1, 0, 1]]]], [0], { s: 1, p: 0, d: 1 })[0], [[4, 3, 4], [2, 4, 3], [2, 3, 4]], 'the example everyone draws')
  close(kernel.maxPool([[[1, 2, 9], [3, 4, 9], [9, 9, 9]]], 2), [[[4]]], 'what does not fill a window is dropped')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['padding counts once', 'n + 2 * p - d', 'n + p - d'],
  ['the spacing is ignored', 'd * (k - 1) - 1', 'k - 2'],
  ['no bias', '(k * k * channels + 1) * out', 'k * k * channels * out'],
  ['the field ignores the jump', 'field += d * (k - 1) * jump', 'field += d * (k - 1)'],
  ['the jump is taken before the field', 'field += d * (k - 1) * jump\n      jump *= s', 'jump *= s\n      field += d * (k - 1) * jump'],
  ['a wrong width passes', "fault = 'width'", 'fault = undefined'],
  ['the kernel is flipped', 'j * s + v * d', 'j * s + (k - 1 - v) * d'],
  ['a dense layer forgets its biases', '(inputs + 1) * outputs', 'inputs * outputs'],
]
