/** What every correct kernel of losses gives; mutants must not. */
import type * as Kernel from '#labs/loss/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const three = vector('loss.ce3')
  close(kernel.crossEntropy(three.inputs.logits, three.inputs.target), three.expected, 'loss.ce3')
  close(kernel.logSumExp(vector('loss.logsumexp').inputs.logits), vector('loss.logsumexp').expected.lse, 'loss.logsumexp')
  const { inputs, expected } = vector('loss.hinge')
  close((inputs.score as number[]).map((s) => kernel.scoreLosses(inputs.y * s, 0).hinge.value), expected, 'loss.hinge')
  const { inputs: { p, q }, expected: { kl_nats, kl_bits, js_nats } } = vector('loss.kl')
  const middle = (p as number[]).map((v, i) => (v + q[i]) / 2)
  close([kernel.kl(p, q), kernel.kl(p, q) / Math.LN2, (kernel.kl(p, middle) + kernel.kl(q, middle)) / 2], [kl_nats, kl_bits, js_nats], 'loss.kl')
  const tokens = vector('loss.perplexity')
  close(kernel.perplexity(tokens.inputs.token_probs), tokens.expected.ppl, 'loss.perplexity')
  const hard = vector('metrics.focal')
  close((hard.inputs.p as number[]).map((v) => kernel.focal(v, hard.inputs.gamma)), hard.expected, 'metrics.focal')

  // labs.md, L24: sure and wrong, p = 0.01.
  const wrong = kernel.scoreLosses(Math.log(0.01 / 0.99), 2)
  close(wrong, { ce: { value: 4.60517, slope: -0.99 }, square: { value: 0.9801, slope: -0.019602 }, hinge: { value: 5.59512, slope: -1 }, focal: { value: kernel.focal(0.01, 2), slope: -1.06057 } }, 'p = 0.01')
  close(kernel.errorLosses(-3, 2, 0.7), { square: { value: 9, slope: -6 }, absolute: { value: 3, slope: -1 }, huber: { value: 4, slope: -2 }, pinball: { value: 2.1, slope: -0.7 } }, 'an error of −3')
  close(kernel.errorLosses(1, 2, 0.7), { huber: { value: 0.5, slope: 1 }, pinball: { value: 0.3, slope: 0.3 } }, 'an error of 1')
  const best = (name: 'square' | 'absolute' | 'huber' | 'pinball') => kernel.bestConstant([30, 32, 35, 38, 120], (e) => kernel.errorLosses(e, 10, 0.7)[name].slope)
  close([best('square'), best('absolute'), best('huber'), best('pinball')], [51, 35, 36.25, 38], 'five deliveries')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['no shift by the largest', 'Math.exp(z - peak)', 'Math.exp(z)'],
  ['the gradient forgets the answer', 'p - +(i === target)', 'p'],
  ['focal raises p, not what is left of it', '-((1 - p) ** gamma) * Math.log(p)', '-(p ** gamma) * Math.log(p)'],
  ['the square pulls without the slope of the sigmoid', 'slope: -2 * q * q * p', 'slope: -2 * q'],
  ['the hinge has its margin at 0', 'Math.max(0, 1 - s)', 'Math.max(0, -s)'],
  ['the slope of focal forgets that its weight moves', '(q + gamma * p * softplus(-s))', 'q'],
  ['Huber jumps at δ', 'delta * (Math.abs(e) - delta / 2)', 'delta * Math.abs(e)'],
  ['the quantile is turned round', 'Math.max(-tau * e, (1 - tau) * e)', 'Math.max(-(1 - tau) * e, tau * e)'],
  ['KL is turned round', 'v * Math.log(v / q[i]!)', 'q[i]! * Math.log(q[i]! / v)'],
  ['perplexity is the mean of 1/p', 'Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length)', 'probabilities.reduce((sum, p) => sum + 1 / p, 0) / probabilities.length'],
]
