/** Every number the chapter computes: roofline, rounding by hand, speculation, how many questions, on device, the bill. */
import { fact, hardware, model } from '#book/facts-data.ts'
import { bitsPerWeight, bytesOf, largest, quantise, rmse } from '#labs/quant/kernel.ts'

const fixed = (value: number, digits = 2): string => value.toFixed(digits).replace('-', '−')
const percent = (value: number, digits = 0): string => `${fixed(value * 100, digits)}%`
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')

// ---------- roofline ----------

export const h100 = { bandwidth: hardware('h100-sxm').mem_bw_gbs * 1e9, bf16: hardware('h100-sxm').bf16_dense_tflops * 1e12, fp8: hardware('h100-sxm').fp8_dense_tflops * 1e12, memory: hardware('h100-sxm').mem_gb * 1e9 }
export const ridge = h100.bf16 / h100.bandwidth
const eight = model('llama3.1-8b').params_total_b * 1e9
const read = (eight * 2) / h100.bandwidth
const think = (2 * eight) / h100.bf16
/** FLOP for a byte of weights when `batch` tokens share one reading. */
export const intensity = (batch: number, bits: number): number => (2 * batch) / (bits / 8)
/** The batch from which arithmetic, not reading, sets the time. */
const critical = (bits: number, peak: number): number => (peak / h100.bandwidth) * (bits / 16)

// ---------- a published table: Llama 3.1 8B in llama.cpp ----------

const cpp = { f16: { bits: 16.0005, gib: 14.96, prompt: 923.49, text: 29.17 }, q4: { bits: 4.8944, gib: 4.58, prompt: 821.81, text: 71.93 } }

// ---------- eight weights by hand ----------

const hand = [-1.5, -0.75, -0.1, 0, 0.2, 0.9, 1.27, 2.54]
const int8 = quantise(hand, { bits: 8, scheme: 'absmax' })
const int4 = quantise(hand, { bits: 4, scheme: 'absmax' })
const affine = quantise(hand, { bits: 4, scheme: 'affine' })
const row = (values: readonly number[]): string => values.map((v) => String(v).replace('-', '−')).join('，')
const seventy = model('llama3.1-70b').params_total_b * 1e9
const gigabytes = (bits: number): string => fixed(bytesOf(seventy, bits) / 1e9, 1)

// ---------- how many questions ----------

const z = 1.96 + 0.8416
/** Paired questions that show a drop `d` when a share `f` of the answers turns from right to wrong or back (5 %, power 80 %). */
const paired = (f: number, d: number): number => Math.ceil((z * z * (f - d * d)) / (d * d))
/** The same with two separate samples at accuracy p. */
const unpaired = (p: number, d: number): number => Math.ceil((z * z * (p * (1 - p) + (p - d) * (1 - p + d))) / (d * d))
/** The least drop that n paired questions show. */
const visible = (f: number, n: number): number => z * Math.sqrt(f / (n + z * z))

// ---------- speculation ----------

/** Tokens a round adds when each of γ proposals is accepted with chance α. Leviathan et al. 2023, eq. (1). */
export const added = (alpha: number, gamma: number): number => (alpha === 1 ? gamma + 1 : (1 - alpha ** (gamma + 1)) / (1 - alpha))
/** Times faster, when a draft step costs c target steps. Theorem 3.8 there. */
export const faster = (alpha: number, gamma: number, c: number): number => added(alpha, gamma) / (gamma * c + 1)

// ---------- the bill: an imagined assistant on Qwen3 32B ----------

const assumed = { prompt: 3000, shared: 2400, answer: 300, peak: 10, average: 0.25, batch: 64, usable: 0.9, bandwidth: 0.6, arithmetic: 0.5, busy: 0.7, dollars: 2, yuan: 7.1, hours: 720 }
const harmonic = (n: number): number => Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b)
const student = model('qwen3-8b'), teacher = model('qwen3-32b')

interface Way { of: typeof student | typeof teacher; weightBits: number; cacheBits: number; peak: number; cards: number; refill: boolean; prefix: boolean; batch?: number }
/** Card-seconds for one request, reading and writing apart, and milliseconds for one step. */
function cost({ of, weightBits, cacheBits, peak, cards, refill, prefix, batch = assumed.batch }: Way) {
  const n = of.params_total_b * 1e9
  const cache = 2 * of.arch.layers * of.arch.n_kv_heads * of.arch.head_dim * (cacheBits / 8) * (assumed.prompt + assumed.answer / 2)
  const weights = bytesOf(n, weightBits)
  const fill = (2 * n * (assumed.prompt - (prefix ? assumed.shared : 0))) / (peak * assumed.arithmetic)
  const step = (weights + batch * cache) / (cards * h100.bandwidth * assumed.bandwidth)
  const write = (assumed.answer * step * cards) / batch / (refill ? 1 : 1 / harmonic(batch))
  return { fill, write, total: fill + write, step: step * 1000, bytes: weights + batch * cache, weights, cache }
}
const base: Way = { of: teacher, weightBits: 16, cacheBits: 16, peak: h100.bf16, cards: 2, refill: false, prefix: false }
const fp8: Way = { ...base, refill: true, prefix: true, weightBits: 8, cacheBits: 8, peak: h100.fp8, cards: 1 }
const ways = {
  start: base,
  refill: { ...base, refill: true },
  prefix: { ...base, refill: true, prefix: true },
  fp8,
  int4: { ...fp8, weightBits: bitsPerWeight(4, [[16, 32]]), peak: h100.bf16 },
  small: { ...fp8, of: student },
} satisfies Record<string, Way>
const hour = assumed.dollars * assumed.yuan
const requests = assumed.peak * assumed.average * 3600 * assumed.hours
function bill(way: Way) {
  const c = cost(way)
  const exact = (assumed.peak * c.total) / assumed.busy
  const cards = Math.ceil(exact / way.cards) * way.cards
  return { ...c, exact, cards, month: cards * assumed.hours * hour }
}
const bills = Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, bill(way)])) as Record<keyof typeof ways, ReturnType<typeof bill>>
/** The month's bill at a tenth of the traffic: cards are still bought whole. */
const tenth = (way: Way) => Math.ceil((assumed.peak * cost(way).total) / 10 / assumed.busy / way.cards) * way.cards * assumed.hours * hour
const api = (hit: number, miss: number, out: number): number => (requests * (assumed.shared * hit + (assumed.prompt - assumed.shared) * miss + assumed.answer * out)) / 1e6
const flash = api(fact('deepseek-flash-off-peak-cached'), fact('deepseek-flash-off-peak-input'), fact('deepseek-flash-off-peak-output'))
const pro = api(fact('deepseek-v4-pro-off-peak-cached'), fact('deepseek-v4-pro-off-peak-input'), fact('deepseek-v4-pro-off-peak-output'))
const rows = Object.fromEntries(Object.entries(bills).flatMap(([name, b]) => [
  [`${name}-fill`, fixed(b.fill, 3)], [`${name}-write`, fixed(b.write, 3)], [`${name}-total`, fixed(b.total, 3)], [`${name}-exact`, fixed(b.exact, 1)],
  [`${name}-cards`, String(b.cards)], [`${name}-month`, whole(b.month)], [`${name}-thousand`, fixed((b.month / requests) * 1000)],
]))
const few = (way: Way) => cost({ ...way, batch: 4 }).step
const crowd = cost({ ...fp8, batch: 256 })
const engineer = 3000

// ---------- exercises ----------

const own = [-0.6, 0, 0.3, 0.9]
const mine = quantise(own, { bits: 4, scheme: 'absmax' })
const gap = mine.groups[0]!.scale

const ex = { weights: bytesOf(seventy, 8) / 1e9, cache: (2 * 80 * 8 * 128 * 8192) / 1e9 }
const verify = (batch: number, gamma: number): number => (2 * teacher.params_total_b * 1e9 * batch * (gamma + 1)) / (h100.fp8 * assumed.arithmetic) * 1000
const phone = 60

export default {
  ...rows,
  ridge: fixed(ridge, 0), 'read-ms': fixed(read * 1000), 'think-ms': fixed(think * 1000, 3), 'idle-share': percent(1 - think / read, 1), 'gb-8b': fixed((eight * 2) / 1e9, 1), 'gflop-8b': fixed((2 * eight) / 1e9, 1),
  'critical-fp8': fixed(critical(8, h100.fp8), 0), 'critical-int4': fixed(critical(4, h100.bf16), 0),
  'int4-fp8': fixed(ridge / 2, 0), 'kv-intensity': String((2 * 32) / (8 * 2)),
  'cpp-text': fixed(cpp.q4.text / cpp.f16.text), 'cpp-bits': fixed(cpp.f16.bits / cpp.q4.bits), 'cpp-prompt': percent(1 - cpp.q4.prompt / cpp.f16.prompt),
  hand: row(hand), 'ex-ratio': own.map((w) => fixed(w / gap, 3)).join('、'), 'ex-back': mine.dequant.map((w) => fixed(w, 4)).join('、'), 'ex-max': fixed(largest(mine.errors), 4), 'ex-half': fixed(gap / 2, 4),
  'int8-q': row(int8.q), 'int4-q': row(int4.q), 'affine-q': row(affine.q), 'int8-rmse': fixed(rmse(int8.errors), 4), 'int4-rmse': fixed(rmse(int4.errors), 3), 'affine-rmse': fixed(rmse(affine.errors), 3),
  'int4-scale': fixed(int4.groups[0]!.scale, 4), 'affine-scale': fixed(affine.groups[0]!.scale, 4), 'int8-max': fixed(largest(int8.errors), 2),
  'gb70-16': gigabytes(16), 'gb70-8': gigabytes(8), 'gb70-4': gigabytes(4), 'gb70-q4': gigabytes(bitsPerWeight(4, [[16, 32]])), 'gb70-q8': gigabytes(bitsPerWeight(8, [[16, 32]])),
  'n-paired': whole(paired(0.05, 0.01)), 'n-unpaired': whole(unpaired(0.85, 0.01)), 'see-500': percent(visible(0.05, 500), 1), 'see-200': percent(visible(0.05, 200), 1), 'ex-n': whole(paired(0.04, 0.01)), 'ex-see': percent(visible(0.04, 600), 1),
  'spec-80-4': fixed(added(0.8, 4)), 'spec-fast': fixed(faster(0.8, 4, 0.05)), 'spec-slow': fixed(faster(0.5, 5, 0.2)), 'spec-slow-n': fixed(added(0.5, 5)),
  'free-1': fixed(critical(16, h100.bf16) / 5, 0), 'ex-spec': fixed(faster(0.7, 3, 0.1)), 'ex-spec-n': fixed(added(0.7, 3), 3),
  'phone-8b': fixed(phone / ((cpp.q4.gib * 2 ** 30) / 1e9), 0), 'phone-4b': fixed(phone / (bytesOf(model('qwen3-4b').params_total_b * 1e9, cpp.q4.bits) / 1e9), 0), 'phone-first': fixed((2 * eight * 2000) / 5e12, 1), 'phone-gb': fixed((cpp.q4.gib * 2 ** 30) / 1e9, 1), 'phone-4b-gb': fixed(bytesOf(model('qwen3-4b').params_total_b * 1e9, cpp.q4.bits) / 1e9, 1),
  hour: fixed(hour, 1), requests: whole(requests / 1e4), 'h64': fixed(harmonic(64), 2), 'u64': percent(1 / harmonic(64), 0),
  'w32': fixed(bills.start.weights / 1e9, 1), 'kv32': fixed(bills.start.cache / 1e9, 3), 'kv32-all': fixed((bills.start.cache * 64) / 1e9, 1), 'bytes-start': fixed(bills.start.bytes / 1e9, 1), 'bytes-fp8': fixed(bills.fp8.bytes / 1e9, 1), 'bytes-w8': fixed((bytesOf(teacher.params_total_b * 1e9, 8) + bills.start.cache * 64) / 1e9, 1), 'step-fp8': fixed(bills.fp8.step, 1), 'step-start': fixed(bills.start.step, 1),
  'times-total': fixed(bills.start.total / bills.fp8.total, 1), 'save-total': percent(1 - bills.fp8.month / bills.start.month), 'save-fp8': whole(bills.prefix.month - bills.fp8.month), 'save-small': whole(bills.fp8.month - bills.small.month), 'save-refill': whole(bills.start.month - bills.refill.month), 'save-prefix': whole(bills.refill.month - bills.prefix.month),
  'few-fp8': fixed(few(fp8), 1), 'few-int4': fixed(few(ways.int4), 1), 'few-gain': percent(1 - few(ways.int4) / few(fp8)),
  flash: whole(flash), pro: whole(pro), 'days-small': fixed((20 * engineer) / (bills.fp8.month - bills.small.month), 1), 'days-fp8': fixed((10 * engineer) / (bills.prefix.month - bills.fp8.month), 1),
  'days-fp8-tenth': fixed((10 * engineer) / (tenth(ways.prefix) - tenth(ways.fp8)), 1),
  'fill-share': percent(bills.refill.fill / bills.refill.total), 'fill-share-prefix': percent(bills.prefix.fill / bills.prefix.total),
  'ex-weights': fixed(ex.weights, 1), 'ex-cache': fixed(ex.cache, 2), 'ex-free-4': fixed(4 * 72 - ex.weights, 1), 'ex-fit-4': whole(Math.floor((4 * 72 - ex.weights) / ex.cache)), 'ex-fit-2': whole(Math.floor((2 * 72 - ex.weights) / ex.cache)), 'ex-q4': fixed(bytesOf(seventy, 4.5) / 1e9, 1), 'ex-fit-1': whole(Math.floor((72 - bytesOf(seventy, 4.5) / 1e9) / ex.cache)), 'ex-fit-2-q4': whole(Math.floor((2 * 72 - bytesOf(seventy, 4.5) / 1e9) / ex.cache)),
  'verify-4': fixed(verify(4, 4), 1), 'verify-64': fixed(verify(64, 4), 1), 'verify-256': fixed(verify(256, 4), 1), 'step-256': fixed(crowd.step, 1), 'bytes-256': fixed(crowd.bytes / 1e9, 1),
}
