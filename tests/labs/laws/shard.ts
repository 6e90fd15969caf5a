/** What every correct kernel of distributed training gives; mutants must not. */
import assert from 'node:assert/strict'
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
  // The vector holds its configuration as a sentence.
  const { inputs: { config }, expected: deepseek } = vector('params.deepseek_v3')
  assert.equal(config, 'h 7168, 61 layers (3 dense ffn 18432), 256 routed+1 shared experts of 2048, top-8, q_lora 1536, kv_lora 512, rope 64, nope 128, v 128, 128 heads, V 129280, no MTP')
  const v3 = { layers: 61, dense: 3, width: 7168, heads: 128, plain: 128, rope: 64, value: 128, qLatent: 1536, kvLatent: 512, ffn: 18_432, expert: 2048, shared: 1, routed: 256, chosen: 8, vocab: 129_280 }
  const { total, activated, beyondInput } = kernel.sparseParams(v3)
  assert.deepEqual({ total, activated_incl_embed: activated, activated_no_input_embed: beyondInput }, deepseek)
  // The report prints 671B and 37B (§1).
  assert.deepEqual([total, beyondInput].map((count) => Math.round(count / 1e9)), [671, 37])
  // Value heads of another width than those that compare, by hand.
  assert.equal(kernel.sparseParams({ layers: 2, dense: 1, width: 2, heads: 3, plain: 5, rope: 7, value: 11, qLatent: 13, kvLatent: 17, ffn: 19, expert: 23, shared: 1, routed: 4, chosen: 2, vocab: 29 }).total,
    2 * 29 * 2 + 2 * ((2 * 13 + 13 + 13 * 3 * 12) + (2 * 24 + 17 + 17 * 3 * 16) + 3 * 11 * 2 + 4) + 3 * 2 * 19 + (4 * 3 + 5 * 3 * 2 * 23) + 2)

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
  ['the router has no bias', 'routed * (width + 1)', 'routed * width'],
  ['every expert is met', 'activated: meeting(chosen)', 'activated: meeting(routed)'],
  ['the shared expert is forgotten', '(shared + experts) * 3', 'experts * 3'],
  ['every layer has experts', '(layers - dense) * (router', 'layers * (router'],
  ['latents have no norm', 'kvLatent + rope) + kvLatent +', 'kvLatent + rope) +'],
  ['a head reads as wide as it compares', 'heads * value * width', 'heads * plain * width'],
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
