/** State of the lab → everything its views print. */
import {
  curvature, descend, errorAt, mse, optimum, standardise, threshold, verdict,
  type Point, type Step, type Theta, type Verdict,
} from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  points: readonly Point[]
  start: Theta
  rate: number
  run: Step[]
  last: Step
  /** The run left LIMIT behind before all steps were taken. */
  stopped: boolean
  curvature: { min: number; max: number; condition: number }
  limit: number
  bottom: Theta
  lowest: number
  verdict: Verdict
  errors: number[]
}

/** Points as the kernel sees them: standardised if the reader asks for it. */
export const pointsOf = (state: Pick<State, 'points' | 'std'>): readonly Point[] => {
  const points = state.points.map((row): Point => [row[0]!, row[1]!])
  return state.std ? standardise(points) : points
}

export function model(state: State): Model {
  const points = pointsOf(state)
  const start: Theta = [state.t0, state.t1]
  const run = descend({ points, start, rate: state.lr, steps: state.steps })
  const last = run.at(-1)!
  const bottom = optimum(points)
  return {
    points, start, rate: state.lr, run, last, bottom,
    stopped: last.step < state.steps,
    curvature: curvature(points), limit: threshold(points),
    lowest: mse(points, bottom), verdict: verdict(points, state.lr),
    errors: points.map((point) => errorAt(point, last.theta)),
  }
}

/** The step at which a run has nothing more to show: it left the range, stands still, or has taken 1000 steps. */
export function finish(state: State): number {
  const { run, last } = model({ ...state, steps: 1000 })
  return (run.find(({ gradient }) => Math.hypot(...gradient) < 1e-6) ?? last).step
}
