import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/loss/kernel.ts'
import { errorNames, logit, model, scoreNames, type ErrorName, type ScoreName } from '#labs/loss/model.ts'
import { mistake } from '#labs/loss/notes.ts'
import { fields, key, spec, type State } from '#labs/loss/spec.ts'
import { answer, table, view } from '#labs/loss/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/loss.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, by = 1e-6) => assert.ok(Math.abs(a - b) <= by * (1 + Math.abs(b)), `${a} is not ${b}`)

test('the kernel reaches every vector of the losses', () => reaches(kernel))

test('every slope by the score is what a small nudge measures', () => {
  fc.assert(fc.property(real(-8, 8), real(0, 5), (s, gamma) => {
    if (Math.abs(s - 1) < 1e-3) return // the kink of the hinge
    const h = 1e-5
    const [less, here, more] = [s - h, s, s + h].map((at) => kernel.scoreLosses(at, gamma)) as [ReturnType<typeof kernel.scoreLosses>, ReturnType<typeof kernel.scoreLosses>, ReturnType<typeof kernel.scoreLosses>]
    for (const name of Object.keys(scoreNames) as ScoreName[]) near((more[name].value - less[name].value) / (2 * h), here[name].slope, 1e-5)
  }))
})

test('every slope by the error is what a small nudge measures, away from the kinks', () => {
  fc.assert(fc.property(real(-50, 50), real(0.5, 20), real(0.05, 0.95), (e, delta, tau) => {
    const h = 1e-5
    if ([0, delta, -delta].some((kink) => Math.abs(e - kink) < 1e-3)) return
    for (const name of Object.keys(errorNames) as ErrorName[]) {
      const at = (x: number) => kernel.errorLosses(x, delta, tau)[name].value
      near((at(e + h) - at(e - h)) / (2 * h), kernel.errorLosses(e, delta, tau)[name].slope, 1e-5)
    }
  }))
})

test('the gradient of cross-entropy is p − y: it adds up to 0, and only the right class is pushed up', () => {
  fc.assert(fc.property(fc.array(real(-1000, 1000), { minLength: 2, maxLength: 8 }), fc.nat(7), (logits, pick) => {
    const target = pick % logits.length
    const { softmax, ce, grad } = kernel.crossEntropy(logits, target)
    near(softmax.reduce((a, b) => a + b, 0), 1)
    near(grad.reduce((a, b) => a + b, 0), 0)
    assert.ok(ce >= -1e-9 && Number.isFinite(ce))
    grad.forEach((g, i) => assert.ok(i === target ? g <= 0 : g >= 0))
    near(kernel.crossEntropy(logits.map((z) => z + 7), target).ce, ce, 1e-9)
  }))
})

test('focal with γ = 0 is cross-entropy, and never more than it', () => {
  fc.assert(fc.property(real(-8, 8), real(0, 5), (s, gamma) => {
    const { ce, focal } = kernel.scoreLosses(s, 0)
    near(focal.value, ce.value, 1e-12)
    near(focal.slope, ce.slope, 1e-9)
    assert.ok(kernel.scoreLosses(s, gamma).focal.value <= ce.value + 1e-12)
  }))
})

test('no constant beats the one each loss promises', () => {
  fc.assert(fc.property(fc.array(real(0, 200), { minLength: 1, maxLength: 9 }), real(0.5, 50), real(0.05, 0.95), real(0, 200), (values, delta, tau, other) => {
    for (const name of Object.keys(errorNames) as ErrorName[]) {
      const total = (c: number) => values.reduce((sum, y) => sum + kernel.errorLosses(c - y, delta, tau)[name].value, 0)
      const best = kernel.bestConstant(values, (e) => kernel.errorLosses(e, delta, tau)[name].slope)
      assert.ok(total(best) <= total(other) + 1e-6)
      assert.ok(best >= Math.min(...values) - 1e-9 && best <= Math.max(...values) + 1e-9)
    }
  }))
})

test('KL is 0 between equals and positive otherwise; perplexity lies between the best and the worst token', () => {
  const chances = fc.array(real(0.01, 1), { minLength: 3, maxLength: 3 }).map((v) => v.map((x) => x / v.reduce((a, b) => a + b, 0)))
  fc.assert(fc.property(chances, chances, (p, q) => {
    near(kernel.kl(p, p), 0, 1e-12)
    assert.ok(kernel.kl(p, q) >= -1e-12)
    const ppl = kernel.perplexity(p)
    assert.ok(ppl <= 1 / Math.min(...p) + 1e-9 && ppl >= 1 / Math.max(...p) - 1e-9)
  }))
  assert.equal(kernel.kl([0, 1], [0.5, 0.5]), Math.LN2)
})

test('without logits, values or tokens the kernel refuses', () => {
  assert.throws(() => kernel.logSumExp([]), RangeError)
  assert.throws(() => kernel.bestConstant([], Math.sign), RangeError)
  assert.throws(() => kernel.perplexity([]), RangeError)
})

test('the sentence tells both slopes and both promises', () => {
  assert.equal(textOf(answer(state)), '正确类只得 0.01 时，交叉熵的坡度是 −0.99，概率的平方误差是 −0.0196，差 50.51 倍；五单外卖只报一个数，MSE 报 51 分钟，MAE 报 35 分钟。')
  assert.match(textOf(answer({ ...state, far: 600 })), /MSE 报 147 分钟，MAE 报 35 分钟/)
})

test('every dot is a loss, a slope, a delivery or a promise of the model', () => {
  for (const s of [state, { ...state, p: 0.9, gamma: 1, far: 200 }]) {
    const { losses, minutes, best } = model(s)
    const expected = [...Object.values(losses).map((l) => l.value), ...Object.values(losses).map((l) => l.slope), ...minutes, ...Object.values(best)].map(exact)
    assert.deepEqual(numbersIn(view(s), 'circle').toSorted(), expected.toSorted())
  }
})

test('the table shows six probabilities, each loss with its slope', () => {
  const values = numbersIn(table(state), 'data')
  assert.equal(values.length, 36)
  const { ce, square } = kernel.scoreLosses(logit(0.1), 2)
  assert.deepEqual(values.slice(12, 17), [0.1, ce.value, ce.slope, square.value, square.slope].map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({ p: real(0.001, 0.999), gamma: real(0, 5), far: real(30, 600), delta: real(0.1, 100), tau: real(0.05, 0.95) })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|Infinity|∞|>-|-0[ "<,]/) }), { numRuns: 100 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /加起来是 0，平方以后加起来是 18/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
