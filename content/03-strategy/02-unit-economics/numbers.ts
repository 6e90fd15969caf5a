import { fact } from '#book/facts-data.ts'
import { belowZeroShare, breakEvenRequests, churnAdjustedPayback, grossMargin, lognormalMean, ltv, meanCost, normalCdf, normalQuantile, payback, requestCap, topShare, usageAt } from '#labs/unit/kernel.ts'

const fixed = (value: number, digits: number) => value.toFixed(digits)
const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`.replace("-", "−")
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

/** The flat plan of the opening and of the tail: yuan a month, requests a month. */
const plan = { price: 20, fixed: 1.5, costPerRequest: 0.004 }
const before = { median: 200, sigma: 1.2 }
const after = { median: 200, sigma: 2 }
const marginOf = (usage: typeof before) => grossMargin(plan.price, meanCost(plan, usage))

/** One call: the sample of the OpenAI documentation at the price of GPT-4o, dollars per million tokens. */
const [total, cached, output] = [2006, 1920, 300]
const [pIn, pCached, pOut] = [fact('gpt-4o-input'), fact('gpt-4o-cached'), fact('gpt-4o-output')]
const bill = ((total - cached) * pIn + cached * pCached + output * pOut) / 1e6
const twice = (total * pIn + cached * pCached + output * pOut) / 1e6

/** DeepSeek-V4-Pro, dollars per million (input, cached, output): before 2026-08-17, and after it off-peak and at peak. */
const july = [fact('deepseek-v4-pro-july-input'), fact('deepseek-v4-pro-july-cached'), fact('deepseek-v4-pro-july-output')] as const
const offPeak = [fact('deepseek-v4-pro-august-off-peak-input'), fact('deepseek-v4-pro-august-off-peak-cached'), fact('deepseek-v4-pro-august-off-peak-output')] as const
const peak = [fact('deepseek-v4-pro-august-peak-input'), fact('deepseek-v4-pro-august-peak-cached'), fact('deepseek-v4-pro-august-peak-output')] as const
const hitRate = fact('deepseek-infra-cached-tokens') / fact('deepseek-infra-input-tokens')
const attempt = ([i, c, o]: readonly [number, number, number]) => (16500 * i + 73500 * c + 2400 * o) / 1e6

/** The customer of unit.saas. */
const saas = { price: 300, cost: 60 + 10 + 15 + 9, cac: 900, churn: 0.04 }
const saasMargin = grossMargin(saas.price, saas.cost)
const saasKept = saas.price - saas.cost
const life = (churn: number, horizon = Infinity) => ltv({ price: saas.price, margin: saasMargin, churn, horizon })
const discounted = (churn: number, yearly = 0.2) => {
  const monthly = (1 + yearly) ** (1 / 12) - 1
  return (saasKept * (1 + monthly)) / (monthly + churn)
}

/** Two kinds of user after `months`: the heavy ones leave less often. */
const heavyShare = (months: number) => {
  const [heavy, light] = [0.1 * 0.99 ** months, 0.9 * 0.94 ** months]
  return heavy / (heavy + light)
}
const mixCost = (share: number) => 15 * share + 2 * (1 - share)

/** Margin after `years`: inference and other cost as shares of today's price; yearly fall of unit cost and price, growth of tokens. */
export const drift = ({ inference = 0.3, other = 0.15, unit = 0, tokens = 0, price = 0 }, years: number) =>
  1 - (inference * ((1 - unit) * (1 + tokens)) ** years + other) / (1 - price) ** years

/** Visitors in each arm: two proportions, pooled variance under the null. */
const perArm = (p1: number, p2: number) => {
  const p = (p1 + p2) / 2
  const top = normalQuantile(0.975) * Math.sqrt(2 * p * (1 - p)) + normalQuantile(0.8) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return Math.ceil((top / (p1 - p2)) ** 2)
}

export const rise = attempt(peak) / attempt(july)

export default {
  meanBefore: fixed(lognormalMean(200, 1.2), 1),
  meanAfter: fixed(lognormalMean(200, 2), 1),
  medianCost: fixed(plan.fixed + plan.costPerRequest * before.median, 2),
  medianMargin: percent(grossMargin(plan.price, plan.fixed + plan.costPerRequest * before.median)),
  costBefore: fixed(meanCost(plan, before), 2),
  costAfter: fixed(meanCost(plan, after), 2),
  marginBefore: percent(marginOf(before)),
  marginAfter: percent(marginOf(after)),
  belowBefore: percent(belowZeroShare(plan, before), 2),
  belowAfter: percent(belowZeroShare(plan, after), 2),
  topBefore: percent(topShare(0.1, 1.2)),
  topAfter: percent(topShare(0.1, 2)),
  capTarget: fixed(requestCap(plan, 0.7), 0),
  capZero: fixed(breakEvenRequests(plan), 0),
  belowFree: percent(normalCdf(Math.log(2.5) / 1.2), 0),
  aboveTarget: percent(1 - normalCdf(Math.log(1125 / 200) / 1.2)),
  p99Before: whole(usageAt(before, 0.99)),
  p99After: whole(usageAt(after, 0.99)),

  bill: fixed(bill, 6),
  billTwice: fixed(twice, 6),
  billOver: percent(twice / bill - 1, 0),

  attemptJuly: fixed(attempt(july), 5),
  attemptOff: fixed(attempt(offPeak), 5),
  attemptPeak: fixed(attempt(peak), 5),
  attemptYuan: fixed((16500 * fact('deepseek-v4-pro-peak-input') + 73500 * fact('deepseek-v4-pro-peak-cached') + 2400 * fact('deepseek-v4-pro-peak-output')) / 1e6, 3),
  riseOff: fixed(attempt(offPeak) / attempt(july), 2),
  risePeak: fixed(rise, 2),
  riseOutput: fixed(peak[2] / july[2], 2),
  riseInput: fixed(peak[0] / july[0], 2),
  riseCached: fixed(peak[1] / july[1], 1),
  hitRate: percent(hitRate),
  blended: fixed(fact('deepseek-flash-off-peak-input') * (1 - hitRate) + fact('deepseek-flash-off-peak-cached') * hitRate, 3),

  saasMargin: percent(saasMargin),
  saasKept: fixed(saasKept, 0),
  saasLtv: whole(life(saas.churn)),
  saasRatio: fixed(life(saas.churn) / saas.cac, 2),
  saasPayback: fixed(payback(saas.cac, saasKept), 2),
  saasPaybackChurn: fixed(churnAdjustedPayback(saas.cac, saasKept, saas.churn), 2),
  saasFreeMargin: percent(grossMargin(saas.price, saas.cost + 24 * 0.5)),
  ltvAt2: whole(life(0.02)), ltvAt1: whole(life(0.01)), ltvAt01: whole(life(0.001)),
  ltv60At4: whole(life(0.04, 60)), ltv60At2: whole(life(0.02, 60)), ltv60At1: whole(life(0.01, 60)), ltv60At01: whole(life(0.001, 60)),
  ltvDisc4: whole(discounted(0.04)), ltvDisc2: whole(discounted(0.02)), ltvDisc1: whole(discounted(0.01)), ltvDisc01: whole(discounted(0.001)),

  heavy24: percent(heavyShare(24)),
  mix0: fixed(mixCost(0.1), 2),
  mix24: fixed(mixCost(heavyShare(24)), 2),

  driftLocked: percent(drift({ unit: 0.5 }, 3)),
  driftBoth: percent(drift({ unit: 0.5, price: 0.4 }, 3)),
  driftTokens: percent(drift({ unit: 0.5, tokens: 2 }, 3)),
  driftRise: percent(1 - (0.3 * rise + 0.15)),

  rateTest: whole(perArm(0.05, 0.06)),
  bestPrice: fixed(20 + 1 / 0.02, 0),
  bestDemand: fixed(1000 * Math.exp(-0.02 * 70), 1),
  bestProfit: whole(50 * 1000 * Math.exp(-0.02 * 70)),
  bestDearer: fixed(30 + 1 / 0.02, 0),
  elasticPrice: fixed((20 * 1.4) / 0.4, 0),
  elasticDearer: fixed((30 * 1.4) / 0.4, 0),
  arrGap: fixed((10 * 7.1) / (9.54 * 2), 1),
}
