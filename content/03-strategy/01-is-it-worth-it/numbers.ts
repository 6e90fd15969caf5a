/** Every computed number of the chapter that its listings do not print. */
import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')
const yuan = (dollars: number) => dollars * 7.1

/** One task, as in listings/value.py: minutes, yuan, shares. */
export interface Task { byHand: number; check: number; redo: number; found: number; loss: number; human: number; machine: number; wage: number; cash: number }
export const reply: Task = { byHand: 6, check: 1.5, redo: 6.5, found: 0.9, loss: 20, human: 0.03, machine: 0.05, wage: 1.2, cash: 1 }
export const contract: Task = { ...reply, byHand: 30, check: 18, redo: 35, found: 0.8, loss: 3000, human: 0.02, machine: 0.6 }
export const invoice: Task = { ...reply, byHand: 1, check: 0.6, redo: 1.2, found: 0.7, loss: 50, human: 0.01, machine: 0.03 }
/** Yuan that one more wrong answer costs. */
export const perError = (t: Task) => t.cash * t.wage * t.found * t.redo + (1 - t.found) * t.loss
const beforeErrors = (t: Task) => t.cash * t.wage * (t.byHand - t.check) + t.human * t.loss - t.machine
/** Yuan a task is worth at the accuracy `right`. */
export const worth = (t: Task, right: number) => beforeErrors(t) - (1 - right) * perError(t)
const breakEven = (t: Task) => 1 - beforeErrors(t) / perError(t)

/** Three thousand tokens at the price of the GPT-3.5 level, before and after its fall. */
const then = yuan((3000 * fact('ai-index-gpt35-price-2022')) / 1e6)
const later = yuan((3000 * fact('ai-index-gpt35-price-2024')) / 1e6)

/** Lead of `ratio` times the data: the share of the reducible error it removes. */
const lead = (beta: number, ratio: number) => percent(1 - ratio ** -beta)
export const betas = { language: fact('kaplan-alpha-d'), refit: fact('besiroglu-beta'), digits: 0.96 } as const
/** Error in percent after `months` of data: 20 in the first month, 3 of it irreducible. */
export const errorAt = (months: number, beta: number) => 3 + 17 * months ** -beta
/** Points between a leader with twelve months more and a follower after `months`. */
export const gap = (months: number, beta: number) => errorAt(months, beta) - errorAt(months + 12, beta)

/** Decay a month of the price of one fixed ability. */
const decay = { index: Math.log(fact('ai-index-gpt35-price-2022') / fact('ai-index-gpt35-price-2024')) / 23, slow: Math.log(fact('epoch-price-fall-low')) / 12 }
/** All future revenue of a model that sells a fixed ability, in months of its first revenue. */
const monthsLeft = (rate: number) => 1 / (1 - Math.exp(-rate))
const trained = (fact('deepseek-v3-hours-pretrain') + fact('deepseek-v3-hours-context') + fact('deepseek-v3-hours-post')) * fact('deepseek-rent-assumed')

/** Two nodes of eight cards at the assumed rent, and one and a half engineers; yuan a month. */
const rent = yuan(2 * 8 * fact('deepseek-rent-assumed') * 730), staff = 60_000
const blend = ([input, cached, output]: readonly [number, number, number]) =>
  0.8 * ((1 - fact('deepseek-infra-hit-rate')) * input + fact('deepseek-infra-hit-rate') * cached) + 0.2 * output
const flash = blend([fact('deepseek-flash-peak-input'), fact('deepseek-flash-peak-cached'), fact('deepseek-flash-peak-output')])
const pro = blend([fact('deepseek-v4-pro-peak-input'), fact('deepseek-v4-pro-peak-cached'), fact('deepseek-v4-pro-peak-output')])
const hundredMillions = (price: number) => whole((rent + staff) / price / 100)
/** Tokens a month of one node at the published rates, four fifths of them read and one fifth written, in 10⁸. */
const capacity = (3600 * 730) / (0.8 / fact('deepseek-infra-prefill-per-node') + 0.2 / fact('deepseek-infra-decode-per-node')) / 1e8
/** Share of the published throughput at which two nodes meet the price of the interface. */
const neededShare = (price: number) => percent((rent + staff) / price / 100 / (2 * capacity), 0)

/** Gross margin after the unit price of inference is multiplied. */
export const squeezed = (margin: number, inference: number, times: number) => margin - inference * (times - 1)

/** An agent's task of eight steps (chapter on unit economics) at DeepSeek-V4-Pro before and after 2026-08-17, at peak. */
const attempt = (input: number, cached: number, output: number) => 16500 * input + 73500 * cached + 2400 * output
const rise = attempt(fact('deepseek-v4-pro-august-peak-input'), fact('deepseek-v4-pro-august-peak-cached'), fact('deepseek-v4-pro-august-peak-output'))
  / attempt(fact('deepseek-v4-pro-july-input'), fact('deepseek-v4-pro-july-cached'), fact('deepseek-v4-pro-july-output'))

/** The worksheet: the customer's own account, with the fee outside. */
const sheet = { tasks: 40_000, adopted: 0.6, right: 0.85, fixed: 8000, fee: 15_000, service: 2000, ours: 180_000 }
const customer: Task = { ...reply, cash: 0.6, machine: 0 }
const used = sheet.tasks * sheet.adopted
const net = (right: number, t = customer) => used * worth(t, right) - sheet.fixed
const kept = (price = 0.05) => sheet.fee - used * price - sheet.service

/** The four guesses of the exercise: sum of squared logarithms, and upper over lower end of the interval. */
const logs = (...factors: number[]) => factors.reduce((sum, k) => sum + Math.log(k) ** 2, 0)
const ends = (sum: number) => fixed(Math.exp(2 * Math.sqrt(sum)))
const [all, after] = [logs(1.3, 1.5, 2, 4), logs(1.3, 1.5, 2, 1.5)]

export default {
  replyLine: percent(breakEven(reply)), contractLine: percent(breakEven(contract)), invoiceLine: percent(breakEven(invoice)),
  replyPoint: fixed(perError(reply) / 100, 2), contractPoint: fixed(perError(contract) / 100, 2),
  replyAt85: fixed(worth(reply, 0.85), 2), contractAt85: fixed(worth(contract, 0.85), 2), contractAt95: fixed(worth(contract, 0.95), 2),
  sleepyAt95: fixed(worth({ ...contract, found: 0.5 }, 0.95), 2),
  then: fixed(then, 3), later: fixed(later, 4),
  invoiceThen: fixed(worth({ ...invoice, machine: then }, 0.97), 2), invoiceLater: fixed(worth({ ...invoice, machine: later }, 0.97), 2),
  contractThen: fixed(worth({ ...contract, machine: 10 * then }, 0.95), 2), contractLater: fixed(worth({ ...contract, machine: 10 * later }, 0.95), 2),

  fieldLow: percent(0.2608 - 1.96 * 0.103), fieldHigh: percent(0.2608 + 1.96 * 0.103),
  noviceMix: percent(0.2 * 0.34), copilot: percent(1 - 71.17 / 160.89),

  five: fixed(2 ** Math.sqrt(5)), fiveRange: fixed(2 ** (2 * Math.sqrt(5)), 0), fiveEach: fixed(10 ** (1 / (2 * Math.sqrt(5))), 2), fiveTogether: whole(2 ** 10),
  skew: fixed(Math.exp((5 * (Math.log(2) / 1.645) ** 2) / 2), 2),

  lead2Language: lead(betas.language, 2), lead2Refit: lead(betas.refit, 2), lead2Digits: lead(betas.digits, 2),
  lead10Language: lead(betas.language, 10), lead10Refit: lead(betas.refit, 10), lead10Digits: lead(betas.digits, 10),
  gap12: fixed(gap(12, betas.refit)), gap36: fixed(gap(36, betas.refit), 2),
  gapReply: fixed(gap(12, betas.refit) * perError(reply) / 100, 2), gapContract: fixed(gap(12, betas.refit) * perError(contract) / 100, 2),

  halfLife: fixed(Math.LN2 / decay.index), left: fixed(monthsLeft(decay.index)), leftSlow: fixed(monthsLeft(decay.slow)),
  grow: percent(Math.exp(decay.index) - 1, 0), growSlow: percent(Math.exp(decay.slow) - 1, 0),
  trained: fixed(trained / 1e4), firstMonth: whole(trained / monthsLeft(decay.slow) / 1e4),

  rent: whole(rent), selfMonthly: whole(rent + staff), flash: fixed(flash, 2), pro: fixed(pro, 2),
  flashTokens: hundredMillions(flash), proTokens: hundredMillions(pro), capacity: whole(capacity), proShare: neededShare(pro), flashShare: neededShare(flash),
  ownPart: fixed(used * 2000 / 1e8, 2),
  buyReply: fixed(90 / (5 * perError(reply) / 100)), buyContract: fixed(90 / (5 * perError(contract) / 100)),
  tuneReply: fixed(12 / (3 * perError(reply) / 100)), tuneContract: fixed(12 / (3 * perError(contract) / 100)),

  squeeze5: percent(squeezed(0.75, 0.05, 2), 0), squeeze15: percent(squeezed(0.7, 0.15, 2), 0), squeeze30: percent(squeezed(0.55, 0.3, 2), 0), squeeze45: percent(squeezed(0.4, 0.45, 2), 0),
  zero30: fixed(1 + 0.55 / 0.3), zero45: fixed(1 + 0.4 / 0.45),
  rise: fixed(rise, 2), outage: whole((45 - 14) * 20_000), standby: whole(12 * 8000), standbyLine: percent((12 * 8000) / ((45 - 14) * 20_000)),

  exAll: fixed(all, 2), exLast: fixed(logs(4), 2), exShare: percent(logs(4) / all), exBefore: ends(all), exThen: fixed(after, 2), exAfter: ends(after),
  enough: /measured +5%.*over 1000: ([\d.]+%)/.exec(readFileSync(new URL('./listings/market.out', import.meta.url), 'utf8'))![1]!,
  leads: String(Math.ceil(0.96 / (0.04 * (Math.log(1.6) / 1.645) ** 2))),
  sheetMinFree: whole(sheet.fixed / sheet.adopted / worth(customer, 0.85)), sheetMinFee: whole((sheet.fixed + sheet.fee) / sheet.adopted / worth(customer, 0.85)),
  sheetUsed: whole(used), sheetTime: fixed(0.6 * 1.2 * (6 - 1.5 - 0.15 * 0.9 * 6.5), 4), sheetError: fixed(0.03 * 20 - 0.15 * 0.1 * 20, 2),
  sheetTask: fixed(worth(customer, 0.85), 4), sheetNet: whole(net(0.85)), sheetShare: percent(sheet.fee / net(0.85)),
  sheetKept: whole(kept()), sheetMargin: percent(kept() / sheet.fee), sheetMarginDouble: percent(kept(0.1) / sheet.fee),
  sheetNeed: String(Math.ceil(sheet.ours / kept())), sheetLow: whole(net(0.75)), sheetHalf: whole(net(0.85, { ...customer, cash: 0.3 })),
  sheetLine: percent(1 - (beforeErrors(customer) - sheet.fixed / used - sheet.fee / used) / perError(customer)),
}
