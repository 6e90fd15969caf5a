/** State of the lab → everything its views print. A run goes on from where the last one of the same settings stood. */
import { mulberry32 } from '#labs/lib/random.ts'
import { acts, check, dead, drawn, forward, initial, judge, learn, losses, samples, split, type Net, type Plan, type Sample } from './kernel.ts'
import type { State } from './spec.ts'

/** A run stops before a parameter passes this size: later values only overflow. */
const LIMIT = 1e6
/** The losses are taken every so many steps. */
const EVERY = 20
const COUNT = 100

type Judged = ReturnType<typeof judge>
export interface Moment { step: number; train: Judged; test: Judged }

interface Run { key: string; plan: Plan; train: Sample[]; test: Sample[]; uniform: () => number; net: Net; step: number; history: Moment[]; stopped: boolean }

export interface Model extends Run {
  sizes: number[]
  /** Loss and share of right answers on either part, now; it ends the history, too. */
  fit: Moment
  /** Gradient on the first ten training points, both ways. */
  checked: ReturnType<typeof check>
  /** Hidden units without a slope at any training point. */
  dead: number
  /** The unit to show large: its layer and its place there. */
  shown: readonly [layer: number, unit: number] | false
  /** p(x) and the outputs of every unit at a place. */
  at: (x: readonly number[]) => ReturnType<typeof forward>
}

/** Units in each layer, from the two inputs to the one score. */
export const sizesOf = ({ layers, width }: Pick<State, 'layers' | 'width'>): number[] => [2, ...new Array<number>(layers).fill(width), 1]

function start(s: State, key: string): Run {
  const plan = { act: acts[s.act], loss: losses[s.loss], rate: s.lr, batch: s.batch, decay: s.l2, drop: s.drop }
  const all = s.data === 'own' ? drawn(s.own, s.seed) : samples(s.data, COUNT, s.noise, s.seed)
  return { key, plan, ...split(all, s.share), uniform: mulberry32(s.seed), net: initial(sizesOf(s), plan.act, s.seed), step: 0, history: [], stopped: false }
}

let last: Run | undefined
/** The run of these settings, as many steps on as asked, or as many as stay within LIMIT. */
function runTo(s: State): Run {
  const key = JSON.stringify({ ...s, steps: 0 })
  const run = last?.key === key && last.step <= s.steps ? last : start(s, key)
  for (;;) {
    if (run.step % EVERY === 0 && run.history.length <= run.step / EVERY) run.history.push(moment(run))
    if (run.step >= s.steps || run.stopped || !run.train.length) return last = run
    const net = learn(run.net, run.train, run.plan, run.uniform)
    run.stopped = !net.flat(2).every((value) => Math.abs(value) <= LIMIT)
    if (!run.stopped) Object.assign(run, { net, step: run.step + 1 })
  }
}

const moment = ({ net, train, test, plan, step }: Run): Moment => ({ step, train: judge(net, train, plan), test: judge(net, test, plan) })

export function model(s: State): Model {
  const run = runTo(s)
  const { net, plan, train, history } = run
  const fit = moment(run)
  return {
    ...run, fit, sizes: sizesOf(s),
    history: [...history, fit],
    checked: check(net, train.slice(0, 10), plan), dead: dead(net, train, plan.act),
    shown: s.unit > 0 && s.unit <= s.layers * s.width && [Math.ceil(s.unit / s.width), (s.unit - 1) % s.width],
    at: (x) => forward(net, x, plan.act),
  }
}
