import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/opt/kernel.ts'
import { GOAL, model } from '#labs/opt/model.ts'
import { mistake, presets } from '#labs/opt/notes.ts'
import { fields, key, spec, type State } from '#labs/opt/spec.ts'
import { answer, table, view } from '#labs/opt/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/opt.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const point = fc.tuple(real(-2, 2), real(-2, 2))
const surface = fc.oneof(
  real(1, 1000).map(kernel.bowl), real(1, 1000).map(kernel.bend), fc.constant(kernel.saddle),
).chain((flat) => real(0, 90).map((angle) => kernel.turned(flat, angle)))
const settings = { rate: 0.01, beta1: 0.9, beta2: 0.999, decay: 0, correct: true }
const near = (a: kernel.Point, b: kernel.Point, tolerance: number) => a.every((v, i) => Math.abs(v - b[i]!) <= tolerance * (1 + Math.abs(v)))

test('the kernel reaches every vector of the optimizers', () => reaches(kernel))

test('a gradient is what a small nudge of each coordinate measures', () => {
  fc.assert(fc.property(surface, point, (s, [x, y]) => {
    const h = 1e-5
    const slope: kernel.Point = [(s.value([x + h, y]) - s.value([x - h, y])) / (2 * h), (s.value([x, y + h]) - s.value([x, y - h])) / (2 * h)]
    assert.ok(near(s.gradient([x, y]), slope, 1e-3), `${s.gradient([x, y])} against ${slope}`)
  }))
})

test('every ring lies at its own height', () => {
  fc.assert(fc.property(surface, real(0.01, 50), (s, rise) => {
    for (const w of s.rings(rise).flat()) assert.ok(Math.abs(s.value(w) - s.bottom - rise) < 1e-6 * (1 + rise), String(w))
  }))
})

test('the EMA form walks the path of the heavy ball at rate·(1 − β)', () => {
  fc.assert(fc.property(surface, point, real(0, 0.99), real(1e-4, 1e-3), (s, start, beta1, rate) => {
    const race = { surface: s, start, steps: 30 }
    const ema = kernel.path(kernel.rules.ema, { ...settings, beta1, rate }, race)
    const heavy = kernel.path(kernel.rules.heavy, { ...settings, beta1, rate: rate * (1 - beta1) }, race)
    ema.forEach((w, i) => assert.ok(near(w, heavy[i]!, 1e-6)))
  }))
})

test('Adam does not notice a loss a thousand times larger', () => {
  fc.assert(fc.property(surface, point, (s, start) => {
    const times = { ...s, gradient: (w: kernel.Point): kernel.Point => { const [a, b] = s.gradient(w); return [1000 * a, 1000 * b] } }
    const [one, other] = [s, times].map((own) => kernel.path(kernel.rules.adam, settings, { surface: own, start, steps: 3 }).at(-1)!) as [kernel.Point, kernel.Point]
    // ε counts where the gradient itself is as small as ε.
    fc.pre(s.gradient(start).every((slope) => Math.abs(slope) > 1e-3))
    assert.ok(near(one, other, 1e-4))
  }))
})

test('Adam’s first step is the learning rate in every coordinate, with the sign of the slope', () => {
  fc.assert(fc.property(surface, point, (s, start) => {
    const slopes = s.gradient(start)
    fc.pre(slopes.every((slope) => Math.abs(slope) > 1e-3))
    const [, after] = kernel.path(kernel.rules.adam, settings, { surface: s, start, steps: 1 })
    after!.forEach((w, i) => assert.ok(Math.abs(w - start[i]! + 0.01 * Math.sign(slopes[i]!)) < 1e-6))
  }))
})

test('without a slope AdamW shrinks by 1 − ηλ a step, and Adam stands still', () => {
  const flat: kernel.Surface = { bottom: 0, value: () => 0, gradient: () => [0, 0], rings: () => [] }
  const race = { surface: flat, start: [1, -2], steps: 20 } as const
  const [x, y] = kernel.path(kernel.rules.adamw, { ...settings, decay: 0.5 }, race).at(-1)!
  assert.ok(Math.abs(x - 0.995 ** 20) < 1e-12 && Math.abs(y + 2 * 0.995 ** 20) < 1e-12)
  assert.deepEqual(kernel.path(kernel.rules.adam, { ...settings, decay: 0.5 }, race).at(-1), [1, -2])
})

test('the heavy ball is stable just below 2 + 2β and not above', () => {
  fc.assert(fc.property(real(0, 0.95), (beta1) => {
    const run = (share: number) => kernel.path(kernel.rules.heavy, { ...settings, beta1, rate: share * kernel.stability(beta1) }, { surface: kernel.bowl(1), start: [1, 1], steps: 5000 })
    assert.ok(Math.abs(run(0.98).at(-1)![0]) < 1)
    assert.ok(run(1.02).length < 5001)
  }), { numRuns: 20 })
})

test('noise is the same for the same seed, and another for another', () => {
  const run = (seed: number) => kernel.path(kernel.rules.gd, settings, { surface: kernel.bowl(10), start: [1, 1], steps: 5, noise: 1, seed })
  assert.deepEqual(run(1), run(1))
  assert.notDeepEqual(run(1), run(2))
})

test('a path stops past a million and stays finite', () => {
  const run = kernel.path(kernel.rules.gd, { ...settings, rate: 1 }, { surface: kernel.bend(1000), start: [2, -2], steps: 500 })
  assert.ok(run.length < 501 && run.slice(0, -1).every((w) => Math.max(...w.map(Math.abs)) <= kernel.LIMIT))
})

test('from the ridge of the saddle nobody comes down without noise', () => {
  for (const { points } of model({ ...state, shape: 'saddle', x: 1.5, y: 0, steps: 200 }).runners) assert.equal(points.at(-1)![1], 0)
  assert.ok(model({ ...state, shape: 'saddle', x: 1.5, y: 0, steps: 500, noise: 0.1 }).runners.every(({ points }) => Math.abs(points.at(-1)![1]) > 0.5))
})

test('the sentence tells the lowest and whether Adam’s coordinates went together', () => {
  assert.equal(textOf(answer(state)), '走 10 步，最低的一个：AdamW，离谷底 0.02827；Adam 的两个坐标每一步都相同，停在 (0.07625, 0.07625)。')
  assert.match(textOf(answer({ ...state, angle: 15 })), /两个坐标最多差 0\.\d+/)
  assert.match(textOf(answer({ ...state, gd: 1, steps: 100 })), /已发散而停算：梯度下降。/)
})

test('from its arrival on a path stays below the goal, and before it did not', () => {
  for (const { points, arrival, heights } of model({ ...state, steps: 500 }).runners) {
    if (arrival === undefined || arrival >= points.length) continue
    assert.ok(heights.slice(arrival).every((h) => h <= GOAL) && heights[arrival - 1]! > GOAL)
  }
  assert.equal(kernel.settled(kernel.bowl(1), [[0, 0], [1, 1]], GOAL), undefined)
  assert.equal(kernel.settled(kernel.bowl(1), [[1, 1], [0, 0], [1, 1], [0, 0]], GOAL), 3)
})

test('every mark and every table cell is a kernel value', () => {
  const m = model(state)
  const heights = new Set(m.runners.flatMap((r) => [r.heights[0]!, r.heights.at(-1)!]).map(exact))
  const drawn = view(state)
  const dots = numbersIn(drawn, 'circle')
  assert.equal(dots.length, 4 + 1 + 4)
  for (const v of dots) assert.ok(heights.has(v), `${v} is a height`)
  const moves = m.runners.flatMap(({ points }) => [0, 1].map((c) => exact(Math.abs(points.at(-1)![c]! - points.at(-2)![c]!))))
  assert.deepEqual(numbersIn(drawn, 'rect'), moves)
  const cells = numbersIn(table({ ...state, steps: 100 }), 'data')
  assert.equal(cells.length, 4 * 4 * 2)
  assert.deepEqual(cells.slice(-4, -2), model({ ...state, steps: 100 }).runners[2]!.points[100]!.map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    shape: fc.constantFrom('bowl', 'bend', 'saddle'), kappa: real(1, 1000), angle: real(0, 90), noise: real(0, 5), x: real(-2, 2), y: real(-2, 2),
    steps: fc.integer({ min: 1, max: 60 }), gd: real(1e-4, 1), form: fc.constantFrom('heavy', 'ema'), mo: real(1e-4, 1), ad: real(1e-4, 1),
    b1: real(0, 0.99), b2: real(0, 0.9999), fix: fc.boolean(), wd: real(0, 1), seed: fc.integer({ min: 1, max: 999 }),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s as State) + view(s as State) + table(s as State), /NaN|undefined|Infinity|∞/) }), { numRuns: 60 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /第 1 步长 3\.162 倍：有修正走到 0\.9，没有走到 0\.6838.*6\.569 倍.*只有 0\.4472 倍/)
  assert.match(textOf(presets[0]!.table), /EMA 式，η = 0\.02.*\(0\.9187, 0\.3071\)/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
