/** Every number the chapter computes: tokens and bills, memory of a gate, the routing sum, the exercises. */
import { readFileSync } from 'node:fs'
import { fact, model } from '#book/facts-data.ts'

const sig = (value: number, digits = 4): string => String(Number(value.toPrecision(digits))).replace('-', '−')
const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−')
const grouped = (value: number): string => Math.round(value).toLocaleString('en-US')

// ---------- tokens, as the listing printed them ----------

const printed = readFileSync(new URL('listings/tokenizers.out', import.meta.url), 'utf8')
/** Characters and the tokens of GPT-2, cl100k and o200k for the sentence that begins so. */
function counted(start: string): { chars: number; gpt2: number; cl100k: number; o200k: number } {
  const row = printed.split('\n').find((line) => line.includes(` ${start}`))
  const [chars, , gpt2, cl100k, o200k] = (row ?? '').trim().split(/\s+/).map(Number)
  if (chars === undefined || gpt2 === undefined || cl100k === undefined || o200k === undefined) throw new Error(`tokenizers.out has no line “${start}”`)
  return { chars, gpt2, cl100k, o200k }
}
const zh = counted('我们计算')
const en = counted('We compute')
const deepseek = fact('tokens-deepseek-v3-sentence')
/** The bars of the figure, and its line: the same meaning in English, equal in all. */
export const BARS = [['GPT-2', zh.gpt2], ['cl100k', zh.cl100k], ['o200k', zh.o200k], ['Qwen3', fact('tokens-qwen3-sentence')], ['DeepSeek-V3', deepseek]] as const
export const ENGLISH = en.o200k

const perChar = (tokens: number): number => tokens / zh.chars
const bill = (tokens: number, price: number): number => (perChar(tokens) * 1e4 * price) / 1e6
const [gpt4, gpt4o] = [bill(zh.cl100k, fact('gpt-4-input')), bill(zh.o200k, fact('gpt-4o-input'))]
const window = 128_000

// ---------- gates ----------

const sigma = (z: number): number => 1 / (1 + Math.exp(-z))
/** Steps until a memory multiplied by σ(bias) at each step is halved. */
const halfLife = (bias: number): number => Math.LN2 / Math.log1p(Math.exp(-bias))
/** The bias with that half-life. */
const biasFor = (steps: number): number => -Math.log(Math.expm1(Math.LN2 / steps))
const lstmKeras = 4 * (256 * (128 + 256) + 256)

const llama = model('llama3.1-8b').arch
const kv = 2 * llama.layers * llama.n_kv_heads * llama.head_dim * 2

// ---------- routing a ticket: a large model, or nearest neighbours ----------

const day = 1e5
const routeEach = ((60 + 800) * fact('deepseek-flash-peak-input') + 20 * fact('deepseek-flash-peak-output')) / 1e6
/** The 800 tokens of instructions are the same each time: all of them from the cache. */
const routeCached = (800 * fact('deepseek-flash-peak-cached') + 60 * fact('deepseek-flash-peak-input') + 20 * fact('deepseek-flash-peak-output')) / 1e6
const routeSeconds = (day * 2 * 6e8 * 60) / 2e13

// ---------- exercises ----------

const one = sigma(1)
const [vx, vy] = [1 - 0.5 * one, -0.5 * (one - 0.5)]
const [si, sf, sg, so] = [sigma(0.4 * 0.5 + 0.3 * 0.1 + 0.1), sigma(0.6 * 0.5 - 0.2 * 0.1 + 1), Math.tanh(0.7 * 0.5 + 0.5 * 0.1), sigma(-0.3 * 0.5 + 0.8 * 0.1 + 0.2)]
const cell = sf * 0.2 + si * sg
const open = sigma(biasFor(500))

export default {
  'zh-gpt2': String(zh.gpt2), 'zh-cl100k': String(zh.cl100k), 'zh-o200k': String(zh.o200k), 'en-o200k': String(en.o200k),
  'gpt2-over-deepseek': sig(zh.gpt2 / deepseek, 2),
  'digits-ratio': sig(fact('tokens-qwen3-digits') / fact('tokens-deepseek-v3-digits'), 2),
  'vocab-over-d': sig(llama.vocab / llama.d_model, 3),
  cosine: fixed(32 / Math.sqrt(14 * 77), 6),
  shrink: fixed(0.9 ** 50, 5), grow: fixed(1.1 ** 50, 1),
  'half-0': sig(halfLife(0), 2), 'half-1': sig(halfLife(1), 2), 'half-3': sig(halfLife(3), 3), 'half-5': sig(halfLife(5), 3),
  'lstm-keras': grouped(lstmKeras),
  'kv-8b': grouped(kv), 'kv-10k': fixed((kv * 1e4) / 1e9, 1),
  'bill-gpt4': fixed(gpt4, 2), 'bill-gpt4o': fixed(gpt4o, 3), 'bill-ratio': sig(gpt4 / gpt4o, 2),
  'price-ratio': sig(fact('gpt-4-input') / fact('gpt-4o-input'), 2), 'token-ratio': sig(zh.cl100k / zh.o200k, 2),
  'window-cl100k': grouped(window / perChar(zh.cl100k)), 'window-o200k': grouped(window / perChar(zh.o200k)),
  'route-llm': fixed(routeEach, 5), 'route-month': grouped(routeEach * day * 30),
  'route-minutes': sig(routeSeconds / 60, 2), 'route-mb': grouped((5e4 * 1024 * 4) / 1e6), 'route-scan': sig((5e4 * 1024) / 1e8, 2),
  'route-breakeven': grouped(Math.ceil(4e4 / 365 / routeEach)),
  'route-cached': fixed(routeCached, 6), 'route-cached-breakeven': grouped(Math.ceil(4e4 / 365 / routeCached)),
  'sigma-1': fixed(one, 4), 'sgns-loss': fixed(-Math.log(0.5) - Math.log(1 - one), 4),
  'sgns-v': `(${fixed(vx, 4)}, ${fixed(vy, 4)})`, 'sgns-dot': fixed(vx + vy, 4),
  'step-i': fixed(si, 6), 'step-f': fixed(sf, 6), 'step-g': fixed(sg, 6), 'step-o': fixed(so, 6), 'step-c': fixed(cell, 6), 'step-h': fixed(so * Math.tanh(cell), 6),
  'step-half': sig(Math.LN2 / -Math.log(sf), 3),
  'bias-e': fixed(Math.exp(-biasFor(500)), 6), 'bias-500': fixed(biasFor(500), 2), 'bias-f': fixed(open, 4), 'bias-slope': fixed(open * (1 - open), 4), 'bias-50': fixed(biasFor(50), 2),
}
