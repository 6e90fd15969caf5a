import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/risk/kernel.ts'
import { model } from '#labs/risk/model.ts'
import { mistake, presets } from '#labs/risk/notes.ts'
import { fields, key, spec, type State } from '#labs/risk/spec.ts'
import { answer, table, view } from '#labs/risk/view.ts'
import { four, reaches } from './laws/risk.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)
const register = fc.array(fc.record({ p: real(0, 1), loss: real(0, 1000), shared: real(0, 1) }), { minLength: 1, maxLength: 7 })
const cause = fc.record({ q: real(0, 1), factor: real(1, 10) })

test('the kernel reaches every vector of the risk register', () => reaches(kernel))

test('masses sum to one and losses to the expected loss, whatever the common cause', () => {
  fc.assert(fc.property(register, cause, (risks, shock) => {
    const outcomes = kernel.distribution(risks, shock)
    assert.equal(outcomes.length, 2 ** risks.length)
    near(outcomes.reduce((sum, { mass }) => sum + mass, 0), 1)
    near(outcomes.reduce((sum, { loss, mass }) => sum + loss * mass, 0), kernel.expected(risks))
  }))
})

test('a common cause leaves every probability as it was written, and keeps both worlds probabilities', () => {
  fc.assert(fc.property(register, cause, (risks, shock) => {
    const { high, low } = kernel.split(risks, shock)
    risks.forEach(({ p }, i) => {
      near(shock.q * high[i]! + (1 - shock.q) * low[i]!, p)
      assert.ok(high[i]! <= 1 && low[i]! >= 0 && high[i]! >= low[i]! - 1e-12)
    })
  }))
})

test('without a cause the exact distribution is the product of independent risks', () => {
  fc.assert(fc.property(register, (risks) => {
    near(1 - kernel.distribution(risks).filter(({ loss }) => loss === 0).reduce((sum, { mass }) => sum + mass, 0), kernel.anyEvent(risks.filter(({ loss }) => loss > 0)))
  }))
})

test('quantiles rise with their level, and what exceeds them is at most the rest', () => {
  fc.assert(fc.property(register, real(0.01, 0.99), real(0.01, 0.99), (risks, a, b) => {
    const outcomes = kernel.distribution(risks)
    assert.ok(kernel.quantile(outcomes, Math.min(a, b)) <= kernel.quantile(outcomes, Math.max(a, b)))
    assert.ok(kernel.exceeds(outcomes, kernel.quantile(outcomes, a)) <= 1 - a + 1e-9)
  }))
})

test('a greater buffer costs at most what it adds in the years that use it up', () => {
  fc.assert(fc.property(register, real(0, 500), real(0, 500), real(0, 5000), (risks, a, b, value) => {
    const outcomes = kernel.distribution(risks)
    const [less, more] = [Math.min(a, b), Math.max(a, b)]
    assert.ok(kernel.burden(outcomes, more, value) <= kernel.burden(outcomes, less, value) + (more - less) * kernel.exceeds(outcomes, less) + 1e-6)
  }))
})

test('drawn years agree with the exact ones within four standard errors', () => {
  const exactly = kernel.distribution(four)
  const drawn = kernel.simulate(four, 11, 40000)
  for (const limit of [0, 5e5, 1e6, 2e6]) {
    const p = kernel.exceeds(exactly, limit)
    assert.ok(Math.abs(drawn.filter((loss) => loss > limit).length / 40000 - p) < 4 * Math.sqrt((p * (1 - p)) / 40000))
  }
})

test('the sentence tells the mean, the middle, the fatal share and the best response', () => {
  assert.equal(textOf(answer(state)), '一年期望损失 68 万元，中位数 40 万元；越过死亡线 180 万元的概率是 11.35%；最值得做的是第 1 条的应对，净值 143.3 万元。')
})

test('a response that costs more than it saves is not advised', () => {
  assert.match(textOf(answer({ ...state, risks: [[10, 10, 50, 5, 0, 0]] })), /没有一项应对值它的费用。$/)
})

test('carrying a response out moves the risk, the buffer and the burden by its net worth', () => {
  const done = { ...state, ...spec.presets[2]!.state }
  const [before, after] = [model(state), model(done)]
  near(before.burden - after.burden, before.lines[0]!.net)
  near(after.lines[0]!.net, before.lines[0]!.net)
  assert.equal(after.buffer, 176)
  assert.equal(after.lines[0]!.risk.p, 0.03)
})

test('the dots of the matrix are expected losses, and the register prints them', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'circle').slice(0, 4), m.lines.map(({ mean }) => exact(mean)))
  const shown = numbersIn(table(state), 'data')
  for (const { mean, net, score } of m.lines) assert.ok([mean, net, score].every((value) => shown.includes(exact(value))))
})

test('no state within the ranges puts NaN on the page', () => {
  const rows = fc.array(fc.tuple(real(0, 1e5), real(0, 1e5), real(0, 1e5), real(0, 1e5), real(0, 1e5), real(0, 1e5)), { minLength: 1, maxLength: 6 })
  const any = fc.record({ buffer: real(0, 1e5), value: real(0, 1e6), q: real(0, 90), factor: real(1, 10), risks: rows, seed: fc.integer({ min: 1, max: 9999 }) })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity[^"]/) }), { numRuns: 40 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /第 1 条 12 分，一年期望损失 10\.92 万元.*第 2 条 8 分，期望损失 91\.2 万元/)
  assert.match(textOf(presets[0]!.table), /有坏年景/)
})
