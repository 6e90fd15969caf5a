import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clouds } from '#labs/cluster/data.ts'
import * as kernel from '#labs/cluster/kernel.ts'
import { model } from '#labs/cluster/model.ts'
import { mistake, presets } from '#labs/cluster/notes.ts'
import { fields, key, spec, type State } from '#labs/cluster/spec.ts'
import { answer, table, view } from '#labs/cluster/view.ts'
import { exact } from '#labs/lib/format.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/cluster.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const preset = (label: string): State => ({ ...state, ...spec.presets.find((one) => one.label === label)!.state })
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const cloud = fc.array(fc.tuple(real(-5, 5), real(-5, 5)), { minLength: 3, maxLength: 40 })
const start = fc.array(fc.tuple(real(-5, 5), real(-5, 5)), { minLength: 1, maxLength: 6 })

test('the kernel reaches every vector of clustering', () => reaches(kernel))

test('no half step raises J, and at the end every row is with its nearest centre', () => {
  fc.assert(fc.property(cloud, start, (rows, centres) => {
    const halves = kernel.kmeans(rows, centres)
    halves.forEach(({ j }, i) => assert.ok(i === 0 || j <= halves[i - 1]!.j + 1e-9))
    const last = halves.at(-1)!
    assert.deepEqual(last.labels, kernel.assign(rows, last.centres))
    assert.ok(halves.length % 2 === 1)
  }))
})

test('the mean is the best centre: any other adds n times the squared distance to it', () => {
  fc.assert(fc.property(cloud, fc.tuple(real(-5, 5), real(-5, 5)), (rows, other) => {
    const labels = rows.map(() => 0)
    const mean = kernel.means(rows, [[0, 0]], labels)
    const gap = kernel.inertia(rows, [other], labels) - kernel.inertia(rows, mean, labels)
    assert.ok(Math.abs(gap - rows.length * kernel.square(mean[0]!, other)) < 1e-7 * (1 + Math.abs(gap)))
  }))
})

test('moving or mirroring all points changes no partition', () => {
  fc.assert(fc.property(cloud, real(0.2, 3), (rows, eps) => {
    const labels = kernel.dbscan(rows, eps, 3)
    // A shift may turn a tie over: points at the very radius are left out.
    fc.pre(rows.every((a) => rows.every((b) => Math.abs(Math.sqrt(kernel.square(a, b)) - eps) > 1e-6)))
    assert.deepEqual(kernel.dbscan(rows.map(([x, y]) => [7 - x, y + 3]), eps, 3), labels)
  }))
})

test('noise of DBSCAN has few neighbours and no core point within reach', () => {
  fc.assert(fc.property(cloud, real(0.2, 3), fc.integer({ min: 1, max: 6 }), (rows, eps, least) => {
    const near = rows.map((a) => rows.filter((b) => kernel.square(a, b) <= eps * eps))
    const core = near.map((others) => others.length >= least)
    kernel.dbscan(rows, eps, least).forEach((label, i) => {
      const touched = rows.some((b, j) => core[j] && kernel.square(rows[i]!, b) <= eps * eps)
      assert.equal(label >= 0, touched)
    })
  }))
})

test('the adjusted Rand index does not see names and is symmetric', () => {
  const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 30 })
  fc.assert(fc.property(labels, labels, (a, b) => {
    const n = Math.min(a.length, b.length)
    const [one, other] = [a.slice(0, n), b.slice(0, n)]
    assert.equal(kernel.rand(one, one.map((l) => 9 - l)), 1)
    assert.ok(Math.abs(kernel.rand(one, other) - kernel.rand(other, one)) < 1e-12)
  }))
})

test('k-means++ gives rows, never one twice while others are left, and the same for the same seed', () => {
  const { rows } = clouds.four
  const drawn = kernel.spread(rows, 8, mulberry32(3))
  assert.equal(new Set(drawn).size, 8)
  assert.deepEqual(kernel.spread(rows, 8, mulberry32(3)), drawn)
  assert.equal(kernel.spread([[1], [1]], 2, mulberry32(1)).length, 2)
})

test('the bad start stops far above the best, the good one at it', () => {
  const [bad, good] = [model(state), model(preset('四团，好起点'))]
  assert.ok(bad.ended && bad.shown.j > 3 * bad.lowest)
  assert.ok(Math.abs(good.shown.j / good.lowest - 1) < 1e-9 && good.agree!.means === 1)
})

test('one unit for x turns the best K-Means into a wrong one; standardised, the unit does not matter', () => {
  const m = model(preset('横轴改以十分之一计'))
  assert.ok(m.lowest < 0.7 * m.shown.j && m.agree!.means === 1)
  assert.deepEqual(model({ ...state, z: true, unit: 0.1 }).shown, model({ ...state, z: true }).shown)
})

test('half steps past the end show the end; the drawing is in the original units', () => {
  const [end, past] = [model({ ...state, half: 5 }), model({ ...state, half: 40 })]
  assert.deepEqual(end.shown, past.shown)
  const wide = model({ ...state, half: 1, unit: 10 })
  wide.centres.forEach((centre, k) => centre.forEach((v, c) => assert.ok(Math.abs(v - state.start[k]![c]!) < 1e-9)))
})

test('the sentence tells what K-Means missed, what DBSCAN found, and when there is nothing to find', () => {
  assert.equal(textOf(answer(state)), 'K-Means 走 5 个半步停下，J = 313.3，比十次重启的最好结果 82.3 高 280.7%；DBSCAN 在 ε = 0.7 时报 4 簇、6 个噪声。')
  assert.match(textOf(answer(preset('没有簇'))), /这份数据没有簇，K-Means 照样分出 4 份。$/)
  assert.match(textOf(answer({ ...state, half: 2 })), /^K-Means 走 2 个半步，/)
})

test('every mark and every table cell is a kernel value', () => {
  const m = model(state)
  const dots = numbersIn(view(state), 'circle')
  assert.deepEqual(dots.slice(0, 120), m.shown.labels.map((l) => l + 1))
  assert.deepEqual(dots.slice(120, 240), m.dense.map((l) => l + 1))
  assert.deepEqual(dots.slice(240), [...m.halves.map(({ j }) => j), ...m.curves.none, ...m.curves.own].map(exact))
  const cells = numbersIn(table(state), 'data')
  assert.equal(cells.length, 16)
  assert.ok(Math.abs([3, 7, 11, 15].reduce((sum, i) => sum + cells[i]!, 0) - m.shown.j) < 1e-8)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    data: fc.constantFrom('four', 'even', 'moons', 'uneven'), half: fc.integer({ min: 1, max: 40 }), eps: real(0.05, 5), least: fc.integer({ min: 1, max: 20 }),
    unit: real(0.1, 10), z: fc.boolean(), start: fc.array(fc.tuple(real(-10, 10), real(-10, 10)), { minLength: 1, maxLength: 8 }),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s as State) + view(s as State) + table(s as State), /NaN|undefined|Infinity|∞/) }), { numRuns: 25 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /轮廓系数 0\.4153.*0\.2486.*0\.2322.*0\.04905/)
  assert.match(textOf(presets[0]!.table), /月牙356\.9.*2 簇，0 噪声1/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
