/** Numbers of the chapter: the coins, advantages by hand, clipping, groups, verifiers, and the founders' account. */
import { readFileSync } from 'node:fs'
import { hardware, model } from '#book/facts-data.ts'
import { backwards, clipped, gae } from '#labs/rl/kernel.ts'

const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−')
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)}%`
/** Two significant digits of a large number, in 万 or 亿. */
const large = (value: number): string => (value >= 1e8 ? `${Number((value / 1e8).toPrecision(2))} 亿` : `${Number((value / 1e4).toPrecision(2))} 万`)

// ---------- what listings/hacking.py and clip.py printed ----------

const printed = (file: string, row: string): number[] =>
  [...readFileSync(new URL(`./listings/${file}.out`, import.meta.url), 'utf8').split('\n').find((line) => line.trim().startsWith(row))!.replace(/^.*?(beta \S+ \w+|clip)/, '').replace(/fell +\S+/, '').matchAll(/-?\d+\.\d+/g)].map(Number)
const [proxy, task] = [printed('hacking', 'beta 0.0 proxy'), printed('hacking', 'beta 0.0 task')]
const free = printed('clip', 'no clip')

// ---------- coins: win 0.3 of the rounds without armour, 0.9 with it; buying takes one round ----------

const coins = (gamma: number) => ({ buy: (gamma * 0.9) / (1 - gamma), keep: 0.3 / (1 - gamma) })

// ---------- a trajectory by hand ----------

const trajectory = { r: [1, 0, 0, 5], v: [0.5, 0.4, 0.3, 0.2, 0], gamma: 0.99, lambda: 0.95 }
const advantages = gae(trajectory.r, trajectory.v, trajectory.gamma, trajectory.lambda)
const deltas = gae(trajectory.r, trajectory.v, trajectory.gamma, 0)
const returns = backwards(trajectory.r, trajectory.gamma)

// ---------- groups ----------

/** Share of groups of `size` that hold both a right and a wrong answer: the others have no gradient. */
export const mixed = (p: number, size: number): number => 1 - p ** size - (1 - p) ** size
/** Success rate at which half of the groups hold at least one right answer. */
const half = (size: number): number => 1 - 0.5 ** (1 / size)

// ---------- verifiers ----------

/** Among the answers that pass, the share that is wrong: `f` of the wrong ones pass, all right ones do. */
const fake = (p: number, f: number): number => ((1 - p) * f) / ((1 - p) * f + p)

// ---------- the founders' account (assumptions stated in the text) ----------

const USD_HOUR = 2.5
const PEAK = hardware('h100-sxm').bf16_dense_tflops * 1e12
const GENERATE = 0.15
const TRAIN = 0.35
const RUNS = 20
const PEOPLE = 3 * 10000

interface Setting { params: number; length: number }
const small = model('llama3.1-8b').params_total_b * 1e9
const middle = model('qwen3-32b').params_total_b * 1e9
const settings = { '8b-short': { params: small, length: 1500 }, '8b-long': { params: small, length: 8000 }, '32b-short': { params: middle, length: 1500 }, '32b-long': { params: middle, length: 8000 } }

const generating = (params: number, tokens: number) => (2 * params * tokens) / (PEAK * GENERATE) / 3600
const training = (params: number, tokens: number) => (6 * params * tokens) / (PEAK * TRAIN) / 3600

function run({ params, length }: Setting) {
  const tokens = 200 * 64 * 16 * length
  const [generate, train] = [generating(params, tokens), training(params, tokens)]
  const bill = (generate + train) * USD_HOUR
  const request = generating(params, length) * USD_HOUR
  const project = RUNS * bill + PEOPLE
  return { tokens, generate, train, bill, project, request, even: project / (3 * request) }
}
const table = Object.fromEntries(Object.entries(settings).flatMap(([name, setting]) => {
  const one = run(setting)
  return [[`tokens-${name}`, `${fixed(one.tokens / 1e9, 2)}`], [`generate-${name}`, fixed(one.generate, one.generate < 100 ? 1 : 0)], [`train-${name}`, fixed(one.train, one.train < 100 ? 1 : 0)],
    [`bill-${name}`, whole(one.bill)], [`project-${name}`, whole(one.project)], [`even-${name}`, large(one.even)], [`request-${name}`, one.request.toPrecision(2)]]
}))

/** One round of rejection sampling: 12,800 questions, 4 answers each, three in ten kept and trained on once. */
const rejection = (generating(small, 12800 * 4 * 1500) + training(small, 12800 * 4 * 0.3 * 1500)) * USD_HOUR

/** Hours of the reported R1 run on `cards` cards: 198 h and 80 h, and 5000 for data. */
const r1 = (cards: number) => cards * (198 + 80) + 5000

export default {
  'proxy-start': fixed(proxy[0]!, 2), 'proxy-5': fixed(proxy[1]!, 2), 'proxy-end': fixed(proxy.at(-1)!, 2), 'task-start': fixed(task[0]!, 2), 'task-5': fixed(task[1]!, 2), 'task-peak': fixed(Math.max(...task), 2), 'task-end': fixed(task.at(-1)!, 2),
  'free-mid': fixed(free[4]!, 1), 'free-worst': fixed(free[5]!, 1), 'deviation-1': fixed(Math.sqrt(1 / 8 - 1 / 64), 3),
  'coins-buy': fixed(coins(0.9).buy, 1), 'coins-keep': fixed(coins(0.9).keep, 1), 'coins-short': fixed(coins(0.2).buy, 3), 'coins-short-keep': fixed(coins(0.2).keep, 3),
  'far-gamma': fixed(10 ** (-1 / 11), 3), 'far-gamma-slow': fixed(10 * 0.8 ** 11, 3), 'far-gamma-patient': fixed(10 * 0.95 ** 11, 2),
  returns: returns.map((x) => fixed(x, 4)).join('、'), deltas: deltas.map((x) => fixed(x, 4)).join('、'), advantages: advantages.map((x) => fixed(x, 4)).join('、'),
  'clip-up': fixed(clipped(1.5, 1, 0.2), 1), 'clip-up-bad': fixed(clipped(1.5, -1, 0.2), 1), 'clip-down': fixed(clipped(0.5, 1, 0.2), 1), 'clip-down-bad': fixed(clipped(0.5, -1, 0.2), 1),
  ...Object.fromEntries([0.01, 0.05, 0.2, 0.5, 0.9, 0.99].flatMap((p) => [8, 16, 64].map((size) => [`mixed-${p}-${size}`, percent(mixed(p, size), mixed(p, size) < 0.995 ? 1 : 0)]))),
  'half-8': percent(half(8), 1), 'half-16': percent(half(16), 1), 'half-64': percent(half(64), 1),
  'mixed-ex': percent(mixed(0.02, 16), 1), 'weight-ex': fixed(0.5 / Math.sqrt(0.125 * 0.875), 2),
  'fake-5': percent(fake(0.1, 0.05)), 'fake-1': percent(fake(0.1, 0.01), 1), 'fake-50': percent(fake(0.5, 0.05), 1), 'fake-limit': percent(0.1 / 9 / 0.9, 1), 'fake-ex': percent(fake(0.3, 0.04), 1), 'fake-ex-limit': percent(0.3 / 9 / 0.7, 1),
  'best-3': String(Math.ceil(Math.log(0.05) / Math.log(0.7))), 'best-5': String(Math.ceil(Math.log(0.05) / Math.log(0.5))), 'best-1': String(Math.ceil(Math.log(0.05) / Math.log(0.9))),
  ...table, rejection: rejection.toFixed(0),
  'even-ex': large((20 * 100 * 6 + PEOPLE) / (7 * 0.002)), 'project-ex': whole(20 * 100 * 6 + PEOPLE),
  'r1-512': whole(r1(512)), 'r1-512-usd': whole(2 * r1(512)), 'r1-648': whole(r1(648)), 'r1-648-usd': whole(2 * r1(648)),
  'ppo-share': percent(60 / 3640, 1), 'ppo-sft': fixed(60 / 4.9, 0),
}
