/** What every correct gradient-descent kernel gives; mutants must not. */
import type * as Kernel from '#labs/gd/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

const pairs = (x: readonly number[], y: readonly number[]) => x.map((value, i): Kernel.Point => [value, y[i]!])

export function reaches(kernel: typeof Kernel): void {
  const { inputs, expected } = vector('gd.linreg.start')
  const points = pairs(inputs.x, inputs.y)
  const origin = [inputs.theta0, inputs.theta1] as const
  close({ mse: kernel.mse(points, origin), grad: kernel.gradient(points, origin) }, expected, 'gd.linreg.start')

  const { min, max, condition } = kernel.curvature(points)
  const bend = vector('gd.linreg.hessian').expected
  close({ hessian: kernel.hessian(points), eig: [min, max], lr_max: kernel.threshold(points), lr_opt: kernel.bestRate(points), condition }, bend, 'gd.linreg.hessian')

  for (const id of ['gd.linreg.lr0.1.n1', 'gd.linreg.lr0.1.n2', 'gd.linreg.lr0.01.n100', 'gd.linreg.lr0.01.n1000', 'gd.linreg.lr0.0833333.n100']) {
    const v = vector(id)
    const rate = typeof v.inputs.lr === 'number' ? v.inputs.lr : kernel.bestRate(points)
    const last = kernel.descend({ points, start: v.inputs.theta_init ?? origin, rate, steps: v.inputs.steps }).at(-1)!
    close({ theta: last.theta, mse: last.mse }, v.expected, id)
  }

  const best = vector('gd.linreg.optimum').expected
  close({ theta: kernel.optimum(points), mse: kernel.mse(points, kernel.optimum(points)) }, best, 'gd.linreg.optimum')
  close(kernel.mse(points, [2, 2]), 4, 'the mistaken answer (2, 2)')

  close(kernel.mse(points, origin), vector('erratum.linreg_loss').expected, 'erratum.linreg_loss')
  close(kernel.gradient(points, origin), vector('erratum.linreg_grad').expected, 'erratum.linreg_grad')
  const tenth = kernel.descend({ points, start: origin, rate: 0.1, steps: 10 }).at(-1)!
  close({ lr_max: kernel.threshold(points), mse_after_10: tenth.mse, optimum: kernel.optimum(points) }, vector('erratum.linreg_lr').expected, 'erratum.linreg_lr')

  const round = kernel.standardise(points)
  close(kernel.curvature(round).condition, 1, 'standardised condition number')
  close(kernel.descend({ points: round, start: [0, 0], rate: 0.5, steps: 1 }).at(-1)!.mse, 0, 'one step to the bottom')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the factor 2 of the gradient is lost', '  2 * mean(points.map((point) => errorAt(point, theta) * point[0]))', '  mean(points.map((point) => errorAt(point, theta) * point[0]))'],
  ['the sum is not divided by n', ' / values.length', ''],
  ['the error has the wrong sign', 'intercept + slope * x - y', 'y - intercept - slope * x'],
  ['the step goes uphill', 'last.theta[0] - rate', 'last.theta[0] + rate'],
  ['the loss is not squared', 'errorAt(point, theta) ** 2', 'Math.abs(errorAt(point, theta))'],
  ['the threshold is 1/λ', '=> 2 / curvature(points).max', '=> 1 / curvature(points).max'],
  ['one step too many', 'last.step < steps', 'last.step <= steps'],
  ['standardising forgets the deviation', '(x - centre) / deviation', '(x - centre)'],
]
