/** Every number the chapter computes: masking, spans, mixtures, the ledger of published runs, the founder's bill. */
import { fact, hardware, model } from '#book/facts-data.ts'
import { cutFirst, effectiveChoices, kept, nucleus, softmax, stages, topK } from '#labs/sampling/kernel.ts'

const group = (value: number): string => Math.round(value).toLocaleString('en-US')
const percent = (value: number, digits = 0): string => `${(value * 100).toFixed(digits)}%`
/** 4.2e22 → 4.2×10²². */
const power = (value: number, digits = 2): string => {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  return `${mantissa}×10${[...`${Number(exponent)}`].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+c]).join('')}`
}
/** In units of 10²¹, so that a column need not break a power of ten. */
const zetta = (value: number): string => { const v = value / 1e21; return v < 10 ? String(Number(v.toPrecision(2))) : group(Number(v.toPrecision(3))) }
/** In units of 10⁴. */
const tens = (value: number): string => (value < 1e6 ? String(Number((value / 1e4).toPrecision(value < 1e4 ? 2 : 3))) : group(value / 1e4))
const wan = (value: number, digits = 1): string => `${(value / 1e4).toFixed(digits)} 万`

// ---------- masking ----------

const LENGTH = 512
const chosen = LENGTH * 0.15

// ---------- sampling ----------

const LOGITS = [3, 2, 1, 0.5, -1]
const at = (temperature: number) => softmax(LOGITS, temperature)
const triple = (p: readonly number[]): string => `(${p.map((v) => v.toFixed(3)).join(', ')})`
const whole = { temperature: 1, k: 0, p: 1, minP: 0 }
/** Temperature first, or the nucleus first: two different lists. */
const warmThenCut = stages(LOGITS, { ...whole, temperature: 2, p: 0.9 })[3]
const cutThenWarm = cutFirst(LOGITS, { ...whole, temperature: 2, p: 0.9 })
const tail = [6, 5.5, 5, 4, 3, ...Array.from({ length: 50252 }, () => -2)]
const tailP = softmax(tail)

// ---------- mixture: LLaMA's table 1, share of what training sees and how often each source was read ----------

const llama = { CommonCrawl: [0.67, 1.1], Wikipedia: [0.045, 2.45] } as const
const LLAMA_TOKENS = model('llama1-65b').pretrain_tokens_t * 1e12
const unique = ([share, epochs]: readonly [number, number]) => (share * LLAMA_TOKENS) / epochs
const [crawl, wiki] = [unique(llama.CommonCrawl), unique(llama.Wikipedia)]

// ---------- the ledger ----------

const A100 = hardware('a100-80-sxm').bf16_dense_tflops * 1e12
const H100 = hardware('h100-sxm').bf16_dense_tflops * 1e12
const flops = (params: number, tokens: number) => 6 * params * tokens
/** Share of the peak that the reported hours amount to: not the authors' own MFU, for the hours hold restarts too. */
const used = (work: number, hours: number, peak: number) => work / (hours * 3600 * peak)

const bloombergHours = fact('bloomberggpt-gpus') * fact('bloomberggpt-days') * 24
const mptHours = fact('mpt-7b-gpus') * fact('mpt-7b-days') * 24
const runs = {
  tiny: { work: flops(1.1e9, 3e11), hours: fact('tinyllama-hours'), peak: A100 },
  mpt: { work: flops(fact('mpt-7b-params'), fact('mpt-7b-tokens')), hours: mptHours, peak: A100 },
  bloomberg: { work: flops(fact('bloomberggpt-params'), fact('bloomberggpt-tokens')), hours: bloombergHours, peak: A100 },
  bloom: { work: flops(fact('bloom-params'), fact('bloom-tokens')), hours: fact('bloom-hours'), peak: A100 },
  llama65: { work: flops(model('llama1-65b').params_total_b * 1e9, LLAMA_TOKENS), hours: model('llama1-65b').gpu_hours, peak: A100 },
  llama405: { work: flops(model('llama3.1-405b').params_total_b * 1e9, model('llama3.1-405b').pretrain_tokens_t * 1e12), hours: model('llama3.1-405b').gpu_hours, peak: H100 },
}
const v3Work = flops(model('deepseek-v3').params_active_b * 1e9, model('deepseek-v3').pretrain_tokens_t * 1e12)
const v3Hours = fact('deepseek-v3-hours-pretrain') + fact('deepseek-v3-hours-context') + fact('deepseek-v3-hours-post')
const meta = hardware('h100-sxm').tdp_w * fact('llama3-1-gpu-hours-total')

const ledger = Object.fromEntries(Object.entries(runs).flatMap(([name, { work, hours, peak }]) => [
  [`c-${name}`, zetta(work)], [`h-${name}`, tens(hours)], [`u-${name}`, percent(used(work, hours, peak))],
]))

// ---------- the founder's bill ----------

/** Assumed: exchange rate, share of the peak reached. The price is the one-year contract of March 2026. */
const YUAN = 7
const MFU = 0.4
const RENT = fact('h100-contract-2026-03') * YUAN
const bill = (params: number, tokens: number) => {
  const work = flops(params, tokens)
  const hours = work / (H100 * MFU * 3600)
  return { work, hours, yuan: hours * RENT }
}
const money = (yuan: number): string => (yuan < 1e4 ? `${group(yuan)} 元` : `${wan(yuan, yuan < 1e6 ? 1 : 0)}元`)
const plans = {
  encoder: bill(0.3e9, 1e10),
  small: bill(model('llama3.1-8b').params_total_b * 1e9, 2e10),
  large: bill(model('llama3.1-70b').params_total_b * 1e9, 2e10),
  scratch: bill(7e9, 1e12),
  bloomberg: bill(fact('bloomberggpt-params'), fact('bloomberggpt-tokens')),
  llama: bill(model('llama3.1-8b').params_total_b * 1e9, model('llama3.1-8b').pretrain_tokens_t * 1e12),
}
const bills = Object.fromEntries(Object.entries(plans).flatMap(([name, { work, hours, yuan }]) => [
  [`plan-c-${name}`, zetta(work)], [`plan-h-${name}`, group(hours)], [`plan-y-${name}`, money(yuan)],
]))
/** Han characters a token, by the vocabulary of Qwen3 on the sentence of chapter 7. */
const perToken = 18 / fact('tokens-qwen3-sentence')
const contracts = (1e6 * 5000) / perToken
/** Own tokens needed so that they are a share of all that training reads, each read at most so often. */
const needed = (tokens: number, share: number, epochs: number) => (share * tokens) / epochs
const team = 4 * 0.5 * 1e6
const thomsonPlan = bill(model('qwen3.5-397b-a17b').params_active_b * 1e9, fact('thomson-tokens'))
/** Exercise: a law firm's 3 billion characters, five times in a 20-billion mixture. */
const exOwn = 3e9 / perToken

export default {
  ...ledger, ...bills,
  expectChosen: chosen.toFixed(1), expectMask: (chosen * 0.8).toFixed(2), expectOther: (chosen * 0.1).toFixed(2),
  headlineGap: (fact('bert-headline') - fact('gpt4-headline')).toFixed(1),

  t1: triple(at(1)), t05: triple(at(0.5)), t2: triple(at(2)), eff1: effectiveChoices(at(1)).toFixed(2), eff2: effectiveChoices(at(2)).toFixed(2),
  warmThenCut: triple(warmThenCut), cutThenWarm: triple(cutThenWarm), warmKept: String(kept(warmThenCut)), cutKept: String(kept(cutThenWarm)),
  tailSize: group(tail.length), tailTop: percent(tailP[0]!, 1), tailFifty: percent(topK(tailP, 50)[0]!, 1), tailNucleus: group(nucleus(tailP, 0.9)),
  nucleusSum: (at(1)[0]! + at(1)[1]!).toFixed(3), nucleusThree: (at(1)[0]! + at(1)[1]! + at(1)[2]!).toFixed(3), floor01: (0.1 * at(1)[0]!).toFixed(3),

  crawl: `${group(crawl / 1e9)}`, wiki: (wiki / 1e9).toFixed(0), crawlTimes: (crawl / wiki).toFixed(0), readTimes: ((llama.CommonCrawl[0]) / llama.Wikipedia[0]).toFixed(0),

  'c-v3': zetta(v3Work), 'h-v3': tens(v3Hours), 'usd-v3': wan(v3Hours * fact('deepseek-rent-assumed')),
  metaGwh: (meta / 1e9).toFixed(1),
  recompute: power((runs.bloomberg.work * 4) / 3), hoursTimes: (model('llama3.1-8b').gpu_hours / plans.llama.hours).toFixed(1),

  rent: RENT.toFixed(2), perZetta: wan((1e21 / (H100 * MFU * 3600)) * RENT), hoursZetta: group(1e21 / (H100 * MFU * 3600)),
  perToken: perToken.toFixed(2), contracts: (contracts / 1e8).toFixed(0), contractsShort: ((2e10 / contracts)).toFixed(1),
  twenty: (2e10 * perToken / 1e8).toFixed(0),
  ownScratch: (needed(1e12, 0.5, 4) / 1e8).toFixed(0), ownScratchChars: ((needed(1e12, 0.5, 4) * perToken) / 1e8).toFixed(0),
  team: wan(team, 0), shareSmall: percent(plans.small.yuan / (plans.small.yuan + team), 1),
  thomsonPlan: wan((thomsonPlan.hours * fact('h100-contract-2026-03'))), thomsonTimes: (fact('thomson-run-cost') / (thomsonPlan.hours * fact('h100-contract-2026-03'))).toFixed(0),
  thomsonAll: (fact('thomson-total-cost') / fact('thomson-run-cost')).toFixed(0),
  redoRent: money(plans.large.yuan * 6), redoTeam: money(6 * 4 * 0.25 * 1e6),

  ex128Mask: (128 * 0.15 * 0.8).toFixed(2), ex128Rest: (128 * 0.015).toFixed(2), ex128Changed: percent(0.15 * 0.9, 1),
  exNce: Math.log(1 + 2 * Math.exp((0.5 - 0.8) / 0.1)).toFixed(3), exNce1: Math.log(1 + 2 * Math.exp(0.5 - 0.8)).toFixed(3), exNcePush: Math.exp((0.5 - 0.8) / 0.1).toFixed(4),
  exNceSlope: ((1 - 1 / (1 + 2 * Math.exp(-3))) / 0.1).toFixed(3), exNceSlope1: (1 - 1 / (1 + 2 * Math.exp(-0.3))).toFixed(3),
  exOwn: (exOwn / 1e8).toFixed(1), exRead: (exOwn * 4 / 1e8).toFixed(1), exShare: percent((exOwn * 4) / 2e10),
  exYuan: money(plans.small.yuan), exOnly: money(bill(model('llama3.1-8b').params_total_b * 1e9, exOwn * 4).yuan),
}
