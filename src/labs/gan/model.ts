/** State of the lab → everything its views print. */
import { enough, factor, path, radius, type Game, type Point } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  game: Game
  points: readonly Point[]
  radii: readonly number[]
  last: Point
  /** What a step close to the equilibrium adds to the radius at most, as a share of it. */
  growth: number
  /** The penalty above which it shrinks. */
  enough: number
  verdict: '发散' | '转圈' | '收敛'
  /** The path left the lab's LIMIT before all steps were taken. */
  stopped: boolean
}

export function model(s: State): Model {
  const game: Game = { loss: s.loss, rate: s.h, penalty: s.r1, alternate: s.alt }
  const points = path(game, [s.x, s.y], s.n)
  const growth = factor(game) - 1
  return {
    game, points, radii: points.map(radius), last: points.at(-1)!, growth, enough: enough(game),
    verdict: Math.abs(growth) < 1e-9 ? '转圈' : growth > 0 ? '发散' : '收敛', stopped: points.length <= s.n,
  }
}
