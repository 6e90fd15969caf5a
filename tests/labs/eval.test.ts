import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/eval/kernel.ts'
import { model } from '#labs/eval/model.ts'
import { mistake, presets } from '#labs/eval/notes.ts'
import { fields, key, spec, type State } from '#labs/eval/spec.ts'
import { answer, table, view } from '#labs/eval/view.ts'
import { exact } from '#labs/lib/format.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/eval.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the kernel reaches the vectors of evaluation', () => reaches(kernel))

test('groups never add information: the interval only widens with their size and likeness', () => {
  fc.assert(fc.property(fc.integer({ min: 20, max: 500 }), fc.integer({ min: 1, max: 20 }), any(0, 1), (n, m, rho) => {
    const wide = (size: number, like: number) => { const [low, high] = kernel.interval(0.8 * n, n, size, like); return high - low }
    assert.ok(wide(m + 1, rho) >= wide(m, rho) - 1e-12 && wide(m, Math.min(1, rho + 0.1)) >= wide(m, rho) - 1e-12)
  }))
})

test('a gate blocks more the larger the drop and less the higher its threshold, and its chances are chances', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), any(0.02, 0.5), any(0, 1), fc.integer({ min: -5, max: 12 }), (n, flips, part, net) => {
    const at = (drop: number, bar = net) => kernel.blocks(n, flips, drop, bar)
    const drop = part * flips
    assert.ok(at(drop) >= at(0) - 1e-9 && at(drop) >= at(drop, net + 1) - 1e-12 && at(drop) >= 0 && at(drop) <= 1)
    assert.ok(Math.abs(at(0) + kernel.blocks(n, flips, 0, 1 - net) - 1) < 1e-6, 'with no drop, losing by net or more and by 1 − net or more fill the whole')
  }), { numRuns: 60 })
})

test('what the exact sum says is what drawn versions do', () => {
  const draw = mulberry32(29)
  const [n, flips, drop, net, runs] = [120, 0.1, 0.03, 6, 4000]
  let blocked = 0
  for (let run = 0; run < runs; run++) {
    let loss = 0
    for (let i = 0; i < n; i++) { const u = draw(); if (u < (flips + drop) / 2) loss++; else if (u < flips) loss-- }
    if (loss >= net) blocked++
  }
  assert.ok(Math.abs(blocked / runs - kernel.blocks(n, flips, drop, net)) < 0.03, `${blocked / runs}`)
})

test('every size is the smallest that keeps its promise', () => {
  fc.assert(fc.property(any(0.001, 0.2), (limit) => {
    const n = kernel.zeroSize(limit)
    assert.ok(kernel.zeroLimit(n) <= limit + 1e-12 && (n === 1 || kernel.zeroLimit(n - 1) > limit - 1e-12))
  }))
})

test('the sentence tells the interval and what the gate lets through', () => {
  assert.match(textOf(answer(state)), /^50 题对 45 题，90%；真实正确率在 78\.64% 到 95\.65% 之间。真掉 3 个点的版本，这份卷子漏放 84\.78%。$/)
  assert.match(textOf(answer({ ...state, n: 40 })), /^40 题对 40 题，100%/)
})

test('every dot is a value of the model', () => {
  const m = model({ ...state, n: 300, right: 270, m: 4 })
  const curve = [0, 0.015, 0.03, 0.045, 0.06].map((drop) => kernel.blocks(m.worth, m.flips, drop, m.net))
  assert.deepEqual(numbersIn(view({ ...state, n: 300, right: 270, m: 4 }), 'circle'), [m.low, m.high, m.rate, ...curve, 1 - m.missed].map(exact))
})

test('the table multiplies every size by the design effect', () => {
  const rows = numbersIn(table({ ...state, m: 11, rho: 0.1 }), 'data')
  assert.equal(rows.length, 10)
  for (let i = 0; i < rows.length; i += 2) assert.equal(rows[i + 1], 2 * rows[i]!)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({ n: fc.integer({ min: 1, max: 2000 }), right: fc.integer({ min: 0, max: 2000 }), m: fc.integer({ min: 1, max: 50 }), rho: any(0, 1), flips: any(1, 50), gap: any(0.5, 20) })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-|-0[ "<,]/) }), { numRuns: 60 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /92\.87%.*5\.816%/)
  assert.match(textOf(presets[0]!.table), /591\.67%/)
  assert.match(textOf(presets[1]!.table), /8,158/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
