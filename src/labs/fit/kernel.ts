/** Polynomial fits of noisy points of a sine: least squares and ridge by QR, errors on new points, bias and variance, dropout masks. */
import { exact } from '#labs/lib/format.ts'
import { power } from '#labs/lib/power.ts'
import { mulberry32, normals } from '#labs/lib/random.ts'

/** sin 2πx to twelve digits: engines differ in the last ones, and degree 9 would show it. */
export const truth = (x: number): number => exact(Math.sin(2 * Math.PI * x))

const square = (v: number): number => v * v

/** The noise of vectors.json: ten numbers, standard deviation about 0.15. */
const given = [0.12, -0.18, 0.05, 0.22, -0.1, -0.15, 0.08, 0.17, -0.2, 0.03]

/** `n` places evenly spaced from 0 to 1. */
export const places = (n: number): number[] => Array.from({ length: n }, (_, i) => i / (n - 1))

/** Heights of the truth at `places(n)` with normal noise of deviation `sigma`; seed 0 with ten points and 0.15 is the published noise. */
export function samples(n: number, sigma: number, seed: number): number[] {
  const draw = normals(seed)
  const published = n === 10 && sigma === 0.15 && seed === 0
  return places(n).map((x, i) => truth(x) + (published ? given[i]! : sigma * draw()))
}

/**
 * Coefficients w₀…w_degree with the least Σ(Σwₖxᵏ − y)² + λΣwₖ², the intercept penalised too.
 * Modified Gram–Schmidt QR of the powers with √λ·I below them; the normal equations would lose half the digits at degree 9.
 * With more coefficients than points and λ = 0 the columns that add nothing get coefficient 0.
 */
export function fit(xs: readonly number[], ys: readonly number[], degree: number, lambda = 0): number[] {
  const size = degree + 1
  const extra = lambda > 0 ? size : 0
  const rows = xs.length + extra
  // columns[k] holds xᵏ of every point, then row k of √λ·I.
  const columns = Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: rows }, (_, i) => (i < xs.length ? power(xs[i]!, k) : i - xs.length === k ? Math.sqrt(lambda) : 0)))
  const rest = Float64Array.from({ length: rows }, (_, i) => ys[i] ?? 0)
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0)
  const r = Array.from({ length: size }, () => new Float64Array(size))
  const z = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    const column = columns[k]!
    const before = Math.sqrt(dot(column, column))
    // Twice is enough to make the column orthogonal to working precision.
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j < k; j++) {
        const along = dot(columns[j]!, column)
        r[j]![k]! += along
        for (let i = 0; i < rows; i++) column[i]! -= along * columns[j]![i]!
      }
    const length = Math.sqrt(dot(column, column))
    r[k]![k] = length > 1e-12 * before ? length : 0
    for (let i = 0; i < rows; i++) column[i] = r[k]![k]! && column[i]! / length
    z[k] = dot(column, rest)
    for (let i = 0; i < rows; i++) rest[i]! -= z[k]! * column[i]!
  }
  const w = new Array<number>(size).fill(0)
  for (let k = size - 1; k >= 0; k--) {
    let sum = z[k]!
    for (let j = k + 1; j < size; j++) sum -= r[k]![j]! * w[j]!
    w[k] = r[k]![k] ? sum / r[k]![k]! : 0
  }
  return w
}

export const predict = (w: readonly number[], x: number): number => w.reduceRight((sum, c) => sum * x + c, 0)

export const rmse = (a: readonly number[], b: readonly number[]): number => Math.sqrt(a.reduce((sum, v, i) => sum + square(v - b[i]!), 0) / a.length)

/** A hundred places between the points, never trained on. */
export const fresh = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)

/** Errors on the points and on the noise-free truth at `fresh`, and the largest coefficient. A training error below 1e-9 is rounding: 0. */
export function errors(xs: readonly number[], ys: readonly number[], w: readonly number[]): { train: number; test: number; largest: number } {
  const train = rmse(xs.map((x) => predict(w, x)), ys)
  return {
    train: train < 1e-9 ? 0 : train,
    test: rmse(fresh.map((x) => predict(w, x)), fresh.map(truth)),
    largest: Math.max(...w.map(Math.abs)),
  }
}

/**
 * Mean over `fresh` of (expected prediction − truth)² and of the prediction's variance, for noise of deviation `sigma`:
 * a ridge fit is linear in y, so unit vectors put through it give both. Geman et al. 1992.
 */
export function biasVariance(n: number, sigma: number, degree: number, lambda: number): { bias2: number; variance: number } {
  const xs = places(n)
  const mean = fit(xs, xs.map(truth), degree, lambda)
  const units = xs.map((_, i) => fit(xs, xs.map((_, j) => +(i === j)), degree, lambda))
  const average = (at: (x: number) => number) => fresh.reduce((sum, x) => sum + at(x), 0) / fresh.length
  return {
    bias2: average((x) => square(predict(mean, x) - truth(x))),
    variance: average((x) => sigma * sigma * units.reduce((sum, w) => sum + square(predict(w, x)), 0)),
  }
}

/** Inverted dropout: a value stays, times 1/(1−p), when its uniform number is at least p. Srivastava et al. 2014, §10. */
export function dropout(values: readonly number[], p: number, seed: number): number[] {
  const uniform = mulberry32(seed)
  return values.map((v) => (uniform() >= p ? v / (1 - p) : 0))
}
