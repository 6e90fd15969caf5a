/** State of the lab → everything its views print. */
import { cosine, decompose, draw, expected, learn, ppmi, total, type Factors, type Fate, type Masking, type Matrix, type Pairing } from './kernel.ts'
import { words, type State } from './spec.ts'

/** Row of a word in the table of counts. */
export const indexOf = (word: keyof typeof words): number => Object.keys(words).indexOf(word)
export const names = Object.values(words)
const apple = indexOf('apple')

export interface Model extends Factors {
  /** Counts as they are weighed. */
  weighed: Matrix
  /** Vectors cut to d dimensions. */
  kept: Matrix
  /** Share of the squares that d dimensions keep; NaN when all are zero. */
  share: number
  /** Cosine of the two words, by these vectors and by the counts themselves. */
  cos: number
  plain: number
  /** The word nearest to 苹果 and its cosine; undefined when 苹果 has no direction. */
  nearest: { word: number; cos: number } | undefined
  /** Vectors of the lesson after 0…t steps. */
  run: Pairing[]
  masking: Masking
  hoped: ReturnType<typeof expected>
  fates: Fate[]
  drawn: Record<Fate, number>
}

export function model(s: State): Model {
  const { counts } = s
  const weighed = s.weight === 'raw' ? counts : ppmi(counts, s.k)
  const factors = decompose(weighed)
  const kept = factors.vectors.map((vector) => vector.slice(0, s.d))
  const squares = factors.singular.map((value) => value * value)
  const near = kept.map((vector, word) => ({ word, cos: cosine(kept[apple]!, vector) })).filter(({ word, cos }) => word !== apple && cos > -2)
  const [centre, ...contexts] = s.vec
  const run: Pairing[] = [{ centre: centre!, contexts }]
  while (run.length <= s.t) run.push(learn(run.at(-1)!, s.rate))
  const mask = s.m / 100
  const masking = { n: s.n, chosen: s.p / 100, mask, random: Math.min(s.r / 100, 1 - mask) }
  const fates = draw(masking, s.seed)
  const drawn = { plain: 0, mask: 0, random: 0, keep: 0 }
  for (const fate of fates) drawn[fate]++
  return {
    ...factors, weighed, kept, run, masking, fates, drawn,
    share: total(squares.slice(0, s.d)) / total(squares),
    cos: cosine(kept[indexOf(s.a)]!, kept[indexOf(s.b)]!), plain: cosine(counts[indexOf(s.a)]!, counts[indexOf(s.b)]!),
    nearest: near.toSorted((p, q) => q.cos - p.cos)[0],
    hoped: expected(masking),
  }
}
