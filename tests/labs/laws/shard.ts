/** What every correct kernel of distributed training gives; mutants must not. */
import type * as Kernel from '#labs/shard/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const LLAMAS = ['params.llama2_7b', 'params.llama2_70b', 'params.llama3_8b', 'params.llama3_70b', 'params.llama31_405b', 'params.mistral_7b', 'params.qwen25_72b']

export function reaches(kernel: typeof Kernel): void {
  for (const id of LLAMAS) {
    const { inputs: { L, h, heads, kv_heads, ffn, V, qkv_bias }, expected } = vector(id)
    close(kernel.denseParams({ layers: L, width: h, heads, kvHeads: kv_heads, headDim: h / heads, ffn, vocab: V, qkvBias: qkv_bias }), expected, id)
  }
  for (const id of ['params.gpt2', 'params.gpt3']) {
    const { inputs: { L, d, V, ctx }, expected } = vector(id)
    close({ total: kernel.gptParams(L, d, V, ctx), core: 12 * L * d * d }, expected, id)
  }

  const seven = { layers: 32, width: 4096, heads: 32, kvHeads: 32, headDim: 128, ffn: 11_008, vocab: 32_000 }
  const { q, v, ...rest } = kernel.linears(seven)
  const peft = vector('lora.llama2_7b')
  const added = kernel.loraParams(peft.inputs.L, peft.inputs.r, [q, v])
  const all = kernel.denseParams(seven) + added
  close({ trainable: added, all, percent: (100 * added) / all }, peft.expected, 'lora.llama2_7b')
  close(kernel.loraParams(32, vector('lora.llama2_7b_all').inputs.r, [q, v, ...Object.values(rest)]), vector('lora.llama2_7b_all').expected, 'lora.llama2_7b_all')
  const gpt = vector('lora.gpt3')
  close(gpt.inputs.r.map((r: number) => kernel.loraParams(gpt.inputs.L, r, [[gpt.inputs.d, gpt.inputs.d], [gpt.inputs.d, gpt.inputs.d]])), gpt.expected, 'lora.gpt3')

  const zero = vector('zero.paper')
  const at = (stage: 0 | 1 | 2 | 3) => kernel.stateBytes(zero.inputs.params, zero.inputs.Nd, stage, zero.inputs.K) / 1e9
  close({ baseline_GB: at(0), os_GB: at(1), os_g_GB: at(2), os_g_p_GB: at(3) }, zero.expected, 'zero.paper')

  const holes = vector('dist.bubble')
  close(holes.inputs.p.map((p: number, i: number) => kernel.bubble(p, holes.inputs.m[i])), holes.expected, 'dist.bubble')
  const ring = vector('dist.allreduce')
  const bytes = kernel.allReduceBytes(ring.inputs.bytes, ring.inputs.n)
  close({ per_gpu_bytes: bytes, seconds: bytes / ring.inputs.bw }, ring.expected, 'dist.allreduce')
  const law = vector('dist.amdahl')
  close(law.inputs.n.map((n: number) => kernel.amdahl(law.inputs.serial, n)), law.expected, 'dist.amdahl')

  // Korthikanti et al.: GPT-3, 2048 tokens: 256.5 GiB, 76.5 without the attention matrix; by hand 2·s·h·L for the inputs of the layers.
  const gpt3 = { tokens: 2048, sequences: 1, width: 12_288, heads: 96, layers: 96 }
  close((['all', 'selective', 'full'] as const).map((keep) => kernel.activationBytes(gpt3, keep) / 1024 ** 3), [256.5, 76.5, 4.5], 'activations')

  close(kernel.stepBytes(1e9, 4, 1), 3e9, 'gradients of 10⁹ over four cards')
  close(kernel.stepBytes(1e9, 4, 3), 4.5e9, 'and the parameters twice')
  close(kernel.tensorBytes(80, 8192, 8), 4 * 80 * 1.75 * 2 * 8192, 'four all-reduces a layer')
  // At the even point both take the same time.
  close(kernel.computeSeconds(7e9, kernel.evenTokens(4e14, 5e10, 16, 3), 4e14), kernel.stepBytes(7e9, 16, 3) / 5e10, 'the even point')
  close(kernel.computeSeconds(1e9, 1000, 6e12), 1, 'a second')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the output table is forgotten', '2 * vocab * width', 'vocab * width'],
  ['biases are never counted', 'qkvBias ? (heads + 2 * kvHeads) * headDim : 0', '0'],
  ['keys have a head for each query', 'k: [width, kv]', 'k: [width, q]'],
  ['positions are forgotten', '(vocab + context) * d', 'vocab * d'],
  ['LoRA counts one matrix of the two', 'sum + from + to', 'sum + from'],
  ['stage two keeps its gradients', 'stage > 1 ? cards : 1', '1'],
  ['the optimiser is never split', 'stage > 0 ? cards : 1', '1'],
  ['attention matrices are free', '34 + (5 * heads * tokens) / width', '34'],
  ['a ring goes round once', '(2 * (cards - 1) * bytes) / cards', '((cards - 1) * bytes) / cards'],
  ['stage three sends no more than the others', 'stage > 2 ? 3 : 2', '2'],
  ['a bubble forgets the filling', '(stages - 1) / (micro + stages - 1)', '(stages - 1) / micro'],
  ['a layer is added up once', '4 * layers * allReduceBytes', 'layers * allReduceBytes'],
  ['the serial part is shared', '1 / (serial + (1 - serial) / cards)', '1 / ((1 - serial) / cards)'],
]
