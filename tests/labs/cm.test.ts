import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/cm/kernel.ts'
import { apportion, model, PEOPLE } from '#labs/cm/model.ts'
import { closing, mistake, presets } from '#labs/cm/notes.ts'
import { fields, key, spec, type State } from '#labs/cm/spec.ts'
import { answer, table, view } from '#labs/cm/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/cm.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const count = fc.integer({ min: 0, max: 2000 })
const counts = fc.record({ tp: count, fp: count, fn: count, tn: count })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const list = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 25 })

test('the kernel reaches every vector of the confusion matrix', () => reaches(kernel))

test('F1 lies between precision and recall, and does not see who was rightly left alone', () => {
  fc.assert(fc.property(counts, count, (c, tn) => {
    const { precision, recall, f1 } = kernel.metrics(c)
    assert.equal(kernel.metrics({ ...c, tn }).f1, f1)
    if (precision === null || recall === null) return
    assert.ok(f1! >= Math.min(precision, recall) - 1e-12 && f1! <= Math.max(precision, recall) + 1e-12)
  }))
})

test('MCC stays within ±1 and keeps its value when the classes change names', () => {
  fc.assert(fc.property(counts, ({ tp, fp, fn, tn }) => {
    const [one, other] = [kernel.metrics({ tp, fp, fn, tn }).mcc, kernel.metrics({ tp: tn, fp: fn, fn: fp, tn: tp }).mcc]
    if (one === null || other === null) return assert.equal(one, other)
    assert.ok(Math.abs(one) <= 1 + 1e-12 && Math.abs(one - other) < 1e-12)
  }))
})

test('what has nothing below the line is undefined, never 0', () => {
  const none = kernel.metrics({ tp: 0, fp: 0, fn: 0, tn: 0 })
  for (const [name, value] of Object.entries(none)) assert.equal(value, null, name)
})

test('Bayes: a population has its prevalence, and precision rises with it', () => {
  fc.assert(fc.property(inside, inside, inside, (s, t, p) => {
    const c = kernel.population(s, t, p, 1000)
    assert.ok(Math.abs((c.tp + c.fn) / 1000 - p) < 1e-12 && Math.abs(c.tp + c.fn + c.fp + c.tn - 1000) < 1e-9)
    const more = kernel.population(s, t, p + (1 - p) / 2)
    assert.ok(kernel.metrics(more).precision! > kernel.metrics(c).precision!)
  }))
})

test('AUC is the share of pairs in the right order, and prevalence does not move it', () => {
  fc.assert(fc.property(list, list, inside, (positive, negative, prevalence) => {
    const pairs = positive.flatMap((p) => negative.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)))
    const auc = kernel.rocAuc(kernel.sweep({ positive, negative }, prevalence))
    assert.ok(Math.abs(auc - pairs.reduce<number>((a, b) => a + b, 0) / pairs.length) < 1e-9)
  }))
})

test('both rates only rise along the curves, up to 1; average precision falls with the prevalence', () => {
  fc.assert(fc.property(list, list, inside, (positive, negative, prevalence) => {
    const stops = kernel.sweep({ positive, negative }, prevalence)
    stops.slice(1).forEach((stop, i) => assert.ok(stop.tpr >= stops[i]!.tpr && stop.fpr >= stops[i]!.fpr && stop.cut < stops[i]!.cut))
    assert.deepEqual([stops.at(-1)!.tpr, stops.at(-1)!.fpr], [1, 1])
    assert.ok(kernel.averagePrecision(kernel.sweep({ positive, negative }, prevalence / 2)) <= kernel.averagePrecision(stops) + 1e-12)
  }))
})

test('no threshold on true probabilities costs less than the one from the prices', () => {
  fc.assert(fc.property(inside, fc.double({ min: 0.1, max: 100, noNaN: true }), inside, (p, miss, other) => {
    const tau = kernel.costThreshold(1, miss)
    const expected = (threshold: number) => (p > threshold ? 1 - p : p * miss)
    assert.ok(expected(tau) <= expected(other) + 1e-12)
  }))
})

test('the probability of a score and the score of a probability undo each other', () => {
  fc.assert(fc.property(inside, fc.double({ min: 0.2, max: 4, noNaN: true }), inside, (p, gap, prevalence) => {
    assert.ok(Math.abs(kernel.posterior(kernel.scoreAt(p, gap, prevalence), gap, prevalence) - p) < 1e-9)
  }))
})

test('the drawn probabilities are true: of those said to be p, p are positive', () => {
  const { positive, negative } = kernel.scores(3, 2, 40000)
  for (const [low, high] of [[0.2, 0.3], [0.7, 0.8]] as const) {
    const within = (x: number) => { const p = kernel.posterior(x, 2, 0.5); return p > low && p < high }
    const [hits, misses] = [positive.filter(within).length, negative.filter(within).length]
    assert.ok(Math.abs(hits / (hits + misses) - (low + high) / 2) < 0.02)
  }
})

test('a thousand people are a thousand, each kind within one of its share', () => {
  fc.assert(fc.property(fc.array(part, { minLength: 4, maxLength: 4 }), (parts) => {
    const sum = parts.reduce((a, b) => a + b, 0)
    const people = apportion(parts, PEOPLE)
    assert.equal(people.reduce((a, b) => a + b, 0), sum > 0 ? PEOPLE : 0)
    people.forEach((n, i) => assert.ok(Number.isInteger(n) && (sum === 0 || Math.abs(n - (parts[i]! / sum) * PEOPLE) < 1)))
  }))
  assert.deepEqual(model({ ...state, own: true, tp: 1, fn: 1, fp: 1, tn: 97 }).people, [10, 10, 10, 970])
})

test('the sentence tells accuracy beside always saying no, and what is undefined', () => {
  assert.match(textOf(answer(state)), /^阈值 0\.5：准确率 99\.\d+%，总说没有也有 99%；正例抓到 10%/)
  assert.match(textOf(answer({ ...state, own: true, tp: 0, fn: 10, fp: 0, tn: 990 })), /^准确率 99%，总说没有也有 99%；正例抓到 0%，一次也没报警，精确率没有定义；/)
  assert.match(textOf(answer({ ...state, own: true, tp: 0, fn: 0 })), /没有正例，召回率没有定义/)
  assert.match(textOf(answer({ ...state, own: true, tp: 0, fn: 0, fp: 0, tn: 0 })), /^四格都是 0/)
  assert.match(textOf(answer({ ...state, own: true })), /准确率 95%.*抓到 80%.*72\.73%/)
})

test('the crowd, the points and the figures show what the model says', () => {
  const s = { ...state, cut: 0.0476 }
  const m = model(s)
  const drawn = view(s)
  assert.deepEqual(numbersIn(drawn, 'g').filter((_, i) => i < 4), m.people)
  const dots = (drawn.match(/<line x1="[\d.]+" y1="[\d.]+" x2="[\d.]+" y2="[\d.]+"\/>/g) ?? []).map((one) => one.match(/[\d.]+(?=")/g)!.map(Number))
  const shown = dots.reduce((sum, [x1, , x2]) => sum + Math.round((x2! - x1!) / 8) + 1, 0)
  assert.equal(shown, PEOPLE + m.people[1], 'the rings of the missed are drawn twice')
  const points = numbersIn(drawn, 'circle')
  assert.deepEqual(points, [m.scored!.at, m.rates![0], m.prevalence, m.metrics.precision!].map(exact))
  assert.deepEqual(numbersIn(drawn, 'data').slice(0, 4), [m.metrics.accuracy!, m.metrics.precision!, m.metrics.recall!, m.metrics.f1!].map(exact))
})

test('own counts leave the scores out of the picture', () => {
  const drawn = view({ ...state, own: true })
  assert.doesNotMatch(drawn, /两类的得分/)
  assert.equal(model({ ...state, own: true }).scored, null)
})

test('the table carries both rates to other prevalences', () => {
  const values = numbersIn(table({ ...state, own: true, tp: 99, fn: 1, fp: 10, tn: 990 }), 'data')
  assert.deepEqual(values.slice(0, 2), [0.001, 0.0901639344262])
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    prev: fc.double({ min: 0.01, max: 99.99, noNaN: true }), cut: fc.double({ min: 0.001, max: 0.999, noNaN: true }), gap: fc.double({ min: 0.2, max: 4, noNaN: true }),
    cfp: fc.double({ min: 0.01, max: 1e6, noNaN: true }), cfn: fc.double({ min: 0.01, max: 1e6, noNaN: true }), seed: fc.integer({ min: 1, max: 999 }), own: fc.boolean(),
    tp: fc.constantFrom(0, 3, 1e6), fn: fc.constantFrom(0, 3, 1e6), fp: fc.constantFrom(0, 3, 1e6), tn: fc.constantFrom(0, 3, 1e6),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|Infinity|∞|>-|-0[ "<,]/) }), { numRuns: 60 })
})

test('the common mistake and the guess are answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /72\.73% 算，F1 是 0\.7619；错用准确率 95% 算，得 0\.8686/)
  assert.match(textOf(closing.answer), /^只有 9\.016%/)
  assert.match(textOf(presets[0]!.table), /总说没有99%—0%0100%—/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
