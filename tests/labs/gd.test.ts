import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/gd/kernel.ts'
import { finish, model } from '#labs/gd/model.ts'
import { mistake, closing } from '#labs/gd/notes.ts'
import { fields, key, spec, type State } from '#labs/gd/spec.ts'
import { answer, table, view } from '#labs/gd/view.ts'
import { exact, num } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/gd.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const coordinate = fc.integer({ min: -40, max: 40 }).map((n) => n / 4)
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 })
const theta = fc.tuple(coordinate, coordinate)

test('the kernel reaches every vector of gradient descent', () => reaches(kernel))

test('the gradient is what a small nudge of each parameter measures', () => {
  fc.assert(fc.property(points, theta, (p, t) => {
    const h = 1e-4
    const slope = [0, 1].map((i) => (kernel.mse(p, [t[0] + h * (1 - i), t[1] + h * i]) - kernel.mse(p, [t[0] - h * (1 - i), t[1] - h * i])) / (2 * h))
    kernel.gradient(p, t).forEach((g, i) => assert.ok(Math.abs(g - slope[i]!) < 1e-5 * (1 + Math.abs(g))))
  }))
})

test('below the threshold no step raises the error', () => {
  fc.assert(fc.property(points, theta, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (p, start, share) => {
    const run = kernel.descend({ points: p, start, rate: share * kernel.threshold(p), steps: 50 })
    run.slice(1).forEach((s, i) => assert.ok(s.mse <= run[i]!.mse * (1 + 1e-9) + 1e-9))
  }))
})

test('above the threshold the error grows, and the run stops past a million', () => {
  fc.assert(fc.property(fc.double({ min: 1.05, max: 4, noNaN: true }), (times) => {
    const p = model(state).points
    const run = kernel.descend({ points: p, start: [0, 0], rate: times * kernel.threshold(p), steps: 1000 })
    const last = run.at(-1)!
    assert.ok(last.mse > run[0]!.mse && run.length < 1001 && Number.isFinite(last.mse))
    assert.ok(Math.max(...last.theta.map(Math.abs)) > kernel.LIMIT && Math.max(...run.at(-2)!.theta.map(Math.abs)) <= kernel.LIMIT)
  }))
})

test('no line is better than the optimum', () => {
  fc.assert(fc.property(points, theta, (p, t) => { assert.ok(kernel.mse(p, kernel.optimum(p)) <= kernel.mse(p, t) + 1e-9) }))
})

test('equal x are one direction without curvature, not a division by zero', () => {
  const same = [[2, 1], [2, 5]] as const
  assert.equal(kernel.curvature(same).condition, Infinity)
  assert.deepEqual(kernel.standardise(same), [[0, 1], [0, 5]])
  const drawn = view({ ...state, points: [[2, 1], [2, 5]] })
  assert.ok(!/NaN|Infinity[^"]/.test(drawn.replaceAll('"Infinity"', '""')), 'nothing undrawable')
})

test('without points the kernel refuses', () => {
  assert.throws(() => kernel.mse([], [0, 0]), RangeError)
  assert.throws(() => kernel.curvature([]), RangeError)
})

test('the sentence tells the threshold, the steps and the verdict', () => {
  assert.equal(textOf(answer(state)), '步长 0.1 超过阈值 0.08452：走 10 步，均方误差从 44 升到 2.255万，发散。')
  assert.match(textOf(answer({ ...state, lr: 0.01 })), /不到阈值 0\.08452 的一半.*收敛。$/)
  assert.match(textOf(answer({ ...state, lr: 0.08 })), /每步都越过谷底.*震荡。$/)
  assert.match(textOf(answer({ ...state, steps: 0 })), /还没走，均方误差 44，梯度 \(−12, −44\)/)
  assert.match(textOf(answer({ ...state, t1: 2 })), /起点就在谷底/)
  assert.match(textOf(answer({ ...state, lr: 1, steps: 1000 })), /第 \d+ 步起参数超过一百万，停算/)
})

test('every dot of the path and of the error curve is a step of the run', () => {
  const m = model({ ...state, lr: 0.02, steps: 12 })
  const drawn = view({ ...state, lr: 0.02, steps: 12 })
  const errors = m.run.map((s) => exact(s.mse))
  const dots = numbersIn(drawn, 'circle')
  for (const e of errors) assert.ok(dots.filter((v) => v === e).length >= 1, `${e} is drawn`)
  const allowed = new Set([...errors, ...m.errors.map(exact), m.rate])
  for (const v of dots) assert.ok(allowed.has(v), `${v} comes from the kernel`)
})

test('the table shows the first ten steps and the last', () => {
  const values = numbersIn(table({ ...state, lr: 0.01, steps: 1000 }), 'data')
  const run = model({ ...state, lr: 0.01, steps: 1000 }).run
  assert.equal(values.length, 12 * 5)
  assert.equal(values[3 * 5 + 2], exact(run[3]!.mse))
  assert.equal(values.at(-3), exact(run[1000]!.mse))
})

test('a run ends where nothing more happens', () => {
  assert.equal(finish({ ...state, std: true, lr: 0.5 }), 1)
  assert.ok(finish(state) < 100)
  assert.equal(finish({ ...state, lr: 0.001 }), 1000)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    lr: fc.double({ min: 0.001, max: 1, noNaN: true }), steps: fc.integer({ min: 0, max: 200 }),
    t0: coordinate.map((v) => v / 2), t1: coordinate.map((v) => v / 2), std: fc.boolean(), points: points.map((p) => p.map((q) => [...q])),
  })
  fc.assert(fc.property(any, (s) => {
    const page = answer(s) + view(s) + table(s)
    assert.doesNotMatch(page, /NaN|undefined|∞|>-|-0[ "<,]/)
  }), { numRuns: 60 })
})

test('the common mistake and the guess are answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /均方误差是 44，不是 2；梯度是 \(−12, −44\).*0\.08452.*2\.255万.*\(2, 2\) 处的均方误差是 4/)
  assert.match(textOf(closing.answer), /^一步。.*69\.99 降到 1/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
  assert.equal(num(0.0845241), '0.08452')
})
