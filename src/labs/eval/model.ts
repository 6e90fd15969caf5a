/** State of the lab → everything its views print. */
import { armSize, blocks, effective, gateFor, interval, levelSize, noWorseSize, pairedSize, zeroLimit, zeroSize } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  /** Right answers, never above the number of questions. */
  k: number
  rate: number
  low: number
  high: number
  design: number
  /** Independent questions these are worth, and the whole number of them the gate reckons with. */
  few: number
  worth: number
  gap: number
  flips: number
  /** A drop cannot exceed the share of flips. */
  drop: number
  net: number
  falseAlarm: number
  missed: number
  /** Highest rate of what never happened; undefined once it did. */
  atMost: number | undefined
  sizes: readonly (readonly [decision: string, independent: number])[]
}

export function model({ n, right, m, rho, flips, gap }: State): Model {
  const k = Math.min(right, n)
  const rate = k / n
  const [low, high] = interval(k, n, m, rho)
  const few = Math.max(1, effective(n, m, rho))
  const worth = Math.max(1, Math.round(few))
  const [d, g] = [flips / 100, gap / 100]
  const drop = Math.min(d, g)
  const net = gateFor(worth, d)
  // The other arm lies on the side where there is room.
  const other = rate + g < 1 ? rate + g : rate - g
  return {
    k, rate, low, high, design: 1 + (m - 1) * rho, few, worth, gap: g, flips: d, drop, net,
    falseAlarm: blocks(worth, d, 0, net), missed: Math.max(0, 1 - blocks(worth, d, drop, net)),
    atMost: k === n ? zeroLimit(few) : undefined,
    sizes: [
      ['水平：区间正负这么多', levelSize(Math.min(0.99, Math.max(0.01, rate)), g)], ['差别：两版真差这么多', pairedSize(d, g)],
      ['不退步：至多差这么多', noWorseSize(d, g)], ['零失败：失败率低于这么多', zeroSize(g)], ['线上对照，每边', armSize(Math.max(0.001, rate), other)],
    ],
  }
}
