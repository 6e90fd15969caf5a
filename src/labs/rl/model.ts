/** State of the lab → everything its views print. */
import { clipped, gae, greedy, lookahead, pushes, solve, type Cells, type World } from './kernel.ts'
import type { State } from './spec.ts'

/** The trajectory of exercise 12-1: four rewards, and five guesses of the value (the last is the end). */
export const REWARDS = [1, 0, 0, 5]
export const GUESSES = [0.5, 0.4, 0.3, 0.2, 0]
export const DISCOUNT = 0.99

export interface Model {
  cells: Cells
  v: number[][]
  /** Largest change of the last sweep. */
  change: number
  /** Best moves of each cell: 0 up, 1 right, 2 down, 3 left; none at ends and walls. */
  moves: number[][][]
  /** Q of the four moves in the cell looked at; none where it ends. */
  q: number[]
  /** The value at the top right. */
  corner: number
  objective: number
  plain: number
  live: boolean
  advantages: number[]
}

export function model(state: State): Model {
  const cells = state.cells.map((line) => line.map(Math.round))
  const world: World = { ...state, cells }
  const { v, change } = solve(world, state.mode, state.sweeps)
  return {
    cells, v, change, corner: v[0]![3]!,
    q: cells[state.row - 1]![state.col - 1] === 0 ? lookahead(world, v, state.row - 1, state.col - 1) : [],
    moves: cells.map((line, row) => line.map((kind, column) => (kind === 0 ? greedy(world, v, row, column) : []))),
    objective: clipped(state.ratio, state.adv, state.eps), plain: state.ratio * state.adv,
    live: pushes(state.ratio, state.adv, state.eps),
    advantages: gae(REWARDS, GUESSES, DISCOUNT, state.lambda),
  }
}
