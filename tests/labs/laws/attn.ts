/** What every correct attention kernel gives; mutants must not. */
import type * as Kernel from '#labs/attn/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const sentence = [[1, 0, 1], [0, 1, 0], [1, 1, 0]]

export function reaches(kernel: typeof Kernel): void {
  const stable = vector('softmax.stable')
  close(kernel.softmax(stable.inputs.logits), stable.expected, 'softmax.stable')

  const plain = kernel.attention({ q: sentence, k: sentence, v: sentence })
  close(plain.weights[0], [0.532897, 0.167943, 0.29916], 'attn.seed_sentence row 1')
  close(plain.weights[2], vector('erratum.attention').expected.weights_row_AI, 'erratum.attention')
  const masked = kernel.attention({ q: sentence, k: sentence, v: sentence, causal: true })
  close({ weights: masked.weights, out: masked.output }, vector('attn.causal').expected, 'attn.causal')

  const { inputs, expected } = vector('attn.mha')
  const eye = kernel.identity(4)
  const run = (heads: number) => kernel.multiHead({ x: inputs.X, wq: inputs.WQ, wk: inputs.WK, wv: eye, wo: eye, heads })
  const [one, two] = [run(1), run(2)]
  close({
    Q: kernel.matmul(inputs.X, inputs.WQ), K: kernel.matmul(inputs.X, inputs.WK),
    w_1head: one.heads[0]!.weights, out_1head: one.output,
    w_head0: two.heads[0]!.weights, w_head1: two.heads[1]!.weights, out_2heads: two.output,
  }, expected, 'attn.mha')

  // The weighted mean is of V, not of K.
  vector('erratum.attention_v')
  const far = [[10, 0, 0], [0, 10, 0], [0, 0, 10]]
  close(kernel.attention({ q: sentence, k: sentence, v: far }).output[2], [2.64458, 2.64458, 4.71083], 'erratum.attention_v')

  const turned = vector('attn.rope')
  const { q, k, base } = turned.inputs
  const apart = (i: number, j: number) => kernel.dot(kernel.rope(q, i, base), kernel.rope(k, j, base))
  close({ q_at_5: kernel.rope(q, 5, base), dot_5_3: apart(5, 3), dot_12_10: apart(12, 10) }, turned.expected, 'attn.rope')
  const wave = vector('attn.sinusoid')
  close(kernel.sinusoid(wave.inputs.pos, wave.inputs.d), wave.expected, 'attn.sinusoid')
  close(kernel.dotSpread(vector('attn.scale_why').inputs.d), vector('attn.scale_why').expected.std_dot, 'attn.scale_why')
  const work = vector('attn.flops')
  close({ scores_plus_values_flops: kernel.attentionFlops(work.inputs.n, work.inputs.d), causal_half: kernel.attentionFlops(work.inputs.n, work.inputs.d, true) }, work.expected, 'attn.flops')
  close(kernel.entropy([0.5, 0.25, 0.25, 0]), 1.5, 'entropy in bits')
  close(kernel.effectiveTokens([0.25, 0.25, 0.25, 0.25]), 4, 'effective tokens')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['no shift by the maximum', 'Math.exp(z - peak)', 'Math.exp(z)'],
  ['the mask is off by one', 'j > i ?', 'j >= i + 2 ?'],
  ['no division by √d', 'Math.sqrt(columns(k))', '1'],
  ['division by d', 'Math.sqrt(columns(k))', 'columns(k)'],
  ['weights times K', 'matmul(weights, v)', 'matmul(weights, k)'],
  ['heads take the same columns', 'h * width, (h + 1) * width', '0, width'],
  ['the rotation turns both ways', ': -vector[c + 1]!', ': vector[c + 1]!'],
  ['entropy in nats', 'Math.log2(p)', 'Math.log(p)'],
  ['keys are not transposed', 'matmul(q, transpose(k))', 'matmul(q, k)'],
]
