/** A gridworld solved by sweeps of Bellman's equations; PPO's clipped objective; generalised advantages. */

/** What a cell is: 0 floor, 1 goal, 2 pit, 3 wall. Goal and pit end the episode. */
export type Cells = readonly (readonly number[])[]

/** Every move pays `step`; entering a goal or a pit pays its own reward on top. γ in 0…1, slip in 0…1. */
export interface World { cells: Cells; step: number; goal: number; pit: number; gamma: number; slip: number }

/** Up, right, down, left. */
export const MOVES = [[-1, 0], [0, 1], [1, 0], [0, -1]] as const

export type Values = readonly (readonly number[])[]

/** Whoever tries to leave the grid or enter a wall stays where he is. */
function landing({ cells }: World, row: number, column: number, move: number): readonly [number, number] {
  const [down, right] = MOVES[move]!
  const kind = cells[row + down]?.[column + right] ?? 3
  return kind === 3 ? [row, column] : [row + down, column + right]
}

/** r + γV(s′) of a move that does not slip. The value of an end is 0: nothing comes after it. */
function worth(world: World, v: Values, row: number, column: number, move: number): number {
  const [y, x] = landing(world, row, column, move)
  const kind = world.cells[y]![x]!
  const bonus = kind === 1 ? world.goal : kind === 2 ? world.pit : 0
  return world.step + bonus + world.gamma * v[y]![x]!
}

/** Q(s, a) of the four moves: the chosen one with 1 − slip, each other one with slip/3. Sutton & Barto (2018), §4.4. */
export function lookahead(world: World, v: Values, row: number, column: number): number[] {
  const plain = MOVES.map((_, move) => worth(world, v, row, column, move))
  const total = plain.reduce((sum, q) => sum + q, 0)
  return plain.map((q) => (1 - world.slip) * q + (world.slip / 3) * (total - q))
}

/** `random`: evaluate the policy that moves anywhere alike; `best`: value iteration. */
export type Mode = 'random' | 'best'

/** One sweep over all cells at once: V(s) ← mean or maximum of Q(s, ·); 0 at ends and walls. */
export const sweep = (world: World, v: Values, mode: Mode): number[][] =>
  world.cells.map((line, row) => line.map((kind, column) => {
    if (kind !== 0) return 0
    const q = lookahead(world, v, row, column)
    return mode === 'best' ? Math.max(...q) : q.reduce((sum, one) => sum + one, 0) / q.length
  }))

const still = (cells: Cells): number[][] => cells.map((line) => line.map(() => 0))

/** Values after `sweeps` sweeps from zero, and the largest change of the last one (0 before the first); less than 1e-9 counts as none, and ends it. */
export function solve(world: World, mode: Mode, sweeps: number): { v: number[][]; change: number } {
  let [v, change] = [still(world.cells), 0]
  for (let i = 0; i < sweeps && (i === 0 || change > 0); i++) {
    const next = sweep(world, v, mode)
    const most = Math.max(...next.flatMap((line, y) => line.map((value, x) => Math.abs(value - v[y]![x]!))))
    change = most < 1e-9 ? 0 : most
    v = next
  }
  return { v, change }
}

/** The moves whose Q is the largest, up to rounding. */
export function greedy(world: World, v: Values, row: number, column: number): number[] {
  const q = lookahead(world, v, row, column)
  const top = Math.max(...q)
  return q.flatMap((one, move) => (one > top - 1e-9 * (1 + Math.abs(top)) ? [move] : []))
}

/** min(rA, clip(r, 1−ε, 1+ε)·A). arXiv:1707.06347, equation 7. */
export const clipped = (ratio: number, advantage: number, eps: number): number =>
  Math.min(ratio * advantage, Math.min(Math.max(ratio, 1 - eps), 1 + eps) * advantage)

/** Whether the sample still pushes the policy: its slope in r is A, or 0 where the clip has it. */
export const pushes = (ratio: number, advantage: number, eps: number): boolean =>
  advantage > 0 ? ratio < 1 + eps : advantage < 0 && ratio > 1 - eps

/** y_t = x_t + decay·y_{t+1}: returns with decay γ. */
export function backwards(x: readonly number[], decay: number): number[] {
  let y = 0
  return x.toReversed().map((one) => (y = one + decay * y)).reverse()
}

/** A_t = δ_t + γλA_{t+1}, δ_t = r_t + γV_{t+1} − V_t; `values` has one entry more than `rewards`. arXiv:1506.02438, equation 16. */
export const gae = (rewards: readonly number[], values: readonly number[], gamma: number, lambda: number): number[] =>
  backwards(rewards.map((r, t) => r + gamma * values[t + 1]! - values[t]!), gamma * lambda)
