/** What every correct kernel of word vectors gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/emb/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const counts = [[20, 6, 5, 0, 0], [20, 5, 4, 0, 1], [20, 4, 3, 4, 3], [20, 0, 0, 6, 5], [20, 0, 1, 5, 6]]

export function reaches(kernel: typeof Kernel): void {
  const { inputs: { u, v }, expected: near } = vector('emb.cos')
  close({ dot: kernel.dot(u, v), cos: kernel.cosine(u, v), l2: kernel.distance(u, v) }, near, 'emb.cos')
  assert.ok(Number.isNaN(kernel.cosine([0, 0], [1, 1])), 'the zero vector has no direction')

  const { inputs: { n, p, split }, expected: hoped } = vector('mlm.expect')
  close(kernel.expected({ n, chosen: p, mask: split[0], random: split[1] }), hoped, 'mlm.expect')

  // numpy 1.24: log, linalg.svd; labs.md names no vectors for these.
  const weighed = kernel.ppmi(counts)
  close(weighed[0], [0.01916992, 0.7123171, 0.67309638, 0, 0], 'PPMI')
  close(kernel.ppmi(counts, 2)[3], [0, 0, 0, 0.01916992, 0], 'PPMI less ln 2')
  close(kernel.ppmi([[0, 0], [1, 1]]), [[0, 0], [0, 0]], 'a word never counted')
  const { vectors, singular } = kernel.decompose(weighed)
  close(singular, [1.25230261, 1.21521149, 0.24224949, 0.07385476, 0.03344996], 'singular values')
  close(vectors.map((row) => row.slice(0, 2)), [[0.90350047, -0.3781071], [0.68530676, -0.28600166], [0.25326519, 0.06254832], [0.3424695, 0.81164248], [0.31760785, 0.76765958]], 'vectors')
  close(kernel.decompose(counts).singular, [46.57262479, 10.13076704, 1.75777153, 1.07477601, 0.33656412], 'singular values of the counts')
  assert.deepEqual(kernel.decompose([[0, 0], [0, 0]]).singular, [0, 0])

  // numpy, and the exercise of chapter 7.
  const pairing = { centre: [0.3, -0.7], contexts: [[0.5, 0.2], [-1, 0.4], [0.8, 0.9]] }
  const { loss, gradient } = kernel.judge(pairing)
  close([loss, ...gradient], [1.649820746704842, -0.28470876, 0.4074186], 'a lesson')
  close(kernel.learn(pairing, 0.2), { centre: [0.35694175, -0.78148372], contexts: [[0.52985, 0.13035], [-1.02153596, 0.45025056], [0.77577696, 0.95652042]] }, 'a step')

  // mulberry32 written again in Python.
  const fates = kernel.draw({ n: 512, chosen: 0.15, mask: 0.8, random: 0.1 }, 86)
  assert.equal(fates.slice(0, 18).map((fate) => (fate === 'plain' ? '.' : fate[0])).join(''), 'k....m...r........')
  assert.deepEqual(['plain', 'mask', 'random', 'keep'].map((kind) => fates.filter((fate) => fate === kind).length), [441, 56, 8, 7])
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the cosine forgets one length', 'Math.sqrt(dot(u, u) * dot(v, v))', 'Math.sqrt(dot(u, u))'],
  ['distance is taken of the sum', 'value - v[i]!', 'value + v[i]!'],
  ['PMI may be negative', 'Math.max(0, Math.log(', 'Math.max(-9, Math.log('],
  ['the size of the corpus is left out', '(count * total(rows))', '(count)'],
  ['the shift is left out', ' * columns[c]! * k', ' * columns[c]!'],
  ['a word never counted is divided by its nothing', 'count ? Math.max', 'count >= 0 ? Math.max'],
  ['one sweep is thought enough', 'sweep < 40', 'sweep < 1'],
  ['the columns turn the wrong way', 'zeta < 0 ? -1 : 1', 'zeta < 0 ? 1 : -1'],
  ['the weakest dimension comes first', 'dot(v, v) - dot(u, u))', 'dot(u, u) - dot(v, v))'],
  ['a fake pair is pushed up', '+(j === 0)', '+(j > 0)'],
  ['the loss of a fake pair has the wrong sign', 'j === 0 ? -score : score', '-score'],
  ['contexts learn from the new centre', 'errors[j]! * pairing.centre[i]!', 'errors[j]! * (pairing.centre[i]! - rate * gradient[i]!)'],
  ['the step goes uphill', 'value - rate * gradient[i]!', 'value + rate * gradient[i]!'],
  ['random words are taken from all tokens', 'random: selected * random', 'random: n * random'],
  ['kept words are forgotten', '(1 - mask - random)', '(1 - mask)'],
  ['masked and random overlap', 'second < mask + random', 'second < random'],
]
