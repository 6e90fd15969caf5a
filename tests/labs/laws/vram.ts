/** What every correct memory kernel gives; mutants must not. */
import type * as Kernel from '#labs/vram/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

/** Vectors that are grouped heads in every layer. */
export const GROUPED = ['kv.gpt2_xl_fp16', 'kv.llama2_7b', 'kv.llama31_405b', 'kv.qwen25_72b', 'kv.qwen3_4b']

export function reaches(kernel: typeof Kernel): void {
  const grouped = (layers: number, kvHeads: number, headDim: number, bytes: number) => ({ kept: { kind: 'gqa' as const, kvHeads, headDim }, layers, bytes })
  for (const id of GROUPED) {
    const { inputs: { L, kv_heads, head_dim, bytes }, expected } = vector(id)
    close(kernel.perToken(grouped(L, kv_heads, head_dim, bytes)), expected.bytes_per_token, id)
  }
  const bug = vector('kv.qwen3_4b_bug')
  close(kernel.perToken(grouped(36, 8, bug.inputs.head_dim, 2)), bug.expected.right, 'kv.qwen3_4b_bug')
  close(kernel.perToken(grouped(36, 8, bug.inputs.hidden / bug.inputs.heads, 2)), bug.expected.wrong_with_hidden_over_heads, 'kv.qwen3_4b_bug')

  const mla = vector('kv.deepseek_v3_mla')
  const latent = { kept: { kind: 'mla' as const, latent: mla.inputs.kv_lora_rank, rope: mla.inputs.rope_dim }, layers: mla.inputs.L, bytes: mla.inputs.bytes }
  close(kernel.perToken(latent), mla.expected.bytes_per_token, 'kv.deepseek_v3_mla')
  close(kernel.perToken(grouped(mla.inputs.L, 1, mla.inputs.kv_lora_rank, 2)), mla.expected.wrong_with_factor_2_x_512, 'the factor 2')
  close(kernel.perToken(grouped(mla.inputs.L, 128, (192 + 128) / 2, 2)), mla.expected.if_stored_as_mha_192k_128v, 'unfolded')

  const hybrid = vector('kv.hybrid')
  const mixed = { ...grouped(hybrid.inputs.full_layers + hybrid.inputs.other_layers, hybrid.inputs.kv_heads, hybrid.inputs.head_dim, hybrid.inputs.bytes), localLayers: hybrid.inputs.other_layers, window: 0 }
  close(kernel.cacheBytes(mixed, 1), hybrid.expected.bytes_per_token, 'kv.hybrid')
  close(kernel.perToken(mixed), hybrid.expected.naive_all_layers, 'kv.hybrid')

  const sliding = vector('kv.sliding')
  const all = grouped(sliding.inputs.global_layers + sliding.inputs.local_layers, sliding.inputs.kv_heads, sliding.inputs.head_dim, sliding.inputs.bytes)
  const local = { ...all, localLayers: sliding.inputs.local_layers, window: sliding.inputs.window }
  close(sliding.inputs.S.map((s: number) => kernel.cacheBytes(local, s)), sliding.expected.bytes, 'kv.sliding')
  close(sliding.inputs.S.map((s: number) => kernel.cacheBytes(all, s)), sliding.expected.naive, 'kv.sliding')

  const long = vector('kv.llama3_70b_32k')
  const one = kernel.cacheBytes(grouped(long.inputs.L, long.inputs.kv_heads, long.inputs.head_dim, long.inputs.bytes), long.inputs.S)
  close(long.inputs.B.map((b: number) => (b * one) / kernel.GIB), long.expected.GiB, 'kv.llama3_70b_32k')
  close(long.inputs.B.map((b: number) => (b * one) / 1e9), long.expected.GB, 'kv.llama3_70b_32k')

  const book = vector('kv.scalingbook_70b_int8')
  const cache = grouped(book.inputs.L, book.inputs.kv_heads, book.inputs.head_dim, book.inputs.bytes)
  const each = kernel.cacheBytes(cache, book.inputs.S)
  const step = kernel.stepSeconds({ cards: book.inputs.chips, memory: 0, bandwidth: book.inputs.bw, peak: Infinity }, { batch: book.inputs.B, each, params: 70e9, weights: book.inputs.param_bytes })
  close({ bytes_per_token: kernel.perToken(cache), kv_GB: (each * book.inputs.B) / 1e9, step_ms: step * 1e3, tok_s: book.inputs.B / step }, book.expected, 'kv.scalingbook_70b_int8')

  const floor = vector('infer.decode_floor')
  const bare = kernel.stepSeconds({ cards: floor.inputs.gpus, memory: 0, bandwidth: floor.inputs.bw, peak: 989.4e12 }, { batch: 1, each: 0, params: floor.inputs.params, weights: floor.inputs.params * floor.inputs.bytes })
  close({ ms_per_step: bare * 1e3, tok_s_batch1: 1 / bare }, floor.expected, 'infer.decode_floor')

  const fit = vector('infer.max_batch')
  const free = kernel.room({ cards: fit.inputs.gpus, memory: fit.inputs.vram_GiB * kernel.GIB, bandwidth: 1, peak: 1 }, { usable: fit.inputs.util, weights: fit.inputs.weights_B, overhead: fit.inputs.overhead_GiB * kernel.GIB })
  close({ sequences: kernel.sequences(free, fit.inputs.kv_per_token * fit.inputs.S), free_GiB: free / kernel.GIB }, fit.expected, 'infer.max_batch')

  const { inputs: { v5e, h100 }, expected } = vector('roofline.critical')
  const of = ([peak, bandwidth]: number[], bytes: number) => kernel.criticalBatch({ peak: peak!, bandwidth: bandwidth! }, bytes)
  close({ v5e_bf16: of(v5e, 2), v5e_int8w: of(v5e, 1), h100_bf16: of(h100, 2) }, expected, 'roofline.critical')

  // A step where arithmetic binds: 2·1000·10⁹ operations at 10¹² a second on two cards.
  close(kernel.stepSeconds({ cards: 2, memory: 0, bandwidth: 1e12, peak: 1e12 }, { batch: 1000, each: 1e6, params: 1e9, weights: 2e9 }), 1.0005, 'arithmetic binds')
  close(kernel.prefillSeconds({ cards: 4, memory: 0, bandwidth: 1, peak: 1e12 }, 1e9, 2000, 0.5), 2, 'reading a prompt')
  close(kernel.sequences(-5, 2), 0, 'nothing fits')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['values are forgotten', '2 * kept.kvHeads * kept.headDim', 'kept.kvHeads * kept.headDim'],
  ['the latent is doubled', 'kept.latent + kept.rope', '2 * kept.latent'],
  ['the rope part is forgotten', 'kept.latent + kept.rope', 'kept.latent'],
  ['the window is ignored', 'Math.min(tokens, cache.window ?? tokens)', 'tokens'],
  ['local layers are counted twice', '(cache.layers - local) * tokens', 'cache.layers * tokens'],
  ['the usable share is taken after the weights', 'cards * memory * usable - weights - overhead', '(cards * memory - weights - overhead) * usable'],
  ['a part of a sequence counts', 'Math.floor(free / each)', 'free / each'],
  ['the caches are read once for all', '(batch * each) / (cards * bandwidth)', 'each / (cards * bandwidth)'],
  ['reading and computing add up', 'Math.max((2 * batch * params) / (cards * peak), weights / (cards * bandwidth))', '(2 * batch * params) / (cards * peak) + weights / (cards * bandwidth)'],
  ['the critical batch ignores the format', '(peak / bandwidth) * (bytes / 2)', 'peak / bandwidth'],
]
