import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activations, geluTanh, sigmoid } from '#labs/lib/activations.ts'
import { close, vector } from './vectors.ts'

const { relu, leaky, tanh, gelu, silu, softplus } = activations

test('the activations reach their vectors', () => {
  for (const id of ['act.x-3', 'act.x-1', 'act.x0', 'act.x0.5', 'act.x2']) {
    const { inputs: { x }, expected } = vector(id)
    close({
      relu: relu.f(x), 'leaky_relu_0.01': leaky.f(x), sigmoid: sigmoid(x), dsigmoid: activations.sigmoid.slope(x),
      tanh: tanh.f(x), dtanh: tanh.slope(x), gelu: gelu.f(x), gelu_tanh: geluTanh(x), silu: silu.f(x), softplus: softplus.f(x),
    }, expected, id)
  }
  const { inputs: { depth }, expected } = vector('act.vanish')
  close({ sigmoid_max_grad_product: activations.sigmoid.slope(0) ** depth, relu: relu.slope(1) ** depth }, expected, 'act.vanish')
  assert.deepEqual(vector('act.sigmoid.extreme').inputs.x.map(sigmoid), [0, 1])
})

test('every slope is what a small nudge measures, away from 0', () => {
  fc.assert(fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
    if (Math.abs(x) < 1e-3) return
    for (const [name, { f, slope }] of Object.entries(activations)) {
      const measured = (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
      assert.ok(Math.abs(measured - slope(x)) < 1e-6, `${name} at ${x}: ${measured} is not ${slope(x)}`)
    }
  }))
})

test('at the kink the left side counts, as in PyTorch', () => assert.deepEqual([relu.slope(0), leaky.slope(0)], [0, 0.01]))
