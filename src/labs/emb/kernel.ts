/** Words as vectors: cosine, counts → PPMI → fewer dimensions, a step of negative sampling, BERT's masking. */
import { sigmoid, softplus } from '#labs/lib/activations.ts'
import { mulberry32 } from '#labs/lib/random.ts'

export type Vector = readonly number[]
export type Matrix = readonly Vector[]

export const total = (values: Vector): number => values.reduce((sum, value) => sum + value, 0)
export const dot = (u: Vector, v: Vector): number => total(u.map((value, i) => value * v[i]!))
export const distance = (u: Vector, v: Vector): number => Math.hypot(...u.map((value, i) => value - v[i]!))

/** u·v/(‖u‖‖v‖) in −1…1; NaN when either is the zero vector, which has no direction. */
export const cosine = (u: Vector, v: Vector): number => dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v))

/**
 * Counts (words × contexts) → max(0, PMI − ln k), PMI = ln(n·n_wc/(n_w·n_c)); 0 where nothing was counted.
 * The shift by ln k is what k negative samples do. Source: Levy & Goldberg 2014, §4.1.
 */
export function ppmi(counts: Matrix, k = 1): number[][] {
  const rows = counts.map(total)
  const columns = counts[0]!.map((_, c) => total(counts.map((row) => row[c]!)))
  return counts.map((row, w) => row.map((count, c) => (count ? Math.max(0, Math.log((count * total(rows)) / (rows[w]! * columns[c]! * k))) : 0)))
}

export interface Factors {
  /** One row for each word, strongest dimension first: U·Σ, so that inner products are those of the matrix itself. */
  vectors: number[][]
  /** Singular values, largest first. */
  singular: number[]
}

/**
 * Singular value decomposition by one-sided Jacobi: columns are turned in pairs until all are orthogonal.
 * Of either sign, each dimension takes the one that makes its largest entry positive. Source: Hestenes 1958.
 */
export function decompose(matrix: Matrix): Factors {
  const columns = matrix[0]!.map((_, c) => matrix.map((row) => row[c]!))
  for (let sweep = 0; sweep < 40; sweep++) {
    for (let p = 0; p < columns.length; p++) for (let q = p + 1; q < columns.length; q++) {
      const [u, v] = [columns[p]!, columns[q]!]
      const [a, b, mixed] = [dot(u, u), dot(v, v), dot(u, v)]
      if (Math.abs(mixed) <= 1e-13 * Math.sqrt(a * b)) continue
      const zeta = (b - a) / (2 * mixed)
      const tan = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta))
      const cos = 1 / Math.hypot(1, tan)
      columns[p] = u.map((value, i) => cos * (value - tan * v[i]!))
      columns[q] = v.map((value, i) => cos * (value + tan * u[i]!))
    }
  }
  const ordered = columns.toSorted((u, v) => dot(v, v) - dot(u, u)).map((column) => {
    const peak = column.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-9 ? value : most))
    return column.map((value) => (peak < 0 ? -value : value))
  })
  return { vectors: matrix.map((_, w) => ordered.map((column) => column[w]!)), singular: ordered.map((column) => Math.sqrt(dot(column, column))) }
}

export interface Pairing {
  /** The word in the middle. */
  centre: Vector
  /** Vectors of contexts: the true one first, then those drawn by chance. */
  contexts: Matrix
}

export interface Lesson { loss: number; scores: number[]; /** σ(score) − label. */ errors: number[]; gradient: number[] }

/** L = −ln σ(u₀·v) − Σ ln σ(−uⱼ·v), its scores and errors, and ∂L/∂v. Source: Mikolov et al. 2013b, eq. (4). */
export function judge({ centre, contexts }: Pairing): Lesson {
  const scores = contexts.map((u) => dot(u, centre))
  const errors = scores.map((score, j) => sigmoid(score) - +(j === 0))
  return {
    scores, errors,
    loss: total(scores.map((score, j) => softplus(j === 0 ? -score : score))),
    gradient: centre.map((_, i) => total(errors.map((error, j) => error * contexts[j]![i]!))),
  }
}

/** One step of gradient descent on every vector at once, all from the old values. */
export function learn(pairing: Pairing, rate: number): Pairing {
  const { errors, gradient } = judge(pairing)
  return {
    centre: pairing.centre.map((value, i) => value - rate * gradient[i]!),
    contexts: pairing.contexts.map((u, j) => u.map((value, i) => value - rate * errors[j]! * pairing.centre[i]!)),
  }
}

/** Of n tokens: how many become a question, and what stands in their place. Shares in 0…1. */
export interface Masking { n: number; chosen: number; mask: number; random: number }

/** Expected numbers of tokens; what is neither masked nor random is kept. Source: Devlin et al. 2019, §3.1 (15 %; 80/10/10). */
export function expected({ n, chosen, mask, random }: Masking): { selected: number; mask: number; random: number; keep: number } {
  const selected = n * chosen
  return { selected, mask: selected * mask, random: selected * random, keep: selected * (1 - mask - random) }
}

export type Fate = 'plain' | 'mask' | 'random' | 'keep'

/** Each token by itself: chosen or not, then what becomes of it; two numbers of the stream for each token. */
export function draw({ n, chosen, mask, random }: Masking, seed: number): Fate[] {
  const uniform = mulberry32(seed)
  return Array.from({ length: n }, () => {
    const [first, second] = [uniform(), uniform()]
    return first >= chosen ? 'plain' : second < mask ? 'mask' : second < mask + random ? 'random' : 'keep'
  })
}
