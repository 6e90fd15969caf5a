/** Every computed number of the chapter that its listings do not print. */
import { interval, pairedSize, zeroLimit } from '#labs/eval/kernel.ts'
import { normalQuantile } from '#labs/unit/kernel.ts'

const fixed = (value: number, digits = 1) => value.toFixed(digits).replace('-', '−')
const percent = (share: number, digits = 1) => `${fixed(share * 100, digits)}%`
const whole = (value: number) => Math.round(value).toLocaleString('en-US').replace('-', '−')

/** Canary sessions that show a rise of the bad rate from `p0` to `p0 + harm`, one-sided 5 %, power 80 %; as in listings/canary.py. */
export const sessions = (p0: number, harm: number, share = 0.1): number => Math.ceil(sessionsExactly(p0, harm, share))
/** The same before rounding up, for the curve of the figure. */
export function sessionsExactly(p0: number, harm: number, share = 0.1): number {
  const p1 = p0 + harm, k = share / (1 - share), pooled = (p1 + p0 / k) / (1 + 1 / k)
  const spread = normalQuantile(0.95) * Math.sqrt(pooled * (1 - pooled) * (1 + k)) + normalQuantile(0.8) * Math.sqrt(p1 * (1 - p1) + k * p0 * (1 - p0))
  return (spread / harm) ** 2
}
/** The smallest harm that `n` canary sessions, a `share` of the traffic, show at a bad rate of a tenth, by bisection. */
function visible(n: number, share = 0.1): number {
  let [low, high] = [0.0005, 0.6]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (sessions(0.1, middle, share) > n) low = middle
    else high = middle
  }
  return high
}

/** Company J, imaginary: sessions a day, minutes in thirty days. */
const daily = 2000, month = 30 * daily, minutes = 30 * 24 * 60
const label = (4 / 60) * 80

/** Expected profit in 10⁴ yuan when failed gates leak, as in listings/gates.py. */
const stages = [[4, 0.6], [26, 0.5], [70, 0.7], [30, 0.8]] as const
export function gated(leak: number, prize = 450): number {
  let value = 0
  for (let mask = 0; mask < 16; mask++) {
    let [alive, chance, paid] = [1, 1, 0]
    stages.forEach(([cost, p], i) => {
      const ok = (mask & (1 << i)) === 0
      paid += alive * cost
      chance *= ok ? p : 1 - p
      if (!ok) alive *= leak
    })
    value += chance * ((mask === 0 ? prize : 0) - paid)
  }
  return value
}
/** The leak at which the gated project is worth nothing. */
function fatalLeak(): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (gated(middle) > 0) low = middle
    else high = middle
  }
  return low
}

/** Availabilities of the parts: model interface, retrieval, own service, sign-in and network. */
const parts = { api: 0.995, retrieval: 0.999, own: 0.999, network: 0.9995 }
const rest = parts.retrieval * parts.own * parts.network
const down = (availability: number) => (1 - availability) * minutes
/** Interface with a second supplier: switching works with `works`, a share `common` of outages takes both. */
const twice = (works: number, common: number) => 1 - (1 - parts.api) * (common + (1 - common) * (1 - works * parts.api))
const chain = { one: parts.api * rest, perfect: twice(1, 0) * rest, switched: twice(0.95, 0) * rest, shared: twice(0.95, 0.2) * rest }
/** Answering by keyword search when vector retrieval is down: half of those sessions still get an answer. */
const degraded = twice(0.95, 0.2) * (1 - (1 - parts.retrieval) / 2) * parts.own * parts.network

/** Chance that a call waits for one of `agents` people at a load of `a` hours of work an hour (Erlang C). */
function waits(agents: number, a: number): number {
  let blocked = 1
  for (let i = 1; i <= agents; i++) blocked = (a * blocked) / (i + a * blocked)
  return blocked / (1 - (a / agents) * (1 - blocked))
}
const peak = daily * 0.12, handed = peak * 0.12, load = handed / 10
const waitMinutes = (agents: number) => (waits(agents, load) * 6) / (agents - load)
const backlog = 2 * (peak - 50), clearing = backlog / (50 - handed), clearingMean = backlog / (50 - (daily / 24) * 0.12)

/** False alarms a month of 40 rules, hourly, at three standard deviations of a normal signal. */
const falseMonthly = 40 * 24 * 30 * 0.0027
/** Share of true improvements among the experiments that win: prior, power, one-sided 2.5 %. */
const believed = (prior: number, power: number) => (prior * power) / (prior * power + (1 - prior) * 0.025)

const lowHourly = 1 - 0.995 ** 10
const burn = 14.4 * 0.005

/** Worksheet of company J, 10⁴ yuan. */
const budget = 4 + 26 + 70 + 30 + 13, paid = 4 + 29.5
const again = (pass: number, prize: number) => pass * 0.8 * prize - (70 + pass * 30)

export default {
  see100: fixed(visible(100, 0.05) * 100), see200: fixed(visible(200) * 100), see6000: fixed(visible(6000) * 100),
  days1: whole(sessions(0.1, 0.01) / 200), days3: whole(Math.ceil(sessions(0.1, 0.03) / 200)), daysHalf: whole(sessions(0.1, 0.005) / 200),
  even: whole(sessions(0.1, 0.03, 0.5)), evenBoth: whole(2 * sessions(0.1, 0.03, 0.5)), evenYuan: whole(2 * sessions(0.1, 0.03, 0.5) * label),
  mixed: whole(sessions(0.1, 0.015)), corner: whole(sessions(0.1, 0.3)),
  qualityBudget: whole(month * 0.01),
  others: fixed((27 - 200 / 6) / (5 / 6)),
  one: percent(chain.one, 2), oneDown: whole(down(chain.one)), perfect: percent(chain.perfect, 2), perfectDown: whole(down(chain.perfect)),
  switched: percent(chain.switched, 2), switchedDown: whole(down(chain.switched)), shared: percent(chain.shared, 2), sharedDown: whole(down(chain.shared)),
  degraded: percent(degraded, 2), degradedDown: whole(down(degraded)), restDown: whole(down(rest)),
  apiOne: percent(parts.api, 2), apiPerfect: percent(twice(1, 0), 3), apiSwitched: percent(twice(0.95, 0), 2), apiShared: percent(twice(0.95, 0.2), 2),
  ceiling: fixed(1 / 0.2, 0), sharedTimes: fixed((1 - parts.api) / (1 - twice(0.95, 0.2))),
  steps: percent(parts.api ** 20), stepsRetry: percent((1 - 0.005 ** 2) ** 20, 2),
  paired3: whole(pairedSize(0.08, 0.03)), paired1: whole(pairedSize(0.08, 0.01)), three10: whole(sessions(0.1, 0.03)), allPass: percent(0.65 ** 10),
  skew: fixed(98 - 82.25, 2), decemberMinutes: whole(4 * 60 + 22), three2: whole(sessions(0.02, 0.03)), gated: fixed(gated(0)),
  december: percent(1 - (4 * 60 + 22) / (31 * 24 * 60), 2),
  waits4: percent(waits(4, load), 0), waits5: percent(waits(5, load), 0), wait4: fixed(waitMinutes(4)), wait5: fixed(waitMinutes(5)),
  backlog: whole(backlog), clearing: fixed(clearing, 0), clearingMean: fixed(clearingMean, 1), handed: fixed(handed),
  falseMonthly: whole(falseMonthly), falseDaily: fixed(falseMonthly / 30), alarmTrue: percent(1.5 / (1.5 + falseMonthly)),
  burnRate: percent(burn), lowHourly: percent(lowHourly), lowDaily: fixed(24 * lowHourly), lowBurn: fixed(0.1 / 0.005, 0),
  believed33: percent(believed(1 / 3, 0.8)), believed10: percent(believed(0.1, 0.3)),
  fatalLeak: percent(fatalLeak(), 0), gatesWorth: fixed(gated(0) - gated(1)),
  digitsLow: percent(interval(392, 400)[0]), digitsHigh: percent(interval(392, 400)[1]),
  jailbreak: percent(zeroLimit(508), 2), govBad: whole(26000 * 0.1),
  budget: whole(budget), paid: fixed(paid), left: fixed(budget - paid), goOn: fixed(again(0.5, 450)), halfPrize: fixed(again(0.5, 200)),
}
