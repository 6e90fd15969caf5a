import { fact } from '#book/facts-data.ts'
import { blended, breakEvenUtilisation, capacity, lastBreakEven, rent, selfPrice, type Fleet } from '#labs/host/kernel.ts'
import { decision, fate, priceOf, type Plan } from '#labs/runway/kernel.ts'
import { kept, teamCost } from '#labs/team/kernel.ts'

const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const money = (yuan: number, digits = 2) => yuan.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const wan = (yuan: number, digits = 0) => fixed(yuan / 1e4, digits)

/** Yuan per dollar, an assumption of the text. */
const FX = 7.1

/** Cash, revenue and cost of the opening, yuan and yuan a month. */
export const opening: Plan = { cash: 1e7, revenue: 2e5, cost: 1e6, growth: 0, costGrowth: 0, delay: 0, hires: [] }
export const faster: Plan = { ...opening, growth: 0.05, costGrowth: 0.02 }
export const alive: Plan = { ...opening, growth: 0.15 }
const salary = 45_000 * 1.35
const team = teamCost([[45_000, 2], [35_000, 3], [30_000, 1], [25_000, 1]].map(([salary, count]) => ({ salary: salary!, count: count! })), { rate: 0.35, bonusMonths: 1 })

/** The smallest monthly growth of revenue with which a plan never runs dry. */
function growthToLive(plan: Plan): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2
    if (fate({ ...plan, growth: middle }).alive) high = middle
    else low = middle
  }
  return high
}

/** One node of eight cards rented by the year; tokens a second: ours (assumed), and DeepSeek's day of 24 hours. */
const hour = 8 * fact('h100-contract-2026-03') * FX
export const disclosed = (fact('deepseek-infra-input-tokens') + fact('deepseek-infra-output-tokens')) / fact('deepseek-infra-nodes') / 86400
export const fleet = (throughput: number, fixedCost = 0): Fleet => ({ gpus: 8, price: fact('h100-contract-2026-03') * FX, throughput, fixed: fixedCost })
const price = (model: 'deepseek-flash' | 'deepseek-v4-pro') =>
  blended({ input: fact(`${model}-peak-input`), cached: fact(`${model}-peak-cached`), output: fact(`${model}-peak-output`) }, fact('deepseek-infra-hit-rate'), 0.2)
export const [flash, pro] = [price('deepseek-flash'), price('deepseek-v4-pro')]
const ours = fleet(8000)

/** Hours paid for one hour of work on machines that live `mtbf` hours, saved every `tau`; a save takes `delta`, a start `load`. */
export const paidHours = (tau: number, delta: number, mtbf: number, load: number) => ((mtbf + load) * (Math.exp((tau + delta) / mtbf) - 1)) / tau
export const saveEvery = (delta: number, mtbf: number) => Math.sqrt(2 * delta * mtbf)

/** A million of credits, valid for twelve months: 60,000 yuan a month at the cheapest price elsewhere, list price 6 dollars a card-hour. */
const ratio = 6 / fact('h100-contract-2026-03')
const monthsOfCredit = 1e6 / (60_000 * ratio)

/** Company W's worksheet: its node is busy 24 % of the time; what the same tokens cost from the interface, yuan a month. */
const used = capacity(ours) * 0.24
const saved = rent(ours) - used * pro

export default {
  flat: fixed(fate(opening).months, 1),
  faster: fixed(fate(faster).months, 2),
  fasterLate: fixed(fate({ ...faster, delay: 3 }).months, 2),
  netFirst: wan(opening.cost - opening.revenue), netLast: wan(1e6 * 1.02 ** 11 - 2e5 * 1.05 ** 11, 1),
  aliveMonth: String(fate(alive).profit), aliveLowest: wan(fate(alive).lowest),
  growthFlat: percent(growthToLive(opening)), growthCost: percent(growthToLive(faster)), growthLate: percent(growthToLive({ ...faster, delay: 3 })),
  loaded: `${team.month.toLocaleString('en-US')}`, year: `${team.year.toLocaleString('en-US')}`,
  salary: salary.toLocaleString('en-US'),
  hireNow: fixed(priceOf(opening, { cost: salary, start: 0 }), 2), hireLater: fixed(priceOf(opening, { cost: salary, start: 6 }), 2),
  decision: fixed(decision(fate(opening).months, 3), 1), decisionSix: fixed(decision(fate(opening).months, 9), 1),

  nodeHour: fixed(hour, 2), nodeMonth: rent(ours).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  flash: fixed(flash, 3), pro: fixed(pro, 3),
  capacity: fixed(capacity(ours) / 100, 1),
  full: fixed(selfPrice(ours, 1), 2), third: fixed(selfPrice(ours, 0.3), 2), tenth: fixed(selfPrice(ours, 0.1), 2), half: fixed(selfPrice(ours, 0.6), 2),
  lineFlash: percent(breakEvenUtilisation(ours, flash), 0), linePro: percent(breakEvenUtilisation(ours, pro), 0),
  disclosed: fixed(disclosed / 1e4, 2), disclosedFull: fixed(selfPrice(fleet(disclosed), 1), 2),
  disclosedFlash: percent(breakEvenUtilisation(fleet(disclosed), flash), 0), disclosedPro: percent(breakEvenUtilisation(fleet(disclosed), pro), 0),
  lastPro: fixed(lastBreakEven(fleet(disclosed, 60_000), pro, 4) / 100, 0),
  nodePeak: percent(fact('deepseek-infra-nodes') / fact('deepseek-infra-peak-nodes')),
  reserved: percent(fact('h100-contract-2026-03') / 4, 0),
  rentRise: percent(fact('h100-contract-2026-03') / fact('h100-contract-2025-10') - 1, 0),

  cardHours: fixed((8 * 100) / 8 / 0.9, 0), wallEight: fixed(100 / 8 / 0.9, 1),
  cardHour: fixed(fact('h100-contract-2026-03') * FX, 2), teamHour: fixed(team.month / 176, 0),
  teamCards: fixed(team.month / 176 / (fact('h100-contract-2026-03') * FX), 0),
  monthCards: fixed(salary / (fact('h100-contract-2026-03') * FX), 0), monthTokens: fixed(salary / pro / 100, 0), monthLabels: fixed(salary / 6, 0),
  nodeLabels: fixed(rent(ours) / 6, 0),

  creditRatio: fixed(ratio, 2), creditMonths: fixed(monthsOfCredit, 1), creditWorth: wan(60_000 * monthsOfCredit, 1), creditShare: percent(1 / ratio, 0),
  creditLight: wan(12 * 20_000), creditLightLost: wan(1e6 - 12 * 20_000 * ratio, 1),

  sheetCapacity: Math.round(capacity(ours)).toLocaleString('en-US'), sheetUsed: money(used, 0), sheetApi: money(used * pro, 0),
  sheetSaved: money(saved, 0), sheetBurn: money(307_740.4 - saved, 0), sheetRunway: fixed(3e6 / (307_740.4 - saved), 1),

  founders: percent(kept([{ sold: 0.1, pool: 0.1 }, { sold: 0.2, pool: 0.05 }, { sold: 0.2, pool: 0.05 }]), 0),
  idleSeed: percent(rent(ours) / 45e6, 2), idleA: percent(rent(ours) / 144e6, 2),
  exitSaved: fixed((fact('cloud-exit-before') - fact('cloud-exit-after')) / 1e4, 0),
  exitPayback: fixed(fact('cloud-exit-hardware') / ((fact('cloud-exit-before') - fact('cloud-exit-after')) / 12), 1),
}
