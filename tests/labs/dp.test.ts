import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/dp/kernel.ts'
import { model } from '#labs/dp/model.ts'
import { limits, mistake, presets } from '#labs/dp/notes.ts'
import { fields, key, spec, type State } from '#labs/dp/spec.ts'
import { answer, table, view } from '#labs/dp/view.ts'
import { exact } from '#labs/lib/format.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/dp.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the kernel reaches every vector of differential privacy', () => reaches(kernel))

test('Laplace noise keeps its promise: the odds of any answer change by e^ε at most', () => {
  fc.assert(fc.property(any(0.01, 10), any(-50, 50), (epsilon, x) => {
    const b = kernel.laplaceScale(1, epsilon)
    assert.ok(Math.abs(Math.abs(x) - Math.abs(x - 1)) / b <= epsilon * (1 + 1e-9))
  }))
})

test('the analytic σ leaves δ exactly, and less noise than the classical one where both hold', () => {
  fc.assert(fc.property(any(0.05, 8), any(2, 8), (epsilon, power) => {
    const delta = 1 / Math.exp(power * Math.LN10)
    const sigma = kernel.gaussSigma(epsilon, delta)
    assert.ok(Math.abs(kernel.gaussDelta(sigma, epsilon) / delta - 1) < 1e-4, `${kernel.gaussDelta(sigma, epsilon)} for ${delta}`)
    if (epsilon < 1) assert.ok(sigma <= kernel.gaussClassic(epsilon, delta) + 1e-9)
  }), { numRuns: 60 })
})

test('more steps, more sampling and less noise never cost less', () => {
  fc.assert(fc.property(any(0.001, 0.4), any(0.5, 5), fc.integer({ min: 1, max: 2000 }), (q, sigma, t) => {
    const at = (rate: number, noise: number, runs: number) => kernel.spent(kernel.account(rate, noise), runs, 1e-5).epsilon
    const here = at(q, sigma, t)
    assert.ok(at(q, sigma, t + 100) >= here && at(q * 1.5, sigma, t) >= here - 1e-9 && at(q, sigma * 1.2, t) <= here + 1e-9)
  }), { numRuns: 12 })
})

test('the tighter conversion is never looser at its best order, and both are above zero', () => {
  for (const sigma of [0.5, 1, 3]) {
    const table = kernel.account(0.01, sigma)
    const [plain, tight] = [kernel.spent(table, 1000, 1e-5), kernel.spent(table, 1000, 1e-5, true)]
    assert.ok(tight.epsilon <= plain.epsilon && tight.epsilon > 0)
  }
})

test('a survey drawn with coins finds the share it was drawn from, within its error', () => {
  const draw = mulberry32(30)
  const [share, n, truth] = [0.3, 20000, kernel.certainty(1)]
  let yes = 0
  for (let i = 0; i < n; i++) yes += Number((draw() < share) === (draw() < truth))
  const { estimate, error } = kernel.survey(yes / n, truth, n)
  assert.ok(Math.abs(estimate - share) < 3 * error, `${estimate} ± ${error}`)
})

test('the sentence tells one release, a year of them, and the training', () => {
  assert.equal(textOf(answer(state)), '发布一次，猜中你在不在的上限是 73.11%，计数误差正负 2.996；一年 12 次合计 ε = 12，上限几乎是 100%。这样训练一次花掉 ε = 3.009。')
})

test('a bound that is a number is printed as one', () => {
  assert.match(textOf(answer({ ...state, uses: 2 })), /合计 ε = 2，上限 88\.08%。/)
})

test('the marks are kernel values', () => {
  const m = model(state)
  const marks = numbersIn(view(state), 'circle')
  assert.deepEqual(marks.slice(0, 2), [exact(0.5), exact(0.5)])
  assert.equal(marks.length, 7)
  assert.equal(marks.at(-1), exact(m.sgd.epsilon))
  assert.ok(marks[2]! < marks[3]! && marks[3]! < marks[4]! && marks[4]! < marks[5]!)
})

test('a batch larger than the data takes every record', () => {
  assert.deepEqual([model({ ...state, records: 100, batch: 256 }).q, model({ ...state, records: 100, batch: 256, epochs: 3 }).steps], [1, 3])
})

test('the table holds the published row of Laplace noise', () => {
  const shown = numbersIn(table(state), 'data')
  assert.equal(shown.length, 16)
  assert.ok([10, 2, 1, 0.5].every((scale) => shown.includes(scale)))
  assert.equal(numbersIn(table({ ...state, epsilon: 3 }), 'data').length, 20)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({
    epsilon: any(0.01, 10), count: fc.integer({ min: 0, max: 1e6 }), noise: fc.constantFrom('laplace' as const, 'gauss' as const), power: any(2, 9), uses: fc.integer({ min: 1, max: 1000 }),
    share: any(0, 100), n: fc.integer({ min: 1, max: 1e6 }), records: fc.integer({ min: 100, max: 1e9 }), batch: fc.integer({ min: 1, max: 1e6 }), sigma: any(0.3, 10), epochs: any(0.1, 1000),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|-0[ "<,]/) }), { numRuns: 40 })
})

test('the common mistake and the tutorial’s runs are computed', () => {
  assert.match(textOf(mistake.answer), /1\.414 降到 0\.1768.*64.*100%/)
  assert.match(textOf(presets[0]!.table), /3,516.*1\.192.*0\.9546.*3\.009.*7\.123/)
  assert.match(limits, /泊松抽样/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
