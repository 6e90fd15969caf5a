/** What every correct kernel of training bills gives; mutants must not. */
import type * as Kernel from '#labs/bill/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const flops = (id: string) => kernel.trainFlops(vector(id).inputs.N, vector(id).inputs.D)
  close({ flops: flops('flops.gpt3'), pf_days: kernel.pfDays(flops('flops.gpt3')) }, vector('flops.gpt3').expected, 'flops.gpt3')
  close({ flops: flops('flops.llama31_405b') }, vector('flops.llama31_405b').expected, 'flops.llama31_405b')
  const { inputs, expected } = vector('flops.chinchilla')
  close({ flops: flops('flops.chinchilla'), tokens_per_param: inputs.D / inputs.N }, expected, 'flops.chinchilla')
  const per = vector('scaling.kaplan_flops_per_token')
  close({ train: kernel.trainFlops(per.inputs.N, 1), forward: kernel.trainFlops(per.inputs.N, 1) / 3 }, per.expected, 'scaling.kaplan_flops_per_token')

  const v3 = vector('cost.deepseek_v3')
  const [pretrain, v3Flops] = [180_000 * 14.8, kernel.trainFlops(37e9, 14.8e12)]
  close({
    usd: v3.inputs.gpu_hours * v3.inputs.usd_per_hour, pretrain_hours: pretrain, days_per_T_on_2048: 180_000 / 2048 / 24,
    pretrain_flops_6ND: v3Flops, implied_mfu_vs_989TF_bf16: kernel.shareOf(v3Flops, 989.4e12, pretrain),
  }, { ...v3.expected }, 'cost.deepseek_v3')
  const llama = vector('cost.llama31_405b')
  close({ mfu_overall: kernel.shareOf(flops('flops.llama31_405b'), llama.inputs.peak, llama.inputs.gpu_hours), usd_at_2: llama.inputs.gpu_hours * 2 }, llama.expected, 'cost.llama31_405b')
  const own = vector('cost.train_example')
  const { N, D, gpus, peak_tflops, mfu, price } = own.inputs
  const hours = kernel.cardHours(kernel.trainFlops(N, D), peak_tflops * 1e12, mfu)
  close({ flops: kernel.trainFlops(N, D), gpu_hours: hours, days: hours / gpus / 24, usd: hours * price }, own.expected, 'cost.train_example')

  for (const name of ['hoffmann', 'epoch'] as const) {
    const { inputs: { C, ...law }, expected } = vector(`scaling.${name}`)
    close(kernel.LAWS[name], law, name)
    const best = kernel.bestParams(law, C)
    const tokens = C / (6 * best)
    close({
      'L_70B_1.4T': kernel.loss(law, 70e9, 1.4e12), L_175B_300B: kernel.loss(law, 175e9, 300e9),
      N_opt: best, D_opt: tokens, D_over_N: tokens / best, L_opt: kernel.loss(law, best, tokens),
    }, expected, `scaling.${name}`)
  }

  close(kernel.goodput({ save: 0.1, every: 2, restart: 0.5, between: 10 }), 0.8, 'a twentieth, a tenth, a twentieth')
  close(kernel.goodput({ save: 1, every: 1, restart: 1, between: 1 }), 0, 'never below nothing')
  close(kernel.bestInterval(0.1, 20), 2, 'the best interval')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['backward is forgotten', '6 * params * tokens', '2 * params * tokens'],
  ['a day has the seconds of an hour', '8.64e19', '3.6e18'],
  ['hours are seconds', '(peak * share * 3600)', '(peak * share)'],
  ['the utilisation is ignored', 'flops / (peak * share * 3600)', 'flops / (peak * 3600)'],
  ['data count like parameters', 'B * power(tokens, -beta)', 'B * power(tokens, -alpha)'],
  ['the exponents of the optimum are swapped', 'power(flops / 6, beta / (alpha + beta))', 'power(flops / 6, alpha / (alpha + beta))'],
  ['the optimum forgets the constants', '(alpha * A) / (beta * B)', 'A / B'],
  ['a failure loses a whole interval', 'every / 2 + restart', 'every + restart'],
  ['saving is free', '1 - save / every -', '1 -'],
  ['the best interval forgets the two', 'Math.sqrt(2 * save * between)', 'Math.sqrt(save * between)'],
]
