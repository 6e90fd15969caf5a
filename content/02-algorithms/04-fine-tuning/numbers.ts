/** Every computed number the chapter quotes: adapters, memory, the account of a fine-tune, the learning curve. */
import { readFileSync } from 'node:fs'
import { fact, hardware, model } from '#book/facts-data.ts'

const sig = (value: number, digits = 3) => String(Number(value.toPrecision(digits))).replace('-', '−')
const grouped = (value: number, digits = 0) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const percent = (share: number, digits = 2) => `${sig(share * 100, digits)}%`
const printed = (file: string) => readFileSync(new URL(`listings/${file}.out`, import.meta.url), 'utf8')
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

// ---------- adapters and memory ----------

interface Shape { layers: number; d_model: number; n_heads: number; n_kv_heads: number; head_dim: number; d_ff: number }
const arch = (shape: Shape) => shape

/** (in, out) of the seven linear maps of a layer: q, k, v, o, gate, up, down. */
function maps({ d_model: d, n_heads: h, n_kv_heads: g, head_dim: e, d_ff: w }: Shape): [number, number][] {
  return [[d, h * e], [d, g * e], [d, g * e], [h * e, d], [d, w], [d, w], [w, d]]
}
/** Parameters of LoRA of rank r on every linear map: r(in + out) each. */
const adapter = (shape: Shape, r: number, which = maps(shape)) => shape.layers * which.reduce((sum, [i, o]) => sum + r * (i + o), 0)
const linear = (shape: Shape) => shape.layers * maps(shape).reduce((sum, [i, o]) => sum + i * o, 0)

const models = { q8: model('qwen3-8b'), q32: model('qwen3-32b'), l70: model('llama3.1-70b') }
const bytes = fact('adam-bytes-per-param')
/** NF4 with double quantisation: 4 bits, and 8/64 + 32/(64·256) for the constants. */
const nf4Bits = 4 + 8 / 64 + 32 / (64 * 256)
const rank = 16

/** GB of weights, gradients and Adam; activations are not counted. */
function memory({ params_total_b: total, arch: shape }: { params_total_b: number; arch: Shape }) {
  const all = total * 1e9, lora = adapter(arch(shape), rank), quantised = linear(shape)
  return { all, lora, full: (all * bytes) / 1e9, halved: (2 * all + bytes * lora) / 1e9, four: ((quantised * nf4Bits) / 8 + 2 * (all - quantised) + bytes * lora) / 1e9 }
}
const cards = (gb: number) => Math.ceil(gb / 72)
const rows = Object.fromEntries(Object.entries(models).flatMap(([key, row]) => {
  const m = memory(row)
  return Object.entries({ lora: grouped(m.lora / 1e6, 1), share: percent(m.lora / m.all), full: grouped(m.full), cards: String(cards(m.full)), halved: grouped(m.halved, 1), halvedCards: String(cards(m.halved)), four: grouped(m.four, 1) })
    .map(([name, value]) => [`${key}-${name}`, value])
}))
const q8 = memory(models.q8), shape8 = models.q8.arch
const queryValue: [number, number][] = [[shape8.d_model, shape8.n_heads * shape8.head_dim], [shape8.d_model, shape8.n_kv_heads * shape8.head_dim]]

// ---------- what a fine-tune costs, in yuan ----------

const hour = 20, examples = 5000, tokens = 600, epochs = 3, trials = 12
const seen = examples * tokens * epochs
const flops = 6 * models.q8.params_total_b * 1e9 * seen
const speed = hardware('h100-sxm').bf16_dense_tflops * 1e12 * 0.4
const hours = flops / speed / 3600
const labelling = examples * 3, judged = 500 * 8, days = 15, day = 2000
const engineer = days * day, sweep = hours * hour * trials
const build = labelling + judged + engineer + sweep
const host = hour * 24 * 30
const renew = 500 * 8 + 1000 * 3 + 5 * day + sweep
const monthly = host + build / 24 + (2 * renew) / 12
const price = (inputs: number, cached: number, output: number) => (3000 * cached + 500 * inputs + 200 * output) / 1e6
const pro = price(fact('deepseek-v4-pro-peak-input'), fact('deepseek-v4-pro-peak-cached'), fact('deepseek-v4-pro-peak-output'))
const flash = price(fact('deepseek-flash-peak-input'), fact('deepseek-flash-peak-cached'), fact('deepseek-flash-peak-output'))
const shared = host / 20 + build / 24 + (2 * renew) / 12

// ---------- the learning curve ----------

/** Labels that buy one more point after each doubling, when the next brings half as much: n / (gain / 2). */
const labels = [...printed('enough').matchAll(/^(\d+) +[\d.]+ +([\d.]+) ± /gm)].map(([, n, gain]) => Number(n) / (Number(gain) / 2))
const tens = (value: number) => grouped(Math.round(value / 10) * 10)

/** Means and standard errors of one task of listings/curve.py, by way. */
export function curves(task: 'near' | 'far'): { way: string; points: { n: number; mean: number; spread: number }[] }[] {
  const [, head, body] = new RegExp(`^${task} +([\\d ]+?) +trained\\n((?:.+±.+\\n)+)`, 'm').exec(printed('curve'))!
  const sizes = head!.trim().split(/ +/).map(Number)
  return body!.trim().split('\n').map((row) => ({
    way: row.slice(0, 10).trim(),
    points: [...row.matchAll(/([\d.]+) ±([\d.]+)/g)].map(([, mean, spread], i) => ({ n: sizes[i]!, mean: 100 * Number(mean), spread: 100 * Number(spread) })),
  }))
}

// ---------- preferences ----------

/** Two raters agree with probability p² + (1 − p)² when each follows σ(gap) by himself. */
const agreement = 0.726
const p = (1 + Math.sqrt(2 * agreement - 1)) / 2
const logRatio = { chosen: -1.2 - -1, rejected: -4 - -2 }
const gap = 0.1 * (logRatio.chosen - logRatio.rejected)

/** Three answers on one hidden vector h: DPO moves h along w₊ − w₋. */
const weights = { chosen: [1, 0.2], rejected: [1, -0.8], other: [0, 1] } as const
const softmaxAt = (h: readonly [number, number]) => {
  const e = Object.values(weights).map(([a, b]) => Math.exp(a * h[0] + b * h[1])), sum = e.reduce((x, y) => x + y, 0)
  return e.map((v) => v / sum)
}
const from: [number, number] = [1, 0.5], to: [number, number] = [1, 2]
const three = (v: number[]) => v.map((x) => x.toFixed(3))

export default {
  ...rows,
  loraQ8: grouped(q8.lora), loraQ8mb: grouped((q8.lora * 2) / 1e6), loraQv8: grouped(adapter(shape8, rank, queryValue)),
  layerSum: grouped(maps(shape8).reduce((s, [i, o]) => s + i + o, 0)), oneMatrix: grouped(16 * (4096 + 12288)), wholeMatrix: grouped(4096 * 12288), oneShare: percent((16 * (4096 + 12288)) / (4096 * 12288)),
  nf4: nf4Bits.toFixed(3), q8checkpoint: grouped((q8.all * 2) / 1e9, 1),
  tokensSeen: grouped(seen), hours: sig(hours, 2), rent: sig(hours * hour, 2), sweep: grouped(sweep), labelling: grouped(labelling), judged: grouped(judged), engineer: grouped(engineer), build: grouped(build),
  rentShare: percent(sweep / build), labelShare: percent((labelling + judged) / build), engineerShare: percent(engineer / build), host: grouped(host), renew: grouped(renew), renewYear: grouped(2 * renew), monthly: grouped(monthly), hostShare: percent(host / monthly),
  primeBill: sig((seen / 1e6) * 0.6, 2), aliBill: sig((seen / 1000) * 0.006, 2),
  pro: sig(pro, 3), flash: sig(flash, 3), evenPro: grouped(Math.ceil(monthly / pro / 30 / 100) * 100), evenFlash: grouped(Math.ceil(monthly / flash / 30 / 100) * 100), shared: grouped(shared), evenShared: grouped(Math.ceil(shared / pro / 30 / 100) * 100),
  labels80: tens(labels[1]!), labels160: tens(labels[2]!), labels320: tens(labels[3]!), yuan160: tens(3 * labels[2]!), yuan320: tens(3 * labels[3]!),
  agreeP: p.toFixed(3), agreeGap: Math.log(p / (1 - p)).toFixed(2), sigma1: sigmoid(1).toFixed(3),
  exGap: gap.toFixed(2), exSigma: sigmoid(gap).toFixed(3), exLoss: (-Math.log(sigmoid(gap))).toFixed(3), exWeight: sigmoid(-gap).toFixed(3),
  before: `(${three(softmaxAt(from)).join(', ')})`, after: `(${three(softmaxAt(to)).join(', ')})`,
  ex32lora: grouped(adapter(models.q32.arch, 8)), ex32mb: grouped((adapter(models.q32.arch, 8) * 2) / 1e6), ex32state: sig((adapter(models.q32.arch, 8) * bytes) / 1e9, 3), ex32all: grouped((models.q32.params_total_b * 2 + (adapter(models.q32.arch, 8) * bytes) / 1e9), 1), ex32sum: grouped(maps(models.q32.arch).reduce((s, [i, o]) => s + i + o, 0)), ex32layers: String(models.q32.arch.layers),
}
