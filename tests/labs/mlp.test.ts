import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CELLS, grid } from '#labs/mlp/charts.ts'
import * as kernel from '#labs/mlp/kernel.ts'
import { model } from '#labs/mlp/model.ts'
import { mistake, presets } from '#labs/mlp/notes.ts'
import { fields, key, MOST, spec, type State } from '#labs/mlp/spec.ts'
import { answer, table, view } from '#labs/mlp/view.ts'
import { sigmoid } from '#labs/lib/activations.ts'
import { exact } from '#labs/lib/format.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/mlp.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const seed = fc.integer({ min: 1, max: 999 })
const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }).map((hidden) => [2, ...hidden, 1])

test('the kernel reaches every vector of back-propagation, activations and dropout', () => reaches(kernel))

test('back-propagation is what small nudges measure, on any net and loss', () => {
  fc.assert(fc.property(sizes, seed, fc.constantFrom('tanh', 'sigmoid', 'linear'), fc.constantFrom('ce', 'mse', 'gap'), (shape, from, act, loss) => {
    const kind = { act: kernel.acts[act], loss: kernel.losses[loss] }
    const { exact: slopes, measured } = kernel.check(kernel.initial(shape, kind.act, from), kernel.samples('gauss', 8, 0.3, from), kind)
    slopes.forEach((slope, k) => assert.ok(Math.abs(slope - measured[k]!) < 1e-7, `${slope} ${measured[k]}`))
  }))
})

test('layers without a bend are one layer', () => {
  fc.assert(fc.property(sizes, seed, any(-2, 2), any(-2, 2), (shape, from, u, v) => {
    const net = kernel.initial(shape, kernel.acts.linear, from)
    const at = (x: readonly number[]) => kernel.forward(net, x, kernel.acts.linear).score
    const flat = at([0, 0]) + u * (at([1, 0]) - at([0, 0])) + v * (at([0, 1]) - at([0, 0]))
    assert.ok(Math.abs(at([u, v]) - flat) < 1e-8 * (1 + Math.abs(flat)))
  }))
})

test('masks have mean 1, whatever is dropped', () => {
  fc.assert(fc.property(any(0, 0.8), seed, (p, from) => {
    const masks = kernel.dropout(4000, p, mulberry32(from))
    assert.ok(Math.abs(masks.reduce((a, b) => a + b) / 4000 - 1) < 0.2)
    assert.ok(masks.every((mask) => mask === 0 || mask === 1 / (1 - p)))
  }), { numRuns: 50 })
})

test('a run goes on where it stood: in pieces, back and again, it is the same run', () => {
  const at = (steps: number) => view({ ...state, drop: 0.3, steps })
  const whole = at(120)
  for (const steps of [0, 37, 60, 120]) at(steps)
  assert.equal(at(120), whole)
  at(10)
  assert.equal(at(120), whole)
  view({ ...state, seed: 2 })
  assert.equal(at(120), whole)
})

test('the sentence tells how far the run came and what holds for new points', () => {
  assert.equal(textOf(answer(state)), '走 400 步：训练损失 0.2139，测试损失 0.4364；没见过的点答对 88%，训练点答对 92%。')
  assert.match(textOf(answer({ ...state, steps: 0 })), /^走 0 步：/)
})

test('a run that leaves the range stops, and says so', () => {
  const lost: State = { ...state, act: 'linear', layers: 3, width: 8, lr: 3, l2: 1, loss: 'mse' }
  assert.match(textOf(answer(lost)), /^走 \d+ 步，参数超过一百万，停算：/)
  assert.doesNotMatch(answer(lost) + view(lost) + table(lost), /NaN|—|Infinity/)
})

test('every mark is a value of the model: cells counted, points, ends of curves, weights', () => {
  const m = model(state)
  const shown = view(state)
  const values = grid(CELLS, (x) => sigmoid(m.at(x).score)).flat()
  const counted = [[0, 0.2], [0.2, 0.5], [0.5, 0.8], [0.8, 2]].map(([low, high]) => values.filter((p) => p >= low! && p < high!).length)
  assert.equal(counted.reduce((a, b) => a + b), CELLS * CELLS)
  assert.deepEqual(numbersIn(shown, 'path').slice(0, 4), counted)
  const [round, square] = [[...m.test, ...m.train].filter(({ y }) => y), [...m.test, ...m.train].filter(({ y }) => !y)]
  assert.deepEqual(numbersIn(shown, 'circle'), [...round.map(() => 1), m.fit.train.loss, m.fit.test.loss].map(exact))
  assert.deepEqual(numbersIn(shown, 'rect'), square.map(() => 0))
  assert.deepEqual(numbersIn(shown, 'g'), m.net.flatMap((layer) => layer.flatMap((row) => row.slice(0, -1))).map(exact))
})

test('the tables hold p at 25 places and every parameter with both gradients', () => {
  const m = model(state)
  const numbers = numbersIn(table(state), 'data')
  assert.equal(numbers.length, 25 + 3 * m.net.flat(2).length)
  assert.equal(numbers[12], exact(sigmoid(m.at([0, 0]).score)))
  assert.deepEqual(numbers.slice(25, 28), [m.net[0]![0]![0]!, m.checked.exact[0]!, Math.round(m.checked.measured[0]! * 1e6) / 1e6].map(exact))
  assert.match(textOf(table(state)), /W1\[1,1\].*b1\[3\].*W2\[1,3\].*b2\[1\]/)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({
    data: fc.constantFrom(...fields.data.options), layers: fc.integer({ min: 0, max: 3 }), width: fc.integer({ min: 1, max: 8 }), act: fc.constantFrom(...fields.act.options),
    steps: fc.integer({ min: 0, max: 60 }), lr: any(0.001, 3), l2: any(0, 1), drop: any(0, 0.8), share: fc.integer({ min: 10, max: 90 }), noise: any(0, 0.5),
    loss: fc.constantFrom(...fields.loss.options), batch: fc.integer({ min: 1, max: 50 }), seed,
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|Infinity|—|>-|-0[ "<,]/) }), { numRuns: 60 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /降到 −0\.4973，可测试点只答对 50%.*交叉熵答对 88%/)
  assert.match(textOf(presets[0]!.table), /p = σ\(s\)0\.5219损失 −ln p0\.6502.*走一步之后的损失0\.3861/)
  assert.match(textOf(presets[1]!.table), /不加约束0\.00045681\.145.*dropout 0\.54\.937×10⁻⁶1\.766/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
  assert.ok(spec.presets.every(({ state: part }) => (part.steps ?? 0) <= MOST))
})
