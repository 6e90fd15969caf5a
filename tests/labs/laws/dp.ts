/** What every correct privacy kernel gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/dp/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const laplace = vector('dp.laplace')
  const scale = laplace.inputs.epsilon.map((epsilon: number) => kernel.laplaceScale(laplace.inputs.sensitivity, epsilon))
  close({ scale, sd: scale.map((b: number) => Math.SQRT2 * b), p95_abs: scale.map(kernel.laplaceError) }, laplace.expected, 'dp.laplace')

  const coins = vector('dp.rr')
  const truth = kernel.certainty(Math.log(3))
  close({ p_truth: truth, example_estimate: kernel.survey(0.45, truth, 1).estimate }, coins.expected, 'dp.rr')
  close(kernel.survey(0.5, 0.75, 100).error, 0.1, 'error of a survey')
  assert.throws(() => kernel.survey(0.5, 0.5, 100), RangeError)

  const classic = vector('dp.gauss_classic')
  close(kernel.gaussClassic(classic.inputs.epsilon, classic.inputs.delta, classic.inputs.sensitivity), classic.expected.sigma, 'dp.gauss_classic')
  assert.throws(() => kernel.gaussClassic(1, 1e-5), RangeError)
  const analytic = vector('dp.gauss_analytic')
  close(analytic.inputs.epsilon.map((epsilon: number) => kernel.gaussSigma(epsilon, analytic.inputs.delta)), analytic.expected.sigma, 'dp.gauss_analytic')
  close(kernel.gaussSigma(1, 1e-5, 3), 3 * analytic.expected.sigma[1], 'sensitivity')

  const { inputs, expected } = vector('dp.compose')
  close(kernel.advanced(inputs.epsilon, inputs.k, inputs.delta_prime), expected.advanced, 'dp.compose')

  for (const id of ['dp.sgd.sigma1.3', 'dp.sgd.sigma1.1']) {
    const { inputs: { N, batch, noise_multiplier, epochs, delta }, expected: want } = vector(id)
    const [table, t] = [kernel.account(batch / N, noise_multiplier), kernel.steps(N, batch, epochs)]
    const [plain, tight] = [kernel.spent(table, t, delta), kernel.spent(table, t, delta, true)]
    close({ steps: t, eps_classic_conversion: plain.epsilon, order: plain.order, eps_improved_conversion: tight.epsilon, order_improved: tight.order }, want, id)
  }
  // The third run of the tutorial, as labs.md computed it.
  close(kernel.spent(kernel.account(256 / 60000, 0.7), kernel.steps(60000, 256, 45), 1e-5).epsilon, 7.12293, 'σ = 0.7')
  // By hand: order 2 of one step is ln(1 + q²(e^(1/σ²) − 1)); without sampling it is α/2σ².
  close(kernel.renyi(0.1, 1, 2), Math.log(1 + 0.01 * Math.expm1(1)), 'order two')
  close(kernel.renyi(1, 2, 8), 1, 'every record taken')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['certainty goes down with ε', 'Math.exp(-epsilon))', 'Math.exp(epsilon))'],
  ['a more private count has less noise', 'sensitivity / epsilon', 'sensitivity * epsilon'],
  ['ninety of a hundred are called ninety-five', 'Math.log(20)', 'Math.log(10)'],
  ['lies are not taken off', 'observed - (1 - truth)', 'observed'],
  ['the error forgets the coins', '/ n) / slope', '/ n)'],
  ['the classical bound is used where it is not proven', 'epsilon < 1', 'epsilon < 9'],
  ['the bound loses its 1.25', '1.25 / delta', '1 / delta'],
  ['the Gaussian delta forgets e^ε', 'Math.exp(epsilon) * normalCdf(-0.5', 'normalCdf(-0.5'],
  ['composition counts one use', 'Math.sqrt(2 * k', 'Math.sqrt(2'],
  ['the second term of composition is dropped', '+ k * epsilon * Math.expm1(epsilon)', ''],
  ['a part of an epoch costs nothing', 'Math.ceil(N / batch * epochs - 1e-9)', 'Math.floor(N / batch * epochs)'],
  ['pairs are counted with themselves', 'k * (k - 1) /', 'k * k /'],
  ['the sampling does not help', '(alpha - k) * left + k * taken', '0'],
  ['the ways to choose are off by one', '(alpha - k) / (k + 1)', '(alpha - k) / (k + 2)'],
  ['the divergence is not divided by its order', '/ (alpha - 1)\n}', '\n}'],
  ['the conversion is by α', 'Math.log(delta) / (alpha - 1)', 'Math.log(delta) / alpha'],
  ['steps are not multiplied', 'rho * t, orders', 'rho, orders'],
]
