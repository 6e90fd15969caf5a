/** What every correct kernel of reinforcement learning gives; mutants must not. */
import type * as Kernel from '#labs/rl/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const corners = [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]
const plain = { cells: corners, step: -1, goal: 0, pit: 0, gamma: 1, slip: 0 }
const clean = (values: readonly (readonly number[])[]) => values.flat().map((v) => Math.round(v * 1e6) / 1e6 + 0)

export function reaches(kernel: typeof Kernel): void {
  close(clean(kernel.solve(plain, 'random', 1000).v), vector('rl.sutton4x4').expected, 'rl.sutton4x4')
  close(clean(kernel.solve({ ...plain, gamma: 0.9 }, 'best', 1000).v), vector('rl.value_iter').expected, 'rl.value_iter')

  const { inputs: { eps, cases }, expected } = vector('rl.ppo_clip')
  close(cases.map(([ratio, adv]: [number, number]) => kernel.clipped(ratio, adv, eps)), expected, 'rl.ppo_clip')
  close(cases.map(([ratio, adv]: [number, number]) => +kernel.pushes(ratio, adv, eps)), [0, 1, 1, 0, 1, 1], 'which samples push')

  const { inputs: { r, V, gamma, lambda }, expected: { returns, advantages } } = vector('rl.gae')
  close(kernel.backwards(r, gamma), returns, 'returns')
  close(kernel.gae(r, V, gamma, lambda), advantages, 'rl.gae')

  // One corridor, by hand: a pit, two cells, a goal; the middle cells slip three times in ten.
  const corridor = { cells: [[2, 0, 0, 1]], step: -1, goal: 10, pit: -10, gamma: 0.5, slip: 0.3 }
  close(kernel.lookahead(corridor, [[0, 2, 4, 0]], 0, 1), [0.7 * 0 + 0.1 * (1 + 0 - 11), 0.7 * 1 + 0.1 * (0 + 0 - 11), 0.7 * 0 + 0.1 * (0 + 1 - 11), 0.7 * -11 + 0.1 * (0 + 1 + 0)], 'a slippery corridor')
  close(kernel.greedy(corridor, [[0, 2, 4, 0]], 0, 1), [1], 'its best move')
  close(kernel.greedy(plain, kernel.solve(plain, 'best', 50).v, 0, 3), [2, 3], 'two moves alike')
  close(clean(kernel.solve({ ...plain, cells: [[1, 3, 0]] }, 'best', 3).v), [0, 0, -3], 'a wall keeps him in')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the end has a value of its own', 'if (kind !== 0) return 0', 'if (kind === 3) return 0'],
  ['the mean is a sum', "q.reduce((sum, one) => sum + one, 0) / q.length", "q.reduce((sum, one) => sum + one, 0)"],
  ['value iteration takes the worst', 'Math.max(...q) : q', 'Math.min(...q) : q'],
  ['the future is not discounted', 'world.gamma * v[y]![x]!', 'v[y]![x]!'],
  ['the goal pays for the pit', 'kind === 1 ? world.goal : kind === 2 ? world.pit', 'kind === 2 ? world.goal : kind === 1 ? world.pit'],
  ['a slip may also be the move itself', '(world.slip / 3) * (total - q)', '(world.slip / 4) * total'],
  ['walls are walked through', 'kind === 3 ? [row, column]', 'kind === 9 ? [row, column]'],
  ['up and down are exchanged', '[[-1, 0], [0, 1], [1, 0], [0, -1]]', '[[1, 0], [0, 1], [-1, 0], [0, -1]]'],
  ['only one best move is told', 'one > top - 1e-9 * (1 + Math.abs(top)) ?', 'move === q.indexOf(top) ?'],
  ['the clip also caps the loss', 'Math.min(ratio * advantage, Math.min', 'Math.max(-Infinity, Math.min'],
  ['the clip has no floor', 'Math.max(ratio, 1 - eps)', 'ratio'],
  ['a bad move is pushed at any ratio', 'advantage < 0 && ratio > 1 - eps', 'advantage < 0'],
  ['returns are not discounted', 'one + decay * y', 'one + y'],
  ['δ forgets the next value', 'r + gamma * values[t + 1]! - values[t]!', 'r - values[t]!'],
  ['advantages decay with λ alone', 'gamma * lambda)', 'lambda)'],
]
