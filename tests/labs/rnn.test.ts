import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '#labs/rnn/charts.ts'
import * as kernel from '#labs/rnn/kernel.ts'
import { model } from '#labs/rnn/model.ts'
import { mistake, presets } from '#labs/rnn/notes.ts'
import { fields, key, spec, type State } from '#labs/rnn/spec.ts'
import { answer, table, view } from '#labs/rnn/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/rnn.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the kernel reaches every vector of recurrent cells', () => reaches(kernel))

test('what is left of a change is what a small nudge of the start measures', () => {
  fc.assert(fc.property(any(0.1, 1.2), any(-2, 2), any(-0.9, 0.9), fc.integer({ min: 1, max: 12 }), (w, u, start, steps) => {
    const end = (h: number) => kernel.tanhRun({ w, u, start: h, steps }).states[steps]!
    const measured = (end(start + 1e-5) - end(start - 1e-5)) / 2e-5
    const left = kernel.tanhRun({ w, u, start, steps }).left[steps]!
    assert.ok(Math.abs(measured - left) <= 1e-5 * (1 + left), `${measured} ${left}`)
  }))
})

test('the memory of an LSTM moves by its forget gate, whatever the cell', () => {
  const gate = fc.tuple(any(-2, 2), any(-2, 2), any(-2, 2))
  fc.assert(fc.property(fc.record({ i: gate, f: gate, g: gate, o: gate }), any(-2, 2), any(-1, 1), any(-2, 2), (cell, x, h, c) => {
    const [low, high] = [kernel.lstmStep(cell, x, h, c), kernel.lstmStep(cell, x, h, c + 1)]
    assert.ok(Math.abs(high.c - low.c - low.f) < 1e-9)
    assert.ok(Math.abs(low.h) < 1)
  }))
})

test('a bias made for a half-life has that half-life', () => {
  fc.assert(fc.property(any(0.5, 5000), (steps) => { assert.ok(Math.abs(kernel.halfLife(kernel.sigmoid(kernel.biasFor(steps))) / steps - 1) < 1e-6) }))
})

test('a clipped norm is at most the limit, and a small one is untouched', () => {
  fc.assert(fc.property(any(0, 100), any(0.1, 10), (norm, limit) => {
    const scale = kernel.clipScale(norm, limit)
    assert.ok(norm * scale <= limit * (1 + 1e-12) && (norm > limit || scale === 1))
  }))
})

test('the sentence tells the steps and what is left of each', () => {
  assert.equal(textOf(answer(state)), '隔 50 步，每步乘 0.9 的线性递推剩 0.005154 倍，tanh 神经元剩 1.82×10⁻³⁰ 倍，遗忘偏置 0 的 LSTM 剩 8.882×10⁻¹⁶ 倍，它的记忆每 1 步减半。')
  assert.match(textOf(answer({ ...state, a: 1.1 })), /剩 117\.4 倍/)
  assert.match(textOf(view({ ...state, a: 1 })), /不会减半/)
})

test('every dot is a value of the model', () => {
  const m = model({ ...state, b: 3, steps: 80 })
  const at = [16, 32, 48, 64, 80]
  assert.deepEqual(marked(80), at)
  assert.deepEqual(numbersIn(view({ ...state, b: 3, steps: 80 }), 'circle'), [...[m.linear, m.tanh, m.gated].flatMap((line) => at.map((t) => line[t]!)), m.half.gated].map(exact))
})

test('the table ends with the step asked for', () => {
  const values = numbersIn(table(state), 'data')
  assert.equal(values.length, 6 * 3)
  assert.equal(values.at(-3), exact(0.9 ** 50))
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({ steps: fc.integer({ min: 1, max: 500 }), a: any(0.5, 1.5), b: any(-2, 8), w: any(0.1, 3), u: any(-2, 2) })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|—|Infinity|>-|-0[ "<,]/) }), { numRuns: 80 })
})

test('the common mistake and the tables are computed', () => {
  assert.match(textOf(mistake.answer), /每步乘 0\.5，100 步后剩 7\.889×10⁻³¹.*2\.656×10⁻⁵.*偏置 5 才剩 0\.5109.*裁剪就乘 0\.25/)
  assert.match(textOf(presets[1]!.table), /0\.3775.*0\.192/)
  assert.match(textOf(presets[2]!.table), /LSTM394,240395,264/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
