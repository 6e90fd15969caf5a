/** State of the lab → everything its views print. Percent become shares here. */
import { anyEvent, burden, distribution, exceeds, expected, quantile, score, simulate, type Cause, type Outcome, type Risk } from './kernel.ts'
import type { State } from './spec.ts'

/** Years drawn beside the exact answer. */
export const YEARS = 10000

interface Row extends Required<Risk> { cost: number; after: number; done: number }
export interface Line { before: number; risk: Risk; score: number; mean: number; fatal: boolean; net: number }

export interface Model {
  lines: Line[]; outcomes: Outcome[]; drawn: Float64Array
  buffer: number; value: number; spent: number; cause: Cause
  mean: number; any: number; median: number; p95: number; dead: number
  burden: number; untouched: number
  /** Line with the greatest net worth. */
  best: number
  drawnMean: number; drawnP95: number; drawnDead: number
}

const share = (percent: number) => Math.min(100, percent) / 100
const rowOf = ([p, loss, cost, after, done, shared]: readonly number[]): Row =>
  ({ p: share(p!), loss: loss!, cost: cost!, after: share(after!), done: share(done!), shared: share(shared!) })

export function model(s: State): Model {
  const rows = s.risks.map(rowOf)
  const cause = { q: share(s.q), factor: s.factor }
  /** Responses carried out to these degrees: the risks left, what was paid, and the year's burden with the cost taken from the buffer. */
  const carried = (degrees: readonly number[]) => {
    const risks = rows.map(({ p, after, loss, shared }, i): Risk => ({ p: p + (after - p) * degrees[i]!, loss, shared }))
    const spent = rows.reduce((sum, { cost }, i) => sum + cost * degrees[i]!, 0)
    const outcomes = distribution(risks, cause)
    return { risks, spent, outcomes, burden: spent + burden(outcomes, s.buffer - spent, s.value) }
  }
  const degrees = rows.map(({ done }) => done)
  const now = carried(degrees)
  const left = s.buffer - now.spent
  const net = rows.map((_, i) => carried(degrees.with(i, 0)).burden - carried(degrees.with(i, 1)).burden)
  const drawn = simulate(now.risks, s.seed, YEARS, cause.q > 0 ? cause : undefined)
  return {
    outcomes: now.outcomes, drawn, spent: now.spent, cause, buffer: left, value: s.value, burden: now.burden,
    lines: now.risks.map((risk, i) => ({ before: rows[i]!.p, risk, score: score(risk), mean: risk.p * risk.loss, fatal: risk.loss > left, net: net[i]! })),
    mean: expected(now.risks), any: cause.q > 0 ? 1 - now.outcomes.reduce((sum, { loss, mass }) => sum + (loss > 0 ? 0 : mass), 0) : anyEvent(now.risks),
    median: quantile(now.outcomes, 0.5), p95: quantile(now.outcomes, 0.95), dead: exceeds(now.outcomes, left),
    untouched: carried(rows.map(() => 0)).burden,
    best: net.indexOf(Math.max(...net)),
    drawnMean: drawn.reduce((sum, loss) => sum + loss, 0) / YEARS, drawnP95: drawn[Math.ceil(0.95 * YEARS) - 1]!,
    drawnDead: drawn.filter((loss) => loss > left).length / YEARS,
  }
}
