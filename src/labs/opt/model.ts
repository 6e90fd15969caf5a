/** State of the lab → everything its views print. */
import { bend, bowl, path, settled, rules, saddle, turned, type Point, type Surface } from './kernel.ts'
import type { State } from './spec.ts'

export interface Runner {
  name: string
  /** Dash and colour of its path, so that it can be told apart without colour. */
  dash: string
  colour: '1' | '2' | '3' | '5'
  rate: number
  points: readonly Point[]
  /** Height above the bottom at each point. */
  heights: readonly number[]
  /** It passed LIMIT before all steps were taken. */
  stopped: boolean
  /** The step from which the height stays at most GOAL, up to LONGEST steps. */
  arrival: number | undefined
}

export const GOAL = 1e-4
export const LONGEST = 2000

export interface Model { surface: Surface; runners: readonly Runner[]; best: Runner; gap: number }

const surfaceOf = ({ shape, kappa, angle }: State): Surface => turned(shape === 'bowl' ? bowl(kappa) : shape === 'bend' ? bend(kappa) : saddle, angle)

export function model(s: State): Model {
  const surface = surfaceOf(s)
  const shared = { beta1: s.b1, beta2: s.b2, decay: s.wd, correct: s.fix }
  const runners = ([
    ['梯度下降', rules.gd, s.gd, '2 3', '1'], [s.form === 'ema' ? '动量（EMA）' : '动量', rules[s.form], s.mo, '8 3', '3'],
    ['Adam', rules.adam, s.ad, '', '2'], ['AdamW', rules.adamw, s.ad, '8 3 2 3', '5'],
  ] as const).map(([name, rule, rate, dash, colour]): Runner => {
    const whole = path(rule, { ...shared, rate }, { surface, start: [s.x, s.y], steps: Math.max(s.steps, LONGEST), noise: s.noise, seed: s.seed })
    const points = whole.slice(0, s.steps + 1)
    return {
      name, dash, colour, rate, points, stopped: points.length <= s.steps, arrival: settled(surface, whole, GOAL),
      heights: points.map((w) => surface.value(w) - surface.bottom),
    }
  })
  const adam = runners[2]!.points
  return {
    surface, runners,
    best: runners.reduce((a, b) => (b.heights.at(-1)! < a.heights.at(-1)! ? b : a)),
    gap: Math.max(...adam.map(([x, y]) => Math.abs(x - y))),
  }
}
