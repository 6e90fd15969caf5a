/** What every correct kernel of polynomial fits gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/fit/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const [xs, ys] = [kernel.places(10), kernel.samples(10, 0.15, 0)]
  const at = (degree: number, lambda = 0) => {
    const { train, test, largest } = kernel.errors(xs, ys, kernel.fit(xs, ys, degree, lambda))
    return { train_rmse: train, test_rmse: test, max_abs_coef: largest }
  }
  for (const id of ['overfit.deg1', 'overfit.deg3', 'overfit.deg9', 'overfit.ridge1e-06', 'overfit.ridge0.001', 'overfit.ridge1']) {
    const { inputs, expected } = vector(id)
    close(at(inputs.degree, inputs.lambda), expected, id)
  }

  const { inputs, expected } = vector('overfit.dropout')
  const dropped = kernel.dropout(new Array(10).fill(1), inputs.p, 1)
  close(dropped, expected.y, 'overfit.dropout')
  close(dropped.reduce((a, b) => a + b) / 10, expected.mean, 'mean after dropout')

  // A straight line through noisy points, by hand: variance σ²(1/n + (x − ½)²/Σ(xᵢ − ½)²) averaged over the new places.
  const spread = xs.reduce((sum, x) => sum + (x - 0.5) ** 2, 0)
  const { variance } = kernel.biasVariance(10, 0.15, 1, 0)
  close(variance, kernel.fresh.reduce((sum, x) => sum + 0.0225 * (0.1 + (x - 0.5) ** 2 / spread), 0) / 100, 'variance of a line')
  // Degree 0 always answers the mean of the truth, which is 0 here: bias² is the mean square of the sine, one half.
  close(kernel.biasVariance(10, 0.15, 0, 0).bias2, 0.5, 'bias of a constant')

  // More coefficients than points: still through every point.
  assert.ok(at(12).train_rmse < 1e-6, 'degree 12 reaches the ten points')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the penalty is λ², not λ', 'Math.sqrt(lambda)', 'lambda'],
  ['the intercept goes unpenalised', 'i - xs.length === k ?', 'i - xs.length === k && k ?'],
  ['columns are made orthogonal only to the one before', 'for (let j = 0; j < k; j++)', 'for (let j = Math.max(0, k - 1); j < k; j++)'],
  ['the top coefficient is lost', '(let k = size - 1; k >= 0; k--)', '(let k = size - 2; k >= 0; k--)'],
  ['new error is taken at the training places', 'test: rmse(fresh.map((x) => predict(w, x)), fresh.map(truth))', 'test: rmse(xs.map((x) => predict(w, x)), xs.map(truth))'],
  ['the largest coefficient forgets the sign', 'w.map(Math.abs)', 'w'],
  ['the variance is not scaled by the noise', 'sigma * sigma * units', 'sigma * units'],
  ['the mean square is not divided', 'b[i]!), 0) / a.length)', 'b[i]!), 0))'],
  ['what dropout keeps is not scaled up', 'v / (1 - p)', 'v'],
  ['dropout keeps what it should drop', 'uniform() >= p', 'uniform() < p'],
]
