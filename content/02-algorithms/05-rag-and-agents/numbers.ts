/** Every computed number of the chapter: a little BM25, two bills, and the arithmetic of a loop. */
import { fact } from '#book/facts-data.ts'

const fixed = (value: number, digits: number) => value.toFixed(digits)
const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const percent = (value: number, digits = 1) => `${(value * 100).toFixed(digits)}%`
const wan = (tokens: number, digits = 1) => `${(tokens / 1e4).toFixed(digits)} 万`

// ---------- BM25 and fusion by hand ----------

const idf = (inTexts: number, texts = 48) => Math.log(1 + (texts - inTexts + 0.5) / (inTexts + 0.5))
/** Weight of a term that stands `tf` times in a text `long` times the average. */
const saturated = (tf: number, long = 1, k1 = 1.2, b = 0.75) => (tf * (k1 + 1)) / (tf + k1 * (1 - b + b * long))
const rrf = (...places: number[]) => places.reduce((sum, place) => sum + 1 / (60 + place), 0)

// ---------- the whole handbook in the prompt, or what retrieval finds ----------

interface Price { input: number; cached: number; output: number }
/** Yuan a million tokens. */
export const prices = {
  flash: { input: fact('deepseek-flash-off-peak-input'), cached: fact('deepseek-flash-off-peak-cached'), output: fact('deepseek-flash-off-peak-output') },
  pro: { input: fact('deepseek-v4-pro-peak-input'), cached: fact('deepseek-v4-pro-peak-cached'), output: fact('deepseek-v4-pro-peak-output') },
} satisfies Record<string, Price>

/** Assumed: tokens of passages that retrieval puts into one prompt. They differ each time, so none is cached. */
export const FOUND = 2000
/** Yuan of reading the whole of `size` tokens for one question, a share `hit` of it from the cache. */
export const longBill = (size: number, hit: number, { input, cached }: Price) => (size * (hit * cached + (1 - hit) * input)) / 1e6
/** Yuan of reading what retrieval found. */
export const foundBill = ({ input }: Price) => (FOUND * input) / 1e6
/** The size of a library at which both cost the same. */
const even = (hit: number, { input, cached }: Price) => (FOUND * input) / (hit * cached + (1 - hit) * input)

const LIBRARY = 200_000
const HIT = 0.95
/** Assumed: yuan a month to keep a small index alive, people included. */
const UPKEEP = 3000
const saved = (price: Price) => longBill(LIBRARY, HIT, price) - foundBill(price)

// ---------- a loop of steps: the arithmetic of listings/loop.py ----------

/** One step's chances: right, wrong without notice, given up. */
const step = (p: number, caught: number, retries: number) => {
  const again = (1 - p) * caught
  const tries = Array.from({ length: retries + 1 }, (_, j) => again ** j).reduce((a, b) => a + b, 0)
  return { right: p * tries, silent: (1 - p) * (1 - caught) * tries }
}
/** Chances of a task of `n` such steps. */
export const task = (n: number, p: number, caught: number, retries: number) => {
  const { right, silent } = step(p, caught, retries)
  return { right: right ** n, silent: (right + silent) ** n - right ** n }
}

const STEPS = 10
const CAP = 20
const HUMAN = 8
/** Share of tasks, chance that an attempt at a step is right, share of the wrong ones that are noticed. */
const kinds = (caught: number) => [[0.75, 0.98, caught], [0.2, 0.7, caught], [0.05, 0, 1]] as const
/** Right, silently wrong and the chance that attempt t is made, under a cap on all attempts. */
function capped(p: number, caught: number) {
  const again = (1 - p) * caught
  let good = [1, ...Array<number>(STEPS).fill(0)], bad = Array<number>(STEPS + 1).fill(0)
  const made: number[] = []
  for (let t = 0; t < CAP; t += 1) {
    made.push(good.slice(0, STEPS).concat(bad.slice(0, STEPS)).reduce((a, b) => a + b, 0))
    const move = (now: number[], forward: number, i: number) => (i < STEPS ? now[i]! * again : now[i]!) + (i > 0 ? now[i - 1]! * forward : 0)
    const next = good.map((_, i) => move(good, p, i))
    bad = bad.map((_, i) => move(bad, 1 - again, i) + (i > 0 ? good[i - 1]! * (1 - p) * (1 - caught) : 0))
    good = next
  }
  return { right: good[STEPS]!, silent: bad[STEPS]!, made }
}
/** Yuan of the first t calls: 4000 tokens, 1000 more each time, 250 of them said; the old part is read from the cache. */
const spent = (t: number, { input, cached, output }: Price) => {
  if (t === 0) return 0
  const fresh = 4000 + 1000 * (t - 1), total = 4000 * t + 500 * t * (t - 1)
  return (fresh * input + (total - fresh) * cached + 250 * t * output) / 1e6
}
/** The mixture of tasks under the cap: shares, and yuan of model calls for a task. */
function agent(caught: number) {
  return kinds(caught).reduce((sum, [share, p, noticed]) => {
    const { right, silent, made } = capped(p, noticed)
    const cost = made.reduce((yuan, chance, t) => yuan + chance * (spent(t + 1, prices.pro) - spent(t, prices.pro)), 0)
    return { right: sum.right + share * right, silent: sum.silent + share * silent, cost: sum.cost + share * cost }
  }, { right: 0, silent: 0, cost: 0 })
}
const loose = agent(0.9), tight = agent(0.97)
const left = (a: { right: number; silent: number }) => 1 - a.right - a.silent

/** Assumed: a fixed path of three calls takes 70 % of the tasks; of these 97 % right, 2 % given to a person, 1 % silently wrong. */
const flow = { cost: (3 * (2000 * prices.pro.input + 200 * prices.pro.output)) / 1e6, person: 0.3 + 0.7 * 0.02, silent: 0.7 * 0.01 }
const bill = (cost: number, person: number, silent: number, loss: number) => cost + person * HUMAN + silent * loss
const agentBill = (a: typeof loose, loss: number) => bill(a.cost, left(a), a.silent, loss)
const flowBill = (loss: number) => bill(flow.cost, flow.person, flow.silent, loss)
/** The loss of one silent mistake at which agent and fixed path cost the same. */
const turning = (a: typeof loose) => (flowBill(0) - agentBill(a, 0)) / (a.silent - flow.silent)
const solved = (yuan: number, silent: number) => yuan / (1 - silent)

// ---------- the table of choices, yuan for a thousand pieces ----------

/** Assumed: operations a second really done by a card, and yuan for an hour of it. */
const thousand = (operations: number) => ((1000 * operations) / 2e13 / 3600) * 5
const call = (fresh: number, hit: number, out: number, { input, cached, output }: Price) => (fresh * input + hit * cached + out * output) / 1e3

export default {
  'idf-one': fixed(idf(1), 3), 'idf-five': fixed(idf(5), 3), 'idf-half': fixed(idf(24), 3),
  'tf-1': fixed(saturated(1), 2), 'tf-2': fixed(saturated(2), 3), 'tf-4': fixed(saturated(4), 3), 'tf-long': fixed(saturated(1, 2), 3),
  'rrf-split': fixed(rrf(1, 9), 4), 'rrf-agree': fixed(rrf(2, 2), 4), 'rrf-lone': fixed(rrf(1, 40), 4),

  'ratio-flash': fixed(prices.flash.input / prices.flash.cached, 0), 'ratio-pro': fixed(prices.pro.input / prices.pro.cached, 0),
  'even-flash-1': wan(even(1, prices.flash), 0), 'even-flash-95': wan(even(0.95, prices.flash)), 'even-flash-50': wan(even(0.5, prices.flash), 2), 'even-pro-1': wan(even(1, prices.pro), 0), 'even-pro-95': wan(even(0.95, prices.pro)),
  'long-flash': fixed(longBill(LIBRARY, HIT, prices.flash), 4), 'found-flash': fixed(foundBill(prices.flash), 4), 'long-pro': fixed(longBill(LIBRARY, HIT, prices.pro), 4), 'found-pro': fixed(foundBill(prices.pro), 4),
  'long-miss-pro': fixed(longBill(LIBRARY, 0, prices.pro), 2),
  upkeep: whole(UPKEEP), 'volume-flash': wan(UPKEEP / saved(prices.flash)), 'volume-pro': wan(UPKEEP / saved(prices.pro)),

  'p-needed-10': percent(0.9 ** (1 / 10), 2), 'p-needed-40': percent(0.9 ** (1 / 40), 2), 'half-life-95': fixed(Math.log(0.5) / Math.log(0.95), 1),
  'tau-power': fixed(fact('tau-retail-gpt4o-pass1') ** 4, 3), 'mixed-mean': fixed((1 + 0.9 ** 4) / 2, 3), 'mixed-power': fixed(0.95 ** 4, 3),

  'agent-cost': fixed(loose.cost, 3), 'agent-right': percent(loose.right), 'agent-silent': percent(loose.silent), 'agent-left': percent(left(loose)),
  'flow-cost': fixed(flow.cost, 3), 'flow-person': percent(flow.person), 'flow-silent': percent(flow.silent),
  'agent-0': fixed(agentBill(loose, 0), 2), 'agent-20': fixed(agentBill(loose, 20), 2), 'agent-200': fixed(agentBill(loose, 200), 2),
  'flow-0': fixed(flowBill(0), 2), 'flow-20': fixed(flowBill(20), 2), 'flow-200': fixed(flowBill(200), 2),
  'tight-silent': percent(tight.silent), 'tight-0': fixed(agentBill(tight, 0), 2), 'tight-20': fixed(agentBill(tight, 20), 2), 'tight-200': fixed(agentBill(tight, 200), 2),
  'human-0': fixed(HUMAN, 2),
  'turn-loose': fixed(turning(loose), 0), 'turn-tight': fixed(turning(tight), 0),
  'agent-solved-20': fixed(solved(agentBill(loose, 20), loose.silent), 2), 'tight-solved-20': fixed(solved(agentBill(tight, 20), tight.silent), 2), 'flow-solved-20': fixed(solved(flowBill(20), flow.silent), 2),
  'check-worth': fixed((loose.silent - tight.silent) * 20, 2), 'check-worth-200': fixed((loose.silent - tight.silent) * 200, 1),

  'point-month': whole(30_000 * 0.01 * HUMAN), 'point-year': wan(30_000 * 0.01 * HUMAN * 12, 2),

  'k-image': thousand(8e9).toFixed(4), 'k-embed': thousand(2 * 6e8 * 500).toFixed(3), 'k-label': fixed(call(800, 0, 20, prices.flash), 2), 'k-answer': fixed(call(2000, 500, 300, prices.flash), 2), 'k-answer-pro': fixed(call(2000, 500, 300, prices.pro), 1), 'k-flow': fixed(1000 * flow.cost, 0), 'k-agent': fixed(1000 * loose.cost, 0),

  'ex-idf': fixed(idf(3), 3), 'ex-even': wan((3000 * prices.pro.input) / (0.8 * prices.pro.cached + 0.2 * prices.pro.input), 2),
  'ex-p': percent(0.97 ** 12), 'ex-checked': percent(task(12, 0.97, 0.8, 1).right), 'ex-silent': percent(task(12, 0.97, 0.8, 1).silent),
  'ex-sign': fixed(2 * (1 + 9) / 2 ** 9, 4), 'ex-upper': percent(3 / 200),
}
