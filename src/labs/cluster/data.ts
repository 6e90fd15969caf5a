/** The four clouds of the lab, 120 points each, drawn once from fixed seeds; `truth` is what they were drawn from. */
import { mulberry32, normals } from '#labs/lib/random.ts'
import type { Row } from './kernel.ts'
import type { State } from './spec.ts'

const [uniform, normal] = [mulberry32(14), normals(14)]
const make = (draw: (i: number) => Row): Row[] => Array.from({ length: 120 }, (_, i) => draw(i))
const around = (x: number, y: number, width: number): Row => [x + width * normal(), y + width * normal()]

export const clouds: Readonly<Record<State['data'], { rows: readonly Row[]; truth?: readonly number[] }>> = {
  four: { rows: make((i) => around(6 * (i & 1), 2 * (i & 2), 0.6)), truth: make((i) => [i & 3]).flat() },
  even: { rows: make(() => [9 * uniform() - 1.5, 7 * uniform() - 1.5]) },
  moons: {
    rows: make((i) => {
      const turn = Math.PI * uniform()
      return i & 1 ? around(4.2 - 2.6 * Math.cos(turn), 2.4 - 2.6 * Math.sin(turn), 0.15) : around(1.6 + 2.6 * Math.cos(turn), 1.4 + 2.6 * Math.sin(turn), 0.15)
    }),
    truth: make((i) => [i & 1]).flat(),
  },
  uneven: { rows: make((i) => [around(0, 0, 0.2), around(1.6, 0, 0.2), around(5.5, 3, 1.2)][i % 3]!), truth: make((i) => [i % 3]).flat() },
}

/** No clusters at all, in the unit square: what every curve is held against. */
export const even = make(() => [uniform(), uniform()])
