/** What every correct kernel of a small network gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/mlp/kernel.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const { acts, losses, forward, backward } = kernel
  const { inputs: { x, y, W1, b1, W2, b2 }, expected } = vector('backprop.221')
  const net = [W1.map((row: number[], i: number) => [...row, b1[i]]), [[...W2, b2]]]
  const pass = forward(net, x, acts.tanh)
  const gradient = backward(net, pass, losses.ce.slope(pass.score, y), acts.tanh)
  close({
    z: pass.z[0], a: pass.a[1], s: pass.score, p: acts.sigmoid.f(pass.score), loss: losses.ce.of(pass.score, y), ds: gradient[1]![0]![2],
    dW2: gradient[1]![0]!.slice(0, 2), db2: gradient[1]![0]![2], dW1: gradient[0]!.map((row) => row.slice(0, 2)), db1: gradient[0]!.map((row) => row[2]),
  }, expected, 'backprop.221')
  assert.deepEqual(pass.a[2], pass.z[1], 'the score is not bent')
  const step = vector('backprop.after_step')
  const kind = { act: acts.tanh, loss: losses.ce }
  const data = [{ x, y }]
  close({ loss: kernel.judge(kernel.descend(net, [gradient], step.inputs.lr, 0), data, kind).loss }, step.expected, 'backprop.after_step')
  // One sample in the data: whatever is drawn, the batch is that sample.
  const plan = { ...kind, rate: 0.5, batch: 3, decay: 0, drop: 0 }
  close(kernel.learn(net, data, plan, mulberry32(1)), kernel.descend(net, [gradient], 0.5, 0), 'a batch of one sample')
  // Decay by hand: w − 0.1·(g + 0.2·w), the bias without it.
  close(kernel.descend([[[2, 3]]], [[[[1, 1]]], [[[3, 5]]]], 0.1, 0.2), [[[2 - 0.1 * (2 + 0.4), 3 - 0.1 * 3]]], 'decay')

  const drop = vector('overfit.dropout')
  close(kernel.dropout(drop.expected.mask.length, drop.inputs.p, mulberry32(1)), drop.expected.y, 'overfit.dropout')

  for (const at of [-3, -1, 0.5, 2]) {
    const { expected: value } = vector(`act.x${at}`)
    close({ relu: acts.relu.f(at), sigmoid: acts.sigmoid.f(at), dsigmoid: acts.sigmoid.slope(at), tanh: acts.tanh.f(at), dtanh: acts.tanh.slope(at), linear: acts.linear.f(at) }, { relu: value.relu, sigmoid: value.sigmoid, dsigmoid: value.dsigmoid, tanh: value.tanh, dtanh: value.dtanh, linear: at }, `act.x${at}`)
  }
  const { inputs: { depth }, expected: vanished } = vector('act.vanish')
  close(acts.sigmoid.slope(0) ** depth, vanished.sigmoid_max_grad_product, 'act.vanish')

  // Masks count forward and backward: a dropped unit gives nothing and learns nothing.
  const masked = forward(net, x, acts.tanh, [[0, 2]])
  close(masked.score, 0.2 - 0.5 * 2 * Math.tanh(1), 'a dropped unit')
  const held = backward(net, masked, 1, acts.tanh, [[0, 2]])
  close(held[0]!, [[0, 0, 0], [-(1 - Math.tanh(1) ** 2), -2 * (1 - Math.tanh(1) ** 2), -(1 - Math.tanh(1) ** 2)]], 'its gradient')

  // erratum.loss_def: a loss is bounded below; a signed difference cancels.
  assert.ok(vector('erratum.loss_def'))
  for (const s of [-1000, -2, 0, 3, 1000]) for (const truth of [0, 1]) for (const name of ['ce', 'mse'] as const) assert.ok(losses[name].of(s, truth) >= 0 && Number.isFinite(losses[name].of(s, truth)), name)
  close(losses.gap.of(2, 1) + losses.gap.of(-2, 0), 0, 'what is wrong both ways cancels')
  assert.ok(losses.gap.of(-9, 1) < -0.99)
  close([losses.mse.of(0, 1), losses.mse.slope(0, 1)], [0.25, -0.25], 'a square and its slope')

  const circle = kernel.samples('circle', 60, 0, 3)
  for (const { x: place, y: inside } of circle) assert.ok(inside ? Math.hypot(...place) <= 0.5 : Math.hypot(...place) >= 0.7 && Math.hypot(...place) <= 1)
  for (const { x: [u, v], y: same } of kernel.samples('xor', 60, 0, 3)) assert.equal(u! * v! > 0, same === 1)
  for (const { x: [u], y: right } of kernel.samples('gauss', 60, 0, 3)) assert.ok(right ? u! > -0.11 : u! < 0.11)
  const [one, other] = [kernel.samples('spiral', 60, 0, 3), kernel.samples('spiral', 60, 0.2, 3)]
  assert.ok(one.every(({ x: place }) => Math.hypot(...place) <= 1) && one.every(({ y: kindOf }, i) => kindOf === i % 2))
  const angle = ({ x: [u, v], y: arm }: typeof one[number]) => Math.cos(Math.atan2(u!, v!) - 3.5 * Math.PI * Math.hypot(u!, v!) - arm * Math.PI)
  assert.ok(one.every((sample) => angle(sample) > 1 - 1e-9), 'on their arms')
  assert.ok(other.some(({ x: [u, v] }) => { const r = Math.hypot(u!, v!); return Math.abs(Math.cos(Math.atan2(u!, v!) - 3.5 * Math.PI * r)) < 0.9 }), 'noise moves them')

  // Two letters a place, tenths from the middle, which is m.
  const own = [{ y: 1, x: [0, 0] }, { y: 0, x: [-1.2, 1.2] }, { y: 1, x: [0.3, -0.5] }]
  const drawing = (seed: number) => kernel.drawn('1mm0ay1ph', seed).map(({ x: place, y: kindOf }) => ({ y: kindOf, x: place }))
  assert.deepEqual(drawing(1).toSorted((a, b) => own.findIndex(({ x: [u] }) => u === a.x[0]) - own.findIndex(({ x: [u] }) => u === b.x[0])), own)
  assert.deepEqual(drawing(7), drawing(7))
  assert.equal(new Set(Array.from({ length: 30 }, (_, seed) => JSON.stringify(drawing(seed)))).size, 6, 'every order comes up')
  assert.deepEqual(kernel.drawn('', 1), [])
  const cut = (count: number, percent: number) => { const all = circle.slice(0, count), { train, test } = kernel.split(all, percent); assert.deepEqual([...train, ...test], all); return train.length }
  assert.deepEqual([cut(60, 50), cut(60, 90), cut(3, 10), cut(3, 90), cut(2, 50), cut(1, 90), cut(0, 50)], [30, 54, 1, 2, 1, 0, 0])

  const wide = kernel.initial([2, 400, 1], acts.tanh, 5)
  const spread = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length)
  assert.deepEqual([wide[0]!.length, wide[0]![0]!.length, wide[1]!.length, wide[1]![0]!.length], [400, 3, 1, 401])
  assert.ok(wide.every((layer) => layer.every((row) => row.at(-1) === 0)))
  assert.ok(Math.abs(spread(wide[1]![0]!.slice(0, 400)) * 20 - 1) < 0.1, 'variance 1/inputs')
  close(kernel.initial([2, 3], acts.relu, 5)[0]![0]![0]! / kernel.initial([2, 3], acts.tanh, 5)[0]![0]![0]!, Math.SQRT2, 'ReLU')

  assert.equal(kernel.dead([[[1, 0, -9], [1, 0, 0]], [[1, 1, 0]]], circle, acts.relu), 1)
  assert.equal(kernel.judge([[[0, 0, 1]]], circle, kind).right, 0.5)
  const { error, exact } = kernel.check(net, data, kind)
  close(exact, gradient.flat(2), 'the mean gradient of one sample')
  assert.ok(error < 1e-8, `${error}`)
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the slope of the activation is left out', ' * act.slope(value) * ', ' * '],
  ['the weights are not transposed on the way back', 'd * net[l]![i]![j]!', 'd * net[l]![0]![i]!'],
  ['the bias gets no gradient', '[...a[l]!, 1]', '[...a[l]!, 0]'],
  ['the last layer is bent too', 'l < net.length - 1 ? sums.map', 'l < net.length ? sums.map'],
  ['the loss has the wrong sign of the truth', 'softplus(s) - s * y', 'softplus(s) - y'],
  ['the factor 2 of the square is lost', '2 * (sigmoid(s) - y)', '(sigmoid(s) - y)'],
  ['the signed gap is made positive', 'of: (s: number, y: number) => sigmoid(s) - y,', 'of: (s: number, y: number) => Math.abs(sigmoid(s) - y),'],
  ['the step goes uphill', 'value - rate *', 'value + rate *'],
  ['the batch is summed', 'mean(gradients.map', 'sum(gradients.map'],
  ['biases decay too', 'j < row.length - 1 ? decay * value : 0', 'decay * value'],
  ['dropout is not scaled', '1 / (1 - p)', '1'],
  ['dropout keeps what it should drop', 'uniform() >= p', 'uniform() < p'],
  ['a mask is forgotten on the way back', '(masks[l - 1]?.[j] ?? 1)', '1'],
  ['ReLU starts as small as tanh', 'act === relu ? 2 : 1', '1'],
  ['the variance ignores the inputs', '(act === relu ? 2 : 1) / sizes[l]!', '(act === relu ? 2 : 1)'],
  ['the ring touches the disc', '0.7 + 0.3 * u', '0.3 + 0.7 * u'],
  ['the discs of xor lie side by side', "shape === 'xor' && !y ? -off : off", 'off'],
  ['both arms of the spiral are one', '3.5 * u + y', '3.5 * u'],
  ['letters count from a', '- 109) / 10', '- 97) / 10'],
  ['both coordinates are the first letter', 'tenths(3 * i + 2)', 'tenths(3 * i + 1)'],
  ['what was drawn last is held back', '.toSorted((a, b) => a.at - b.at)', ''],
  ['nothing is held back of a few points', '1, all.length - 1)', '1, all.length)'],
  ['a share is a number of points', '(all.length * percent) / 100', 'percent'],
  ['a unit is dead when it sleeps once', 'passes.every', 'passes.some'],
  ['whatever is answered 1 is right', '+(s >= 0 === (y === 1))', '+(s >= 0)'],
]
