import { readFileSync } from 'node:fs'
import { fact, hardware, model } from '#book/facts-data.ts'
import { wilson } from '#labs/lib/proportion.ts'

const listing = (name: string) => readFileSync(new URL(`./listings/${name}`, import.meta.url), 'utf8')
const year = 365.25
const days = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`

/** Growth per year from one value to another. */
const yearly = (from: number, to: number, first: string, last: string) => (to / from) ** (year / (days(last) - days(first)))

/** The rows of price.py: day, name, blended price of three inputs to one output, in dollars per million tokens. */
export const prices = [...listing('price.py').matchAll(/\(date\((\d+), (\d+), (\d+)\), +"([^"]+)", +([\d.]+)( \/ 7\.1)?, +([\d.]+)( \/ 7\.1)?\)/g)]
  .map(([, y, m, d, name, input, inputYuan, output, outputYuan]) => ({
    day: days(`${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`), name: name!,
    price: (3 * Number(input) / (inputYuan ? 7.1 : 1) + Number(output) / (outputYuan ? 7.1 : 1)) / 4,
  }))

/** The rows of horizon.py: day, minutes at 50 % with their 95 % interval, minutes at 80 %. */
export const horizons = [...listing('horizon.py').matchAll(/\("(\d{4}-\d\d-\d\d)", "([^"]+)", +([\d.]+), +([\d.]+), +([\d.]+), +([\d.]+)\)/g)]
  .map(([, date, name, half, low, high, eighty]) => ({ date: date!, day: days(date!), name: name!, half: Number(half), low: Number(low), high: Number(high), eighty: Number(eighty) }))

/** Least squares of ln(value) on the day: what the line says on a day. */
export function trend(points: readonly { day: number; value: number }[]): (day: number) => number {
  const n = points.length, mx = points.reduce((s, p) => s + p.day, 0) / n, my = points.reduce((s, p) => s + Math.log(p.value), 0) / n
  const sxx = points.reduce((s, p) => s + (p.day - mx) ** 2, 0)
  const slope = points.reduce((s, p) => s + (p.day - mx) * (Math.log(p.value) - my), 0) / sxx
  return (day) => Math.exp(my + slope * (day - mx))
}

const said = (window: string) => Number(new RegExp(`from ${window} on: Mythos Preview +said +(\\d+)`).exec(listing('horizon.out'))![1])
const [long, short] = [said('2019'), said('2024')]
const flop = (id: 'gpt3-175b' | 'llama3.1-405b' | 'deepseek-v4-pro', tokens: number) => {
  const { params_active_b: active, params_total_b: total } = model(id) as { params_active_b: number | null; params_total_b: number }
  return 6 * (active ?? total) * 1e9 * tokens
}
const compute = { gpt3: flop('gpt3-175b', fact('gpt3-tokens')), llama: flop('llama3.1-405b', 15.6e12), v4: flop('deepseek-v4-pro', 32e12) }
const scientific = (x: number) => { const [m, e] = x.toExponential(1).split('e+'); return `${m}×10${[...e!].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]).join('')}` }

/** Years from the last corpus until a corpus as large as the public stock, at a growth per year. */
const until = (last: number, growth: number) => Math.log(fact('public-text-stock') / last) / Math.log(growth)
const fast = yearly(fact('gpt3-tokens'), fact('qwen3-tokens'), '2020-05-28', '2025-05-14')
const slow = yearly(15.6e12, 32e12, '2024-07-23', '2026-04-24')
const [low, high] = wilson(3, 6)

export default {
  saidLong: String(long),
  saidShort: String(short),
  saidTimes: (short / long).toFixed(0),
  dayHours: (fact('metr-mythos-half') / 60).toFixed(1),
  eightyHours: (fact('metr-mythos-eighty') / 60).toFixed(1),
  gapTimes: (fact('metr-mythos-half') / fact('metr-mythos-eighty')).toFixed(1),
  gapDoublings: Math.log2(fact('metr-mythos-half') / fact('metr-mythos-eighty')).toFixed(1),
  opusCut: percent(1 - fact('metr-opus46-later') / fact('metr-opus46-first')),
  aiIndexYearly: ((fact('ai-index-gpt35-price-2022') / fact('ai-index-gpt35-price-2024')) ** (12 / 23)).toFixed(0),
  h100: String(hardware('h100-sxm').bf16_dense_tflops),
  b200: String(hardware('b200-sxm').bf16_dense_tflops),
  a100: String(hardware('a100-80-sxm').bf16_dense_tflops),
  flopGpt3: scientific(compute.gpt3),
  flopLlama: scientific(compute.llama),
  flopV4: scientific(compute.v4),
  growthLlama: yearly(compute.gpt3, compute.llama, '2020-05-28', '2024-07-23').toFixed(1),
  growthV4: yearly(compute.gpt3, compute.v4, '2020-05-28', '2026-04-24').toFixed(1),
  shareLlama: percent(compute.llama / 1e26),
  tokensFor1e26: (1e26 / 6 / 95e9 / 1e12).toFixed(0),
  dataFast: fast.toFixed(1),
  dataSlow: slow.toFixed(1),
  dataFastYear: (2025.4 + until(fact('qwen3-tokens'), fast)).toFixed(0),
  dataSlowYear: (2026.3 + until(32e12, slow)).toFixed(0),
  ieaYearly: percent((fact('iea-datacentre-2030') / fact('iea-datacentre-2024')) ** (1 / 6) - 1, 1),
  iea2025: (fact('iea-datacentre-2024') * (1 + fact('iea-datacentre-growth-2025'))).toFixed(0),
  ieaRest: percent((fact('iea-datacentre-2030-revised') / (fact('iea-datacentre-2024') * (1 + fact('iea-datacentre-growth-2025')))) ** (1 / 5) - 1, 1),
  openLow: percent(low),
  openHigh: percent(high),
}
