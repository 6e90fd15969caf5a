import { readFileSync } from 'node:fs'
import { fact } from '#book/facts-data.ts'
import { normalQuantile } from '#labs/lib/normal.ts'
import { wilson } from '#labs/lib/proportion.ts'
import { anyEvent, burden, distribution, exceeds, expected, quantile, type Risk } from '#labs/risk/kernel.ts'

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)}%`.replace('-', '−')

/** Four risks of the opening example, ten thousand yuan a year: data, client, key person, funding. */
export const four: Risk[] = [
  { p: 0.1, loss: 200 }, { p: 0.3, loss: 60, shared: 1 }, { p: 0.25, loss: 40, shared: 1 }, { p: 0.2, loss: 100, shared: 1 },
]
export const winter = { q: 0.2, factor: 3 }
export const buffer = 180
const [alone, together] = [distribution(four), distribution(four, winter)]

/** What a response that lowers one probability saves: all of the loss expected, and the burden at a value of 2,000. */
const after = (which: number, p: number) => four.map((risk, i) => (i === which ? { ...risk, p } : risk))
const saved = (which: number, p: number) => expected(four) - expected(after(which, p))
const worth = (which: number, p: number) => burden(alone, buffer, 2000) - burden(distribution(after(which, p)), buffer, 2000)

/** Unexpected interruptions of the Llama 3 run, of one node of eight cards, a year. */
const nodeYear = (fact('llama3-405b-interruptions-unexpected') / (fact('llama3-405b-days') * fact('llama3-405b-gpus'))) * 8 * 365
const exits = [fact('firm-exit-year-1'), fact('firm-exit-year-2'), fact('firm-exit-year-3')]

/** True mean over the mean computed, when an interval `ratio` wide that is called 90 % holds the truth with probability `hit`. */
export const understated = (ratio: number, hit: number) => {
  const half = Math.log(ratio) / 2
  return Math.exp(((half / normalQuantile(0.5 + hit / 2)) ** 2 - (half / normalQuantile(0.95)) ** 2) / 2)
}

/** The responses as the listing priced them: name, cost, loss saved, percentage points of fatal years, net worth. */
export const responses = readFileSync(new URL('./listings/respond.out', import.meta.url), 'utf8').split('\n')
  .map((text) => /^(.{31})\s*(\d+)\s+([\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)$/.exec(text)).filter((found) => found !== null)
  .map(([, name, cost, saved, points, net]) => ({ name: name!.trim(), cost: Number(cost), saved: Number(saved), points: Number(points), net: Number(net) }))
const response = (name: string) => responses.find((row) => row.name === name)!
const untouched = Number(/nothing done:.*fatal ([\d.]+)%/.exec(readFileSync(new URL('./listings/respond.out', import.meta.url), 'utf8'))![1])

/** The two risks of the opening: ten thousand yuan a year. */
const [often, rare] = [0.52 * 21, 0.19 * 480]

/** Two of twelve contracts not renewed. */
const [churnLow, churnHigh] = wilson(2, 12)

export default {
  churnLow: percent(churnLow),
  churnHigh: percent(churnHigh),
  often: often.toFixed(2),
  rare: rare.toFixed(1),
  rareOverOften: (rare / often).toFixed(2),
  backupNet: response('offsite backup, restore drill').net.toFixed(1),
  untouched: `${untouched.toFixed(2)}%`,
  insured: `${(untouched - response('cyber insurance').points).toFixed(2)}%`,
  fourMean: expected(four).toFixed(0),
  fourAny: percent(anyEvent(four)),
  fourMedian: String(quantile(alone, 0.5)),
  fourP95: String(quantile(alone, 0.95)),
  fourDead: percent(exceeds(alone, buffer), 2),
  fourDeadTogether: percent(exceeds(together, buffer), 2),
  fourP95Together: String(quantile(together, 0.95)),
  fourZero: percent(alone[0]!.mass),
  fourZeroTogether: percent(together[0]!.mass),
  saveData: saved(0, 0.03).toFixed(0),
  saveClient: saved(1, 0.06).toFixed(1),
  worthData: worth(0, 0.03).toFixed(0),
  worthClient: worth(1, 0.06).toFixed(0),
  nodeYear: nodeYear.toFixed(2),
  nodeAny: percent(1 - Math.exp(-nodeYear), 0),
  threeYears: percent(exits.reduce((alive, rate) => alive * (1 - rate), 1)),
  wide45: understated(9, 0.45).toFixed(1),
}
