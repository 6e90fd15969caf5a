/** What every correct sampler gives; mutants must not. */
import type * as Kernel from '#labs/sampling/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const whole = { temperature: 1, k: 0, p: 1, minP: 0 }

export function reaches(kernel: typeof Kernel): void {
  const stable = vector('softmax.stable')
  close(kernel.softmax(stable.inputs.logits), stable.expected, 'softmax.stable')

  for (const id of ['sampling.T0.5', 'sampling.T1', 'sampling.T2']) {
    const { inputs, expected } = vector(id)
    const p = kernel.softmax(inputs.logits, inputs.T)
    close({ p, entropy_bits: kernel.entropy(p), effective_choices: kernel.effectiveChoices(p) }, expected, id)
  }

  const five = vector('sampling.T1').inputs.logits as number[]
  const p = kernel.softmax(five)
  close(kernel.topK(p, 2), vector('sampling.topk2').expected, 'sampling.topk2')
  close(kernel.topK(p, 0), p, 'top-k 0 cuts nothing')
  const { expected } = vector('sampling.topp0.9')
  close({ p: kernel.topP(p, 0.9), kept: kernel.nucleus(p, 0.9) }, { p: expected.p, kept: expected.kept }, 'sampling.topp0.9')
  close(kernel.minP(p, 0.1), vector('sampling.minp0.1').expected, 'sampling.minp0.1')

  const order = vector('sampling.order')
  const settings = { ...whole, temperature: order.inputs.T, p: order.inputs.p }
  close({ temp_then_topp: kernel.stages(five, settings)[3], topp_then_temp: kernel.cutFirst(five, settings) }, order.expected, 'sampling.order')
  close(kernel.stages(five, { temperature: 1, k: 4, p: 0.94, minP: 0.15 }).map(kernel.kept), [5, 4, 3, 2], 'each step sees what the last one left')

  const drawn = vector('sampling.draws')
  close(kernel.draws(p, drawn.inputs.n, 7), drawn.expected, 'sampling.draws')

  const tail = vector('sampling.truncated_vocab')
  const all = kernel.softmax([6, 5.5, 5, 4, 3, ...Array.from({ length: 50_252 }, () => -2)])
  const cut = kernel.topK(all, 50)
  close({
    p_top_true: all[0], p_top_if_cut_to_50: cut[0], inflation: cut[0]! / all[0]!,
    'nucleus_true_p0.9': kernel.nucleus(all, 0.9), nucleus_cut: kernel.nucleus(cut, 0.9),
  }, tail.expected, 'sampling.truncated_vocab')

  close(kernel.softmax([1, 3, 3], 0), [0, 1, 0], 'T = 0 takes the first of the largest')
  close(kernel.topK([0.25, 0.25, 0.5], 2), [1 / 3, 0, 2 / 3], 'of equals the first stays')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the peak is not taken away', '(z - peak) / temperature', 'z / temperature'],
  ['the temperature multiplies', '(z - peak) / temperature', '(z - peak) * temperature'],
  ['T = 0 takes the last of the largest', 'logits.indexOf(peak)', 'logits.lastIndexOf(peak)'],
  ['the crossing token is cut', 'crossing + 1', 'crossing'],
  ['the cut is not made to sum to 1', 'normalised(p.map((v, i) => (keep.has(i) ? v : 0)))', 'p.map((v, i) => (keep.has(i) ? v : 0))'],
  ['min-p is an absolute floor', 'share * peakOf(p)', 'share'],
  ['top-p does not see what top-k left', 'topP(few, s.p)', 'topP(warm, s.p)'],
  ['the temperature comes first in both orders', '{ ...s, temperature: 1 }', 's'],
  ['equals change places', '|| a - b', '|| b - a'],
  ['the draw is the first that reaches the number', 'upTo[middle]! > u', 'upTo[middle + 1]! > u'],
  ['entropy is in nats', 'Math.log2(v)', 'Math.log(v)'],
]
