/** Every number the chapter computes: hand example, saturation, parameters, FLOPs, KV cache, the worked example. */
import { hardware, model } from '#book/facts-data.ts'
import { attention, rope, softmax } from '#labs/attn/kernel.ts'
import { normals } from '#labs/lib/random.ts'

// ---------- the sentence “I love AI” ----------

const X = [[1, 0, 1], [0, 1, 0], [1, 1, 0]]
const sentence = attention({ q: X, k: X, v: X })
const causal = attention({ q: X, k: X, v: X, causal: true })
const vector = (row: readonly number[] | undefined, digits = 4): string => `(${(row ?? []).map((v) => v.toFixed(digits).replace('-', '−')).join(', ')})`
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

const scoresOf = (row: readonly number[]) => X.map((x) => sum(x.map((v, i) => v * (row[i] ?? 0))) / Math.sqrt(3))
const rowSums = X.map((row) => sum(scoresOf(row).map(Math.exp)))

// ---------- why divide by √d_k ----------

const KEYS = 16
const TRIALS = 400
export const WIDTHS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

export interface Saturation { width: number; variance: number; top: number; slope: number }

/**
 * q, k ~ N(0, 1): mean largest weight over 16 keys and mean 1 − Σp², the trace of the Jacobian of softmax.
 * Given q, the scores q·k are independent normals of deviation |q|: drawing them directly is exact, and 16 times cheaper than drawing keys.
 */
export function saturation(width: number, scaled: boolean): Saturation {
  const next = normals(width)
  const mean = { variance: 0, top: 0, slope: 0 }
  for (let trial = 0; trial < TRIALS; trial++) {
    const length = Math.sqrt(sum(Array.from({ length: width }, () => next() ** 2)))
    const scores = Array.from({ length: KEYS }, () => (next() * length) / (scaled ? Math.sqrt(width) : 1))
    const weights = softmax(scores)
    mean.variance += sum(scores.map((s) => s * s)) / KEYS / TRIALS
    mean.top += Math.max(...weights) / TRIALS
    mean.slope += (1 - sum(weights.map((p) => p * p))) / TRIALS
  }
  return { width, ...mean }
}
const [raw16, raw64, raw512] = [16, 64, 512].map((d) => saturation(d, false)) as [Saturation, Saturation, Saturation]
const fair512 = saturation(512, true)

// ---------- shapes ----------

export interface Dense { layers: number; d: number; heads: number; kv: number; head: number; ff: number; vocab: number; tied?: boolean; qkNorm?: boolean }
interface Arch { layers: number; d_model: number; n_heads: number; n_kv_heads: number; head_dim: number; d_ff: number; vocab: number }
/** A row of models.json in the letters of the formulas. */
const shape = ({ arch }: { arch: Arch }): Dense =>
  ({ layers: arch.layers, d: arch.d_model, heads: arch.n_heads, kv: arch.n_kv_heads, head: arch.head_dim, ff: arch.d_ff, vocab: arch.vocab })
const [llama8, llama70, llama405] = [shape(model('llama3.1-8b')), shape(model('llama3.1-70b')), shape(model('llama3.1-405b'))]
/** Qwen3 normalises q and k of every head; the table of models does not say so. */
const [qwen8, qwen32] = [{ ...shape(model('qwen3-8b')), qkNorm: true }, { ...shape(model('qwen3-32b')), qkNorm: true }]
const qwen06 = { ...shape(model('qwen3-0.6b')), tied: model('qwen3-0.6b').arch.tied, qkNorm: true }
const qwen235 = { ...shape(model('qwen3-235b-a22b')), total: model('qwen3-235b-a22b').params_total_b * 1e9 }
const config = model('deepseek-v3').arch
const v3 = {
  layers: config.layers, dense: config.n_dense_layers, d: config.d_model, heads: config.n_heads, q: config.q_lora_rank, latent: config.kv_lora_rank, pos: config.qk_rope_head_dim, nope: config.qk_nope_head_dim,
  v: config.v_head_dim, ff: config.d_ff, expert: config.moe_d_ff, experts: config.n_experts, chosen: config.experts_per_tok, shared: config.shared_experts, vocab: config.vocab,
}
const { layers: scoutLayers, n_kv_heads: scoutKv, d_model: scoutWidth, n_heads: scoutHeads } = model('llama4-scout').arch

const attentionParams = (m: { d: number; heads: number; kv: number; head: number }) => 2 * m.d * m.heads * m.head + 2 * m.d * m.kv * m.head
const ffnParams = (m: Dense) => 3 * m.d * m.ff
const normParams = (m: Dense) => 2 * m.d + (m.qkNorm ? 2 * m.head : 0)
const blockParams = (m: Dense) => attentionParams(m) + ffnParams(m) + normParams(m)
const table = (m: { vocab: number; d: number }) => m.vocab * m.d
const denseParams = (m: Dense) => table(m) * (m.tied ? 1 : 2) + m.layers * blockParams(m) + m.d
/** Parameters that multiply something for every token: all but the embedding look-up. */
const multiplied = (m: Dense) => denseParams(m) - (m.tied ? 0 : table(m))

const mla = v3.d * v3.q + v3.q + v3.q * v3.heads * (v3.nope + v3.pos) + v3.d * (v3.latent + v3.pos) + v3.latent
  + v3.latent * v3.heads * (v3.nope + v3.v) + v3.heads * v3.v * v3.d
const oneExpert = 3 * v3.d * v3.expert
const moeLayers = v3.layers - v3.dense
const router = v3.d * v3.experts + v3.experts
const v3Rest = 2 * table(v3) + v3.d + v3.layers * (mla + 2 * v3.d) + v3.dense * 3 * v3.d * v3.ff + moeLayers * (router + v3.shared * oneExpert)
const v3Total = v3Rest + moeLayers * v3.experts * oneExpert
const v3Active = v3Rest + moeLayers * v3.chosen * oneExpert
const v3Multiplied = v3Active - table(v3)

// ---------- FLOPs ----------

/** Keys seen at which the attention term 4·L·h·d_h·T equals the linear term 2N. */
export const crossover = (m: Dense): number => multiplied(m) / (2 * m.layers * m.heads * m.head)
export const v3Crossover = v3Multiplied / (v3.layers * v3.heads * (v3.nope + v3.pos + v3.v))
export const crossings = { 'Llama 3.1 8B': crossover(llama8), 'Llama 3.1 70B': crossover(llama70), 'Llama 3.1 405B': crossover(llama405), 'DeepSeek-V3': v3Crossover }

// ---------- KV cache, bytes for one token, 2 bytes an element ----------

const kv = (m: { layers: number; kv: number; head: number }, bytes = 2) => 2 * m.layers * m.kv * m.head * bytes
const kvMla = (m: { layers: number; latent: number; pos: number }, bytes = 2) => m.layers * (m.latent + m.pos) * bytes
export const cache = {
  gpt3: kv(shape(model('gpt3-175b'))), llama27: kv(shape(model('llama2-7b'))), llama270: kv(shape(model('llama2-70b'))),
  llama8: kv(llama8), llama70: kv(llama70), llama405: kv(llama405), qwen32: kv(qwen32), qwen235: kv(qwen235), v3: kvMla(v3), scout: kv({ layers: scoutLayers, kv: scoutKv, head: scoutWidth / scoutHeads }),
  llama70mha: kv({ ...llama70, kv: llama70.heads }), v3mha: v3.layers * v3.heads * (v3.nope + v3.pos + v3.v) * 2,
}
const GiB = 2 ** 30
const K = 1024

// ---------- experts touched by a batch, uniform routing ----------

const touched = (batch: number) => v3.experts * (1 - (1 - v3.chosen / v3.experts) ** batch)
/** Weight bytes read for one decode step at 1 byte a parameter; of the embedding table only a row a token. */
const v3Read = (batch: number) => v3Rest - table(v3) + moeLayers * touched(batch) * oneExpert

// ---------- worked example: cards for N sessions ----------

const CARD = hardware('h100-sxm').mem_gb * 1e9
const USABLE = 0.9
const BOX = 8
const DOLLARS = 2.5
const BANDWIDTH = hardware('h100-sxm').mem_bw_gbs * 1e9
const SESSIONS = 64
const room = (boxes: number) => boxes * BOX * CARD * USABLE
interface Plan { boxes: number; weights: number; token: number }
const plans = {
  llama70: { boxes: 1, weights: denseParams(llama70), token: cache.llama70 },
  mha: { boxes: 1, weights: denseParams(llama70), token: cache.llama70mha },
  // 4 KV heads on 8 cards: each head is kept twice
  qwenTp8: { boxes: 1, weights: qwen235.total, token: 2 * cache.qwen235 },
  // two groups of 4 cards: attention weights twice, cache once
  qwenTp4: { boxes: 1, weights: qwen235.total + qwen235.layers * attentionParams(qwen235), token: cache.qwen235 },
  // one latent for all heads: tensor parallelism keeps it on all 16 cards
  v3Tp: { boxes: 2, weights: v3Total, token: 16 * cache.v3 },
  // attention data parallel: 15 more copies of the attention weights, cache once
  v3Dp: { boxes: 2, weights: v3Total + 15 * v3.layers * mla, token: cache.v3 },
} satisfies Record<string, Plan>
const fits = (p: Plan, context: number) => Math.floor((room(p.boxes) - p.weights) / (p.token * context))
const cards = (p: Plan, context: number) => Math.ceil(SESSIONS / fits(p, context)) * p.boxes * BOX
const CONTEXTS = { '16k': 16 * K, '32k': 32 * K, '64k': 64 * K, '128k': 128 * K }
const grid = Object.fromEntries((['llama70', 'mha', 'qwenTp8', 'qwenTp4', 'v3Tp', 'v3Dp'] as const).flatMap((name) =>
  Object.entries(CONTEXTS).map(([label, context]) => [`cards-${name}-${label}`, String(cards(plans[name], context))])))

/** Decode step at the memory-bandwidth floor, all weights read once in each replica. */
function decode(p: Plan, context: number) {
  const used = cards(p, context)
  const replicas = used / (p.boxes * BOX)
  const [weights, caches] = [replicas * p.weights, SESSIONS * p.token * context]
  const step = (weights + caches) / (used * BANDWIDTH)
  return { step, share: caches / (weights + caches), perMillion: (used * DOLLARS) / 3600 / (SESSIONS / step) * 1e6 }
}
const [run70, runV3, run70short, runV3short] = [decode(plans.llama70, 32 * K), decode(plans.v3Dp, 32 * K), decode(plans.llama70, 4 * K), decode(plans.v3Dp, 4 * K)]

// ---------- print ----------

const commas = (value: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }).format(value)
const billions = (value: number, digits = 2) => (value / 1e9).toFixed(digits)
const percent = (value: number, digits = 0) => `${(value * 100).toFixed(digits)}%`
const gib = (value: number, digits = 1) => (value / GiB).toFixed(digits)
const wan = (tokens: number, digits = 1) => `${(tokens / 1e4).toFixed(digits)} 万`
const pairsShort = (base: number, length: number, d = 128) => Array.from({ length: d / 2 }, (_, i) => 2 * Math.PI * base ** ((2 * i) / d)).filter((wave) => wave > length).length
const longest = (base: number, d = 128) => 2 * Math.PI * base ** ((d - 2) / d)
const q4 = [1, 2, 3, 4]
const k4 = [4, 3, 2, 1]
/** LayerNorm and RMSNorm of this: mean 2.5, variance 1.25, mean square 7.5. */
const normed = [1, 2, 3, 4]
const near = (m: number, n: number) => sum(rope(q4, m).map((v, i) => v * (rope(k4, n)[i] ?? 0)))

export default {
  'w-ai': vector(sentence.weights[2]), 'w-love': vector(sentence.weights[1]),
  'w-love-causal': vector(causal.weights[1]), 'o-ai': vector(sentence.output[2]),
  'cut-love': sum(sentence.weights[1]?.slice(0, 2) ?? []).toFixed(4), 'cut-i': (sentence.weights[0]?.[0] ?? 0).toFixed(4),

  'row-sums': rowSums.map((v) => v.toFixed(4)).join('、'),
  ...Object.fromEntries([['i', 0], ['love', 1], ['ai', 2]].flatMap(([name, row]) => [['i', 0], ['ai', 2]].flatMap(([to, column]) => {
    const weight = sentence.weights[row as number]?.[column as number] ?? NaN
    return [[`share-${name}-${to}`, percent(weight, 1)], [`weight-${name}-${to}`, weight.toFixed(4)]]
  }))),
  'layer-norm': vector(normed.map((v) => v - 2.5).map((v) => v / Math.sqrt(1.25)), 3), 'rms-norm': vector(normed.map((v) => v / Math.sqrt(7.5)), 3),

  'var-16': raw16.variance.toFixed(1), 'var-64': raw64.variance.toFixed(1), 'var-512': raw512.variance.toFixed(0),
  'top-raw': raw512.top.toFixed(3), 'top-fair': fair512.top.toFixed(3), 'slope-raw': raw512.slope.toFixed(3), 'slope-fair': fair512.slope.toFixed(3),
  'slope-drop': (fair512.slope / raw512.slope).toFixed(0),

  'rope-53': near(5, 3).toFixed(5),
  'wave-10k': wan(longest(1e4)),
  'pairs-10k': String(pairsShort(1e4, 8192)),

  'attn-block-8b': commas(attentionParams(llama8)), 'ffn-block-8b': commas(ffnParams(llama8)), 'norm-block-8b': commas(normParams(llama8)),
  'table-8b': commas(table(llama8)), 'total-8b': commas(denseParams(llama8)), 'total-70b': commas(denseParams(llama70)), 'total-405b': commas(denseParams(llama405)),
  'total-qwen32': commas(denseParams(qwen32)), 'total-qwen8': commas(denseParams(qwen8)),
  'share-attn-8b': percent(llama8.layers * attentionParams(llama8) / denseParams(llama8)), 'share-ffn-8b': percent(llama8.layers * ffnParams(llama8) / denseParams(llama8)),
  'share-table-8b': percent(2 * table(llama8) / denseParams(llama8)), 'share-table-06b': percent(table(qwen06) / denseParams(qwen06)),
  'attn-qwen8': commas(attentionParams(qwen8)), 'ffn-qwen8': commas(ffnParams(qwen8)), 'norm-qwen8': commas(normParams(qwen8)), 'block-qwen8': commas(blockParams(qwen8)), 'tables-qwen8': commas(2 * table(qwen8)),

  'v3-total': billions(v3Total, 1), 'v3-active': billions(v3Active, 1), 'v3-expert': wan(oneExpert, 0), 'v3-experts': billions(moeLayers * v3.experts * oneExpert, 1),
  'v3-expert-share': percent(moeLayers * v3.experts * oneExpert / v3Total), 'v3-rest': billions(v3Rest, 1), 'v3-active-share': percent(v3Active / v3Total, 1), 'v3-ratio': (v3Total / v3Active).toFixed(0),
  'v3-qk': String(v3.nope + v3.pos), 'v3-gb-fp8': (v3Total / 1e9).toFixed(0), 'touch-1': touched(1).toFixed(0), 'touch-32': touched(32).toFixed(0), 'touch-128': touched(128).toFixed(0),
  'touch-32-share': percent(touched(32) / v3.experts), 'touch-64-share': percent(touched(64) / v3.experts), 'touch-128-share': percent(touched(128) / v3.experts),
  'read-1': (v3Read(1) / 1e9).toFixed(0), 'read-32': (v3Read(32) / 1e9).toFixed(0), 'read-128': (v3Read(128) / 1e9).toFixed(0),
  'v3-attn-extra': billions(15 * v3.layers * mla, 0),

  'n-8b': billions(multiplied(llama8)), 'cross-8b': wan(crossover(llama8), 2), 'cross-8b-prefill': wan(2 * crossover(llama8), 2), 'cross-70b': wan(crossover(llama70), 2), 'cross-405b': wan(crossover(llama405), 2), 'cross-v3': wan(v3Crossover, 2),
  'n-v3': billions(v3Multiplied, 1),
  'times-8b-128k': (1 + 131072 / crossover(llama8)).toFixed(1), 'times-405b-128k': (1 + 131072 / crossover(llama405)).toFixed(1), 'times-405b-prefill': (1 + 65536 / crossover(llama405)).toFixed(2), 'times-8b-prefill': (1 + 65536 / crossover(llama8)).toFixed(1),


  'kv-8b': commas(cache.llama8), 'kv-70b': commas(cache.llama70), 'kv-405b': commas(cache.llama405), 'kv-v3': commas(cache.v3), 'kv-gpt3': commas(cache.gpt3), 'kv-llama27': commas(cache.llama27),
  'kv-qwen32': commas(cache.qwen32), 'kv-qwen235': commas(cache.qwen235), 'kv-70b-mha': commas(cache.llama70mha), 'kv-v3-mha': commas(cache.v3mha),
  'kv-v3-of-8b': percent(cache.v3 / cache.llama8), 'kv-v3-times': (cache.v3mha / cache.v3).toFixed(0), 'params-times': (v3Total / denseParams(llama8)).toFixed(0),
  'long-8b': gib(cache.llama8 * 131072), 'long-70b': gib(cache.llama70 * 131072), 'long-405b': gib(cache.llama405 * 131072), 'long-v3': gib(cache.v3 * 131072), 'long-70b-mha': gib(cache.llama70mha * 131072, 0), 'long-gpt3': gib(cache.gpt3 * 131072, 0),
  'long-qwen32': gib(cache.qwen32 * 131072), 'long-qwen235': gib(cache.qwen235 * 131072), 'long-llama27': gib(cache.llama27 * 131072, 0),
  'scout-10m': (cache.scout * 10485760 / 2 ** 40).toFixed(2), 'scout-cards': String(Math.ceil(cache.scout * 10485760 / (CARD * USABLE))),

  'scores-8k': gib(32 * 8192 ** 2 * 2, 0), 'scores-128k': (32 * 131072 ** 2 * 2 / 2 ** 40).toFixed(0), 'flash-more': percent(75.2 / 66.6 - 1), 'flash-faster': (41.7 / 7.3).toFixed(1),

  'even-8b': wan(2 * denseParams(llama8) / cache.llama8), 'even-70b': wan(2 * denseParams(llama70) / cache.llama70), 'even-70b-fp8': wan(denseParams(llama70) / cache.llama70), 'even-235b': wan(qwen235.total / cache.qwen235, 0), 'even-v3': wan(v3Total / cache.v3, 0),
  ...grid, 'fit-llama70-32k': String(fits(plans.llama70, 32 * K)),
  'room-box': (room(1) / 1e9).toFixed(0), 'w-70b': (denseParams(llama70) / 1e9).toFixed(1), 'session-70b': (cache.llama70 * 32 * K / 1e9).toFixed(2), 'session-v3': (cache.v3 * 32 * K / 1e9).toFixed(2), 'free-70b': ((room(1) - denseParams(llama70)) / 1e9).toFixed(1),
  'limit-70b': wan((room(1) - denseParams(llama70)) / SESSIONS / cache.llama70, 2), 'hour-16': (16 * DOLLARS).toFixed(0),
  'step-70b': (run70.step * 1e3).toFixed(1), 'step-v3': (runV3.step * 1e3).toFixed(1), 'share-70b': percent(run70.share), 'share-v3': percent(runV3.share), 'price-70b': run70.perMillion.toFixed(2), 'price-v3': runV3.perMillion.toFixed(2),
  'price-70b-4k': run70short.perMillion.toFixed(2), 'price-v3-4k': runV3short.perMillion.toFixed(2),

  'ex-room': (4 * 72).toFixed(0), 'ex-w': (denseParams(qwen32) / 1e9).toFixed(2), 'ex-free': (4 * 72 - denseParams(qwen32) / 1e9).toFixed(1), 'ex-session': (cache.qwen32 * 16 * K / 1e9).toFixed(3),
  'ex-fit': String(Math.floor((4 * 72e9 - denseParams(qwen32)) / (cache.qwen32 * 16 * K))), 'ex-fit-fp8': String(Math.floor((4 * 72e9 - denseParams(qwen32)) / (cache.qwen32 / 2 * 16 * K))),
  'ex-1m-v3': (cache.v3 * 1048576 / 1e9).toFixed(1), 'ex-1m-times': (1 + 1048576 / v3Crossover).toFixed(0),
}
