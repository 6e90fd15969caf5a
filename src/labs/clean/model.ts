/** State → everything the views print. Percent become shares here. */
import { caught, knee, overlap, robustScore, shingles, spread, twinInTraining, zBound, zScore, type Overlap, type Spread } from './kernel.ts'
import { pairs, type State } from './spec.ts'

export interface Scored { value: number; z: number | null; robust: number | null; byZ: boolean; byRobust: boolean; byFence: boolean }

/** The usual threshold of the robust score. Source: Iglewicz & Hoaglin 1993. */
export const ROBUST = 3.5

export interface Model {
  texts: readonly [string, string]
  overlap: Overlap
  /** Chance that this pair is caught, and that a pair of unlike texts is. */
  caught: number
  noise: number
  knee: number
  /** Pairs of unlike texts that would have to be compared for nothing, and all pairs. */
  wasted: number
  all: number
  spread: Spread
  scored: Scored[]
  bound: number
  twin: number
}

export function model(s: State): Model {
  const own = [s.a, s.b] as const
  const texts = s.pair === 'own' ? own : pairs[s.pair]
  const shared = overlap(shingles(texts[0], s.k), shingles(texts[1], s.k))
  const noise = caught(s.far / 100, s.bands, s.rows)
  const all = (s.docs * (s.docs - 1)) / 2
  const x = s.x.map(([one]) => one!)
  const wide = spread(x)
  return {
    texts, overlap: shared, caught: caught(shared.jaccard, s.bands, s.rows), noise, knee: knee(s.bands, s.rows), wasted: noise * all, all,
    spread: wide, bound: zBound(x.length), twin: twinInTraining(s.copies, s.test / 100),
    scored: x.map((value) => {
      const [z, robust] = [zScore(value, wide), robustScore(value, wide)]
      return { value, z, robust, byZ: z !== null && Math.abs(z) > s.z, byRobust: robust !== null && Math.abs(robust) > ROBUST, byFence: value < wide.low || value > wide.high }
    }),
  }
}
