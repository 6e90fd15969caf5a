/** State of the lab → everything its views print. */
import { bestConstant, errorLosses, scoreLosses, type Loss } from './kernel.ts'
import type { State } from './spec.ts'

export const scoreNames = { ce: '交叉熵', square: '概率的平方误差', hinge: '合页', focal: '聚焦' } as const
export const errorNames = { square: 'MSE', absolute: 'MAE', huber: 'Huber', pinball: '分位数' } as const
export type ScoreName = keyof typeof scoreNames
export type ErrorName = keyof typeof errorNames

export interface Model {
  /** Log-odds of the right class. */
  s: number
  losses: Record<ScoreName, Loss>
  /** How much harder cross-entropy pulls than the square of the probability. */
  ratio: number
  minutes: readonly number[]
  /** The one number each loss would have us promise, in minutes. */
  best: Record<ErrorName, number>
}

export const logit = (p: number): number => Math.log(p / (1 - p))

export function model({ p, gamma, far, delta, tau }: State): Model {
  const s = logit(p)
  const losses = scoreLosses(s, gamma)
  const minutes = [30, 32, 35, 38, far]
  const best = (name: ErrorName) => bestConstant(minutes, (e) => errorLosses(e, delta, tau)[name].slope)
  return {
    s, losses, minutes, ratio: losses.ce.slope / losses.square.slope,
    best: { square: best('square'), absolute: best('absolute'), huber: best('huber'), pinball: best('pinball') },
  }
}
