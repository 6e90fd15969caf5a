/** Every number the chapter computes: bills, failures, memory, what the wire allows, the two times of serving, the worksheet. */
import { fact, hardware, model } from '#book/facts-data.ts'
import { bestInterval, cardHours, goodput, pfDays, shareOf, trainFlops } from '#labs/bill/kernel.ts'
import { activationBytes, allReduceBytes, amdahl, bubble, computeSeconds, evenTokens, sparseParams, stateBytes, stepBytes, tensorBytes } from '#labs/shard/kernel.ts'
import { prefillSeconds, room, sequences, stepSeconds } from '#labs/vram/kernel.ts'

const fixed = (value: number, digits = 1): string => value.toFixed(digits).replace('-', '−')
const percent = (value: number, digits = 0): string => `${fixed(value * 100, digits)}%`
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const power = (value: number, digits = 2): string => {
  const [mantissa, exponent] = value.toExponential(digits).split('e+')
  return `${mantissa}×10${[...exponent!].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+c]).join('')}`
}

// ---------- cards, models, prices ----------

/** Assumed throughout the chapter, as in chapter 9: yuan a dollar, and the share of the peak a training run reaches. */
const YUAN = 7, SHARE = 0.4
export const rent = fact('h100-contract-2026-03') * YUAN
const h100 = hardware('h100-sxm'), a100 = hardware('a100-80-sxm')
export const card = { cards: 1, memory: h100.mem_gb * 1e9, bandwidth: h100.mem_bw_gbs * 1e9, peak: h100.bf16_dense_tflops * 1e12 }
const rate = card.peak * SHARE
const eight = model('llama3.1-8b'), seventy = model('llama3.1-70b'), gpt3 = model('gpt3-175b'), v3 = model('deepseek-v3')
const N8 = eight.params_total_b * 1e9, N70 = seventy.params_total_b * 1e9, big = model('llama3.1-405b'), N405 = big.params_total_b * 1e9
const hoursOf = (flops: number) => cardHours(flops, card.peak, SHARE)

// ---------- the question on the first page: 70B, 10⁸ tokens ----------

const opening = { tokens: 1e8, each: 4096, wire: 12.5e9 }
const openingStates = stateBytes(N70, 1, 0)
const openingWire = stepBytes(N70, 16, 3) / opening.wire
const openingCompute = computeSeconds(N70, opening.each, rate)

// ---------- GPT-3 ----------

const gptFlops = trainFlops(gpt3.params_total_b * 1e9, fact('gpt3-tokens'))
const days = (flops: number, cards: number, perCard: number) => flops / (cards * perCard) / 86400
const GPT_CARDS = 1024, GPT_RATE = 140e12

// ---------- OPT: planned and spent ----------

const optRate = fact('opt-flops') / (fact('opt-cards-planned') * fact('opt-days-planned') * 86400)
const optDays = (Date.UTC(2022, 0, 6) - Date.UTC(2021, 10, 11)) / 86_400_000
const optModel = trainFlops(gpt3.params_total_b * 1e9, fact('gpt3-tokens'))
const optMachines = fact('opt-cards-planned') / 8

// ---------- failures ----------

const llama = { cards: fact('llama3-405b-gpus'), between: (fact('llama3-405b-days') * 24) / fact('llama3-405b-interruptions-unexpected') }
/** Hours one card runs between failures, in Meta's two runs. */
export const perCard = { good: llama.between * llama.cards, bad: (24 * fact('opt-cards-planned')) / fact('opt-machines-down') }
const losses = (between: number, save: number, restart: number) => 1 - goodput({ save, restart, between, every: bestInterval(save, between) })
/** The share of the clock that trains, exactly, when failures are memoryless: τ/((M + R)(e^((τ+δ)/M) − 1)). */
export const steady = (between: number, save: number, restart: number, every = bestInterval(save, between)) => every / ((between + restart) * Math.expm1((every + save) / between))
const fmtHours = (h: number) => (h >= 48 ? `${whole(h / 24)} 天` : `${fixed(h)} 小时`)

// ---------- reading data, saving checkpoints: 7B on 256 cards ----------

const feed = (256 * rate) / (6 * 7e9)
const save7 = 14 * 7e9

// ---------- memory ----------

const act = (m: typeof seventy, keep: 'all' | 'selective' | 'full', tokens = 4096) =>
  activationBytes({ tokens, sequences: 1, width: m.arch.d_model, heads: m.arch.n_heads, layers: m.arch.layers }, keep) / 1e9
const gptAct = (keep: 'all' | 'selective' | 'full') => activationBytes({ tokens: 2048, sequences: 1, width: 12288, heads: 96, layers: 96 }, keep)
const GIB = 1024 ** 3

// ---------- the wire ----------

/** A ring leaves each machine once for every network card, so between machines all cards of one count together: eight of 50 GB/s, or one of 100 Gb. */
const nic = fact('deepseek-v3-wire') * 1e9
const wires = { nvlink: (h100.interconnect_bidirectional_gbs / 2) * 1e9, ib: 8 * nic, ethernet: 12.5e9 }
const even = (wire: number, stage: 0 | 3) => evenTokens(rate, wire, 1e6, stage)
const tpShare = (wire: number) => (tensorBytes(seventy.arch.layers, seventy.arch.d_model, 8) / wire) / (computeSeconds(N70, 1, rate) / 8)
const pipeBytes = 4 * seventy.arch.d_model
const batch = fact('llama2-batch-tokens'), tuning = 64 * 4096

// ---------- serving ----------

/** What a real engine reaches, assumed as in chapter 16: 60 % of the bandwidth, 50 % of the peak. */
export const real = { ...card, bandwidth: card.bandwidth * 0.6, peak: card.peak * 0.5 }
const each8 = (tokens: number) => eight.kv_bytes_per_token_bf16 * tokens
export const W8 = 2 * N8
export const free8 = room(card, { usable: 0.9, weights: W8, overhead: 4e9 })
export const most = (context: number) => sequences(free8, each8(context))
/** Seconds of a step, and yuan per million tokens written, of the 8B model on one card. */
export const step = (size: number, context: number) => stepSeconds(real, { batch: size, each: each8(context), params: N8, weights: W8 })
export const perMillion = (size: number, context: number) => (rent / 3600) * step(size, context) * (1e6 / size)
const readMillion = (rent / 3600) * prefillSeconds(real, N8, 1e6)
/** Largest batch whose step stays under `limit` seconds. */
const within = (limit: number, context: number) => { let size = 0; while (step(size + 1, context) <= limit && size < most(context)) size++; return size }

// DeepSeek's day: what one card did, and what the formula allows.
const dsCard = fact('deepseek-infra-decode-per-node') / 8
const dsBatch = dsCard / ((fact('deepseek-infra-speed-low') + fact('deepseek-infra-speed-high')) / 2)
const dsStep = dsBatch / dsCard
const h800 = { bandwidth: card.bandwidth, fp8: h100.fp8_dense_tflops * 1e12 }
const dsCache = dsBatch * fact('deepseek-infra-kv-length') * v3.kv_bytes_per_token_bf16
/** FP8 weights on one card: two routed experts a layer, and attention, shared expert and the rest whole, as the report deploys them. */
const { arch } = v3
const dsWeights = sparseParams({ layers: arch.layers, dense: arch.n_dense_layers, width: arch.d_model, heads: arch.n_heads, plain: arch.qk_nope_head_dim, rope: arch.qk_rope_head_dim, value: arch.v_head_dim, qLatent: arch.q_lora_rank, kvLatent: arch.kv_lora_rank, ffn: arch.d_ff, expert: arch.moe_d_ff, shared: arch.shared_experts, routed: arch.n_experts, chosen: 2, vocab: arch.vocab }).beyondInput
const dsMath = (2 * v3.params_active_b * 1e9 * dsBatch) / h800.fp8
const dsFloor = dsCache / h800.bandwidth + Math.max(dsWeights / h800.bandwidth, dsMath)
const dsPerMillion = (fact('deepseek-rent-assumed') * 8 * 1e6) / (fact('deepseek-infra-decode-per-node') * 3600)

// voice: 70B, FP8 weights, four cards
const voice = (tokens: number) => prefillSeconds({ ...card, cards: 4, peak: h100.fp8_dense_tflops * 1e12 * 0.5 }, N70, tokens)

// ---------- DeepSeek-V3's bill ----------

const v3Hours = fact('deepseek-v3-hours-pretrain') + fact('deepseek-v3-hours-context') + fact('deepseek-v3-hours-post')
const v3Flops = trainFlops(v3.params_active_b * 1e9, v3.pretrain_tokens_t * 1e12)

// ---------- one machine for a day, and the worksheet ----------

const dayFlops = 8 * rate * 86400
const plan = { params: model('qwen3-32b').params_total_b * 1e9, tokens: 2e9, cards: 16, days: 14, trials: 20, trialShare: 0.05, redo: fact('bloomberggpt-buffer'), evalHours: 64, people: 2, weeks: 6, salary: 1_000_000 }
const once = hoursOf(trainFlops(plan.params, plan.tokens))
const rows = { once: Math.round(once), redo: Math.round(once * plan.redo), trials: Math.round(once * plan.trialShare * plan.trials), evals: plan.evalHours }
/** Whole yuan, line by line, so that the printed lines add up. */
const yuan = (hours: number) => Math.round(hours * rent)
const usedYuan = Object.values(rows).map(yuan).reduce((a, b) => a + b)
const used = rows.once + rows.redo + rows.trials + rows.evals
const booked = plan.cards * plan.days * 24
const people = Math.round((plan.people * plan.salary * plan.weeks) / 52)
const total = yuan(booked) + people

// ---------- spot ----------

const spot = (between: number) => goodput({ save: 1 / 60, restart: 0.25, between, every: bestInterval(1 / 60, between) })

export default {
  rent: fixed(rent, 2),
  // opening
  openHours: whole(hoursOf(trainFlops(N70, opening.tokens))), openStates: whole(openingStates / 1e9), openCards: String(Math.ceil(openingStates / (0.9 * card.memory))),
  openWire: whole(openingWire), openCompute: fixed(openingCompute), openIdle: percent(1 - openingCompute / openingWire),
  // gpt3
  gptFlops: power(gptFlops), gptPf: whole(pfDays(gptFlops)), gptDays: fixed(days(gptFlops, GPT_CARDS, GPT_RATE), 0), gptRedo: fixed(days((gptFlops * 4) / 3, GPT_CARDS, GPT_RATE), 0),
  gptH100: whole(hoursOf(gptFlops)), gptYuan: whole((hoursOf(gptFlops) * rent) / 1e4), gptEight: whole(hoursOf(gptFlops) / 8 / 24), gptStates: fixed(stateBytes(gpt3.params_total_b * 1e9, 1, 0) / 1e12), gptShare: percent(GPT_RATE / (a100.bf16_dense_tflops * 1e12)),
  // mfu
  optMfu: percent(optModel / (fact('opt-cards-planned') * fact('opt-days-planned') * 86400) / (a100.bf16_dense_tflops * 1e12)), optHfu: percent(optRate / (a100.bf16_dense_tflops * 1e12)), optRate: whole(optRate / 1e12),
  optRatio: fixed(fact('opt-flops') / optModel, 2),
  attn: percent((2 * eight.arch.layers * eight.arch.n_heads * eight.arch.head_dim * 131072) / (2 * N8)), attnShort: percent((2 * eight.arch.layers * eight.arch.n_heads * eight.arch.head_dim * 8192) / (2 * N8)),
  // failures
  llamaBetween: fixed(llama.between), llamaCard: whole(perCard.good), llamaYears: fixed(perCard.good / 8760), optCard: whole(perCard.bad), ratioCards: fixed(perCard.good / perCard.bad),
  gpuShare: percent(fact('llama3-405b-interruptions-gpu') / fact('llama3-405b-interruptions-unexpected'), 1), hbmShare: percent(fact('llama3-405b-interruptions-hbm') / fact('llama3-405b-interruptions-unexpected'), 1), netShare: percent(fact('llama3-405b-interruptions-network') / fact('llama3-405b-interruptions-unexpected'), 1),
  bad8: fmtHours(perCard.bad / 8), good8: fmtHours(perCard.good / 8), bad64: fmtHours(perCard.bad / 64), good64: fmtHours(perCard.good / 64), bad1024: fmtHours(perCard.bad / 1024), good1024: fmtHours(perCard.good / 1024),
  lossFast: percent(losses(llama.between, 10 / 3600, 10 / 60), 1), lossSlow: percent(losses(llama.between, 1 / 60, 0.5), 0), lossSlowExact: percent(1 - steady(llama.between, 1 / 60, 0.5), 0),
  // storage
  feed: fixed(feed / 1e6), feedBytes: fixed((feed * 4) / 1e6, 0), save7: whole(save7 / 1e9), saveRate: fixed(save7 / 60 / 1e9),
  // memory
  states8: whole(stateBytes(N8, 1, 0) / 1e9), states70: whole(openingStates / 1e9), z3: fixed(stateBytes(N70, 16, 3) / 1e9), z1: whole(stateBytes(N70, 16, 1) / 1e9), z364: fixed(stateBytes(N70, 64, 3) / 1e9), z8: fixed(stateBytes(N8, 8, 1) / 1e9), z2of8: fixed(stateBytes(N8, 8, 2) / 1e9), z3of8: fixed(stateBytes(N8, 8, 3) / 1e9),
  act70all: whole(act(seventy, 'all')), act70: whole(act(seventy, 'selective')), act70full: fixed(act(seventy, 'full')), act8all: whole(act(eight, 'all')), act8: whole(act(eight, 'selective')), act8full: fixed(act(eight, 'full')), act8long: whole(act(eight, 'all', 32768)),
  gptAct: fixed(gptAct('all') / GIB), gptActSel: fixed(gptAct('selective') / GIB),
  // wire
  evenNv: whole(even(wires.nvlink, 0)), evenIb: whole(even(wires.ib, 0)), evenEth: whole(even(wires.ethernet, 0)), evenIb3: whole(even(wires.ib, 3)), evenNv3: whole(even(wires.nvlink, 3)), evenEth3: whole(even(wires.ethernet, 3)),
  maxIb: whole(batch / even(wires.ib, 0)), maxEth: whole(Math.floor(batch / even(wires.ethernet, 0))), tuneIb: whole(tuning / even(wires.ib, 0)), tuneEth: whole(tuning / even(wires.ethernet, 0)), tuning: whole(tuning), nv: whole(wires.nvlink / 1e9), ib: whole(wires.ib / 1e9), eth: fixed(wires.ethernet / 1e9), effective: whole(rate / 1e12),
  tpNv: percent(tpShare(wires.nvlink)), tpIb: percent(tpShare(nic)), tpTokenMb: fixed(tensorBytes(seventy.arch.layers, seventy.arch.d_model, 8) / 1e6), pipeKb: fixed(pipeBytes / 1e3), pipeRatio: whole(tensorBytes(seventy.arch.layers, seventy.arch.d_model, 8) / pipeBytes),
  ring: fixed(allReduceBytes(14e9, 8) / 1e9), ringIb: fixed(allReduceBytes(14e9, 8) / nic, 2),
  bub48: percent(bubble(4, 8), 1), bub88: percent(bubble(8, 8), 1), bub864: percent(bubble(8, 64), 1),
  am8: fixed(amdahl(0.05, 8)), am64: fixed(amdahl(0.05, 64)), amCost: fixed(64 / amdahl(0.05, 64)), amCost8: fixed(8 / amdahl(0.05, 8), 2),
  // serving
  yuan64: fixed(perMillion(64, 2048), 2), readMillion: fixed(readMillion, 2), outIn: fixed(perMillion(64, 2048) / readMillion), cost1to64: whole(perMillion(1, 2048) / perMillion(64, 2048)), slow1to64: fixed(step(64, 2048) / step(1, 2048)), most2k: whole(most(2048)), slowMost: fixed(step(most(2048), 2048) / step(64, 2048)), saveMost: percent(1 - perMillion(most(2048), 2048) / perMillion(64, 2048)), slo15: whole(within(0.015, 2048)), slo15yuan: fixed(perMillion(within(0.015, 2048), 2048), 2), slo15long: whole(within(0.015, 16384)), slo15longYuan: fixed(perMillion(within(0.015, 16384), 16384), 1),
  dsCard: whole(dsCard), dsBatch: whole(dsBatch), dsStep: whole(dsStep * 1e3), dsFloor: fixed(dsFloor * 1e3), dsMath: fixed(dsMath * 1e3), dsShare: percent(dsFloor / dsStep), dsYuan: fixed(dsPerMillion * YUAN, 2), dsUsd: fixed(dsPerMillion, 2), dsCacheGb: fixed(dsCache / 1e9), dsWeightsGb: fixed(dsWeights / 1e9),
  voice3: whole(voice(3000) * 1e3), voice8: whole(voice(8000) * 1e3),
  // V3 and OPT
  v3Hours: fixed(v3Hours / 1e4), v3Usd: fixed((v3Hours * fact('deepseek-rent-assumed')) / 1e4), v3Days: whole(v3Hours / fact('deepseek-v3-gpus') / 24), v3Share: percent(shareOf(v3Flops, card.peak, fact('deepseek-v3-hours-pretrain')), 1), v3Flops: power(v3Flops), v3Fp8: percent(shareOf(v3Flops, h800.fp8, fact('deepseek-v3-hours-pretrain')), 0), v3Dense: whole((fact('deepseek-v3-hours-pretrain') * v3.params_total_b) / v3.params_active_b / 1e4), v3Yuan: fixed((v3Hours * fact('deepseek-rent-assumed') * YUAN) / 1e8, 2), v3Buy: fixed((fact('deepseek-v3-gpus') * 365 * 24 * 2 * YUAN) / 1e8, 1),
  llamaShare: percent(shareOf(trainFlops(N405, big.pretrain_tokens_t * 1e12), card.peak, big.gpu_hours), 1),
  optDays: String(optDays), optGood: percent(fact('opt-days-planned') / optDays), optTimes: fixed(optDays / fact('opt-days-planned'), 1), optMachines: whole(optMachines), optRepeat: fixed(fact('gpt3-tokens') / fact('opt-data-tokens'), 1), optHours: whole((fact('opt-cards-planned') * fact('opt-days-planned') * 24) / 1e4), optSpent: whole((fact('opt-cards') * optDays * 24) / 1e4), optExtra: whole(((fact('opt-cards') * optDays * 24 - fact('opt-cards-planned') * fact('opt-days-planned') * 24) * rent) / 1e4),
  // rules and worksheet
  dayFlops: power(dayFlops, 1), weekTokens: whole((7 * dayFlops) / (6 * N8) / 1e8), weekTokens70: whole((7 * dayFlops) / (6 * N70) / 1e8), weekYuan: fixed((8 * 168 * rent) / 1e4, 1), weekFlops: power(7 * dayFlops, 1),
  planFlops: power(trainFlops(plan.params, plan.tokens)), once: whole(rows.once), redo: whole(rows.redo), trials: whole(rows.trials), evals: whole(rows.evals), used: whole(used), booked: whole(booked), idle: whole(booked - used), occupied: percent(used / booked),
  onceYuan: whole(yuan(rows.once)), redoYuan: whole(yuan(rows.redo)), trialsYuan: whole(yuan(rows.trials)), evalsYuan: whole(yuan(rows.evals)), usedYuan: whole(usedYuan), idleYuan: whole(yuan(booked) - usedYuan), bookedYuan: whole(yuan(booked)), people: whole(people), total: whole(total), onceShare: percent((rows.once * rent) / total, 1), totalTimes: whole(total / (rows.once * rent)), breakEven: percent(used / booked), planStates: whole(stateBytes(plan.params, 1, 0) / 1e9), planZ: fixed(stateBytes(plan.params, 16, 3) / 1e9), planAct: fixed(act({ ...seventy, arch: { ...seventy.arch, d_model: 5120, n_heads: 64, layers: 64 } }, 'full', 8192)),
  spot4: percent(spot(4)), spot24: percent(spot(24)), spotSave4: percent(1 - spot(4)),
} satisfies Record<string, string>
