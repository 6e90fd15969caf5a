/** State of the lab → everything its views print. */
import { biasVariance, errors, fit, fresh, places, predict, samples } from './kernel.ts'
import type { State } from './spec.ts'

export const DEGREES = Array.from({ length: 13 }, (_, d) => d)

export interface Model {
  lambda: number
  xs: number[]
  ys: number[]
  w: number[]
  /** Height of the fit at `fresh`. */
  curve: number[]
  train: number
  test: number
  largest: number
  bias2: number
  variance: number
  /** Errors at every degree, under the same λ. */
  sweep: { train: number; test: number }[]
  /** The degree with the least error on new points. */
  best: number
}

export function model({ n, sigma, seed, degree, ridge, power }: State): Model {
  const lambda = ridge ? 10 ** power : 0
  const [xs, ys] = [places(n), samples(n, sigma, seed)]
  const w = fit(xs, ys, degree, lambda)
  const sweep = DEGREES.map((d) => errors(xs, ys, fit(xs, ys, d, lambda)))
  const best = sweep.reduce((at, e, d) => (e.test < sweep[at]!.test ? d : at), 0)
  return { lambda, xs, ys, w, curve: fresh.map((x) => predict(w, x)), ...errors(xs, ys, w), ...biasVariance(n, sigma, degree, lambda), sweep, best }
}
