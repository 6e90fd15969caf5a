/** Numbers of this chapter: compute from parameters and tokens, budgets, thresholds. */
import { readFileSync } from 'node:fs'
import { fact, hardware, model } from '#book/facts-data.ts'

/** Billions of parameters (all, active for one token) and trillions of tokens. */
export interface Size { name: string; total: number; active: number; tokens: number; open: boolean }

const size = (id: Parameters<typeof model>[0], name: string, open: boolean): Size => {
  const { params_total_b: total, params_active_b: active, pretrain_tokens_t: tokens } = model(id) as { params_total_b: number; params_active_b: number; pretrain_tokens_t: number }
  return { name, total, active, tokens, open }
}

export const sizes = {
  gpt3: size('gpt3-175b', 'GPT-3 175B', false),
  chinchilla: size('chinchilla-70b', 'Chinchilla', false),
  palm: size('palm-540b', 'PaLM', false),
  llama2: size('llama2-70b', 'Llama 2 70B', true),
  llama8: size('llama3.1-8b', 'Llama 3.1 8B', true),
  llama405: size('llama3.1-405b', 'Llama 3.1 405B', true),
  v3: size('deepseek-v3', 'DeepSeek-V3', true),
  qwen06: size('qwen3-0.6b', 'Qwen3-0.6B', true),
  qwen235: size('qwen3-235b-a22b', 'Qwen3-235B', true),
  k2: size('kimi-k2', 'Kimi K2', true),
  glm5: size('glm-5', 'GLM-5', true),
}

/** Training compute, FLOP: 6 · active parameters · tokens (Kaplan et al. 2020, §2.1). */
export const compute = (size: Size): number => 6 * size.active * 1e9 * size.tokens * 1e12

const superscript = (power: number) => String(power).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
/** 3.14×10²³ */
const scientific = (value: number, digits = 2): string => {
  const power = Math.floor(Math.log10(value))
  return `${(value / 10 ** power).toFixed(digits)}×10${superscript(power)}`
}
const commas = (value: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 }).format(value)
const wan = (value: number, digits = 1) => `${(value / 1e4).toFixed(digits)} 万`

const billions = (value: number) => `${Number(value.toFixed(value < 10 ? 2 : 1))}B`
const rows = Object.entries(sizes).flatMap(([key, size]) => [
  [`n-${key}`, billions(size.total)],
  [`a-${key}`, billions(size.active)],
  [`d-${key}`, `${size.tokens}T`],
  [`c-${key}`, scientific(compute(size))],
  [`c23-${key}`, compute(size) / 1e23 >= 100 ? (compute(size) / 1e23).toFixed(0) : (compute(size) / 1e23).toFixed(1)],
  [`r-${key}`, size.tokens * 1e3 / size.active >= 100 ? commas(size.tokens * 1e3 / size.active) : (size.tokens * 1e3 / size.active).toFixed(1)],
])

// BERT-large: 256 sequences of 512 tokens, a million steps, as an upper bound.
const bert = 6 * 335_141_888 * 256 * 512 * 1e6

// What a budget of compute costs; dense BF16 peak of an H100 SXM, shares and price are assumptions of the text.
const PEAK = hardware('h100-sxm').bf16_dense_tflops * 1e12
const MFU = 0.4
const DOLLARS = 2
const hours = (flop: number) => flop / (PEAK * MFU * 3600)
const hoursReported = 1.46e6 // Llama 3.1 8B, model card
const cluster = 2000 * 30 * 86400 * PEAK * MFU

// The smallest models over the thresholds of the EU, in parameters, at 15 trillion tokens.
const at15 = (flop: number) => flop / 6 / 15e12

// Fine-tuning Llama 3.1 8B on so many tokens.
const tuned = (tokens: number) => 6 * sizes.llama8.active * 1e9 * tokens

const output = readFileSync(new URL('./listings/scaling.out', import.meta.url), 'utf8')
/** The misses of extrapolation as the listing printed them, first the small runs, then the nearer ones. */
const misses = [...output.matchAll(/miss\s+\+?(-?[\d.]+%)/g)].map((match) => match[1]!)
const exponents = [...output.matchAll(/beta=([\d.]+)/g)].map((match) => match[1]!)
const bottoms = [...output.matchAll(/runs, E=([\d.]+)/g)].map((match) => match[1]!)

export default {
  ...Object.fromEntries(rows),
  'n-bert': (335_141_888 / 1e8).toFixed(2), 'n-alexnet': (60_965_224 / 1e4).toFixed(0), 'all-80': (0.8 ** 10).toFixed(3), 'all-95': (0.95 ** 10).toFixed(3),
  'n-gpt3-yi': (sizes.gpt3.total * 10).toFixed(0), 'hidden-times': (hoursReported / hours(compute(sizes.llama8))).toFixed(1),
  'params-times': (sizes.gpt3.total / sizes.llama8.total).toFixed(0),
  'compute-times': (compute(sizes.llama8) / compute(sizes.gpt3)).toFixed(1),
  'palm-k2': (sizes.palm.active / sizes.k2.active).toFixed(0),
  'tokens-times': (sizes.llama8.tokens / sizes.gpt3.tokens).toFixed(0),
  'c-bert': scientific(bert, 1),
  'bert-under': commas(1e23 / bert),
  'v3-share': `${(100 * sizes.v3.active / sizes.v3.total).toFixed(1)}%`,
  'v3-params': (sizes.v3.total / sizes.llama405.total).toFixed(2),
  'v3-405': (compute(sizes.llama405) / compute(sizes.v3)).toFixed(1),
  'far-1': misses[0]!, 'far-2': misses[1]!, 'near-1': misses[3]!, 'near-3': misses[5]!,
  'beta-far': exponents[0]!, 'beta-near': exponents[1]!, 'e-far': bottoms[0]!, 'e-near': bottoms[1]!,
  'h-23': wan(hours(1e23)), 'h-24': wan(hours(1e24)), 'h-25': wan(hours(1e25), 0),
  'usd-23': `${wan(hours(1e23) * DOLLARS, 0)}`, 'usd-24': `${wan(hours(1e24) * DOLLARS, 0)}`, 'usd-25': `${wan(hours(1e25) * DOLLARS, 0)}`,
  'h-llama8': wan(hours(compute(sizes.llama8))), 'usd-llama8': wan(hours(compute(sizes.llama8)) * DOLLARS, 0),
  'at15-23': (at15(1e23) / 1e9).toFixed(1), 'at15-25': (at15(1e25) / 1e9).toFixed(0),
  'tuned-1': scientific(tuned(1e9), 1), 'tuned-share': `${(100 * tuned(1e9) / compute(sizes.llama8)).toFixed(4)}%`,
  'third': scientific(compute(sizes.llama8) / 3, 1), 'third-tokens': (sizes.llama8.tokens / 3).toFixed(0),
  'ex-405-years': (hours(compute(sizes.llama405)) / fact('llama3-405b-gpus') / 24).toFixed(0),
  'ex-cluster': scientific(cluster), 'ex-n': (Math.sqrt(cluster / 120) / 1e9).toFixed(0), 'ex-d': (20 * Math.sqrt(cluster / 120) / 1e12).toFixed(1), 'ex-d8': (cluster / 6 / 8e9 / 1e12).toFixed(0),
  'ex-usd': wan(2000 * 30 * 24 * DOLLARS, 0),
  'ex-tuned': scientific(tuned(2e10), 1), 'ex-tuned-share': `${(100 * tuned(2e10) / compute(sizes.llama8)).toFixed(2)}%`,
}
