/** What every correct kernel of losses gives; mutants must not. */
import type * as Kernel from '#labs/loss/kernel.ts'
import { close, vector } from '../vectors.ts'

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
