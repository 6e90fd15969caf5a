import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import * as kernel from '#labs/rl/kernel.ts'
import { model } from '#labs/rl/model.ts'
import { closing, mistake, presets } from '#labs/rl/notes.ts'
import { fields, key, spec, type State } from '#labs/rl/spec.ts'
import { answer, table, view } from '#labs/rl/view.ts'
import { reaches } from './laws/rl.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const cells = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
const world = fc.record({ cells, step: real(-5, 1), goal: real(-50, 50), pit: real(-50, 50), gamma: real(0, 0.95), slip: real(0, 1) })
const gap = (a: kernel.Values, b: kernel.Values) => Math.max(...a.flatMap((line, y) => line.map((value, x) => Math.abs(value - b[y]![x]!))))

test('the kernel reaches every vector of reinforcement learning', () => reaches(kernel))

test('a sweep brings any two guesses closer by at least γ', () => {
  const guess = fc.array(fc.array(real(-100, 100), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
  fc.assert(fc.property(world, guess, guess, fc.constantFrom('random', 'best'), (w, a, b, mode) => {
    assert.ok(gap(kernel.sweep(w, a, mode), kernel.sweep(w, b, mode)) <= w.gamma * gap(a, b) + 1e-9)
  }))
})

test('what value iteration ends at solves Bellman’s equation, and no policy is worth more', () => {
  fc.assert(fc.property(world, (w) => {
    const best = kernel.solve(w, 'best', 2000).v
    assert.ok(gap(kernel.sweep(w, best, 'best'), best) < 1e-6)
    const random = kernel.solve(w, 'random', 2000).v
    best.forEach((line, y) => line.forEach((value, x) => assert.ok(value >= random[y]![x]! - 1e-6)))
  }), { numRuns: 40 })
})

test('the chances of the four moves add up to one: a constant value comes through every slip', () => {
  fc.assert(fc.property(real(0, 1), real(-9, 9), (slip, value) => {
    const open = { cells: [[0, 0, 0], [0, 0, 0], [0, 0, 0]], step: 0, goal: 0, pit: 0, gamma: 1, slip }
    for (const q of kernel.lookahead(open, open.cells.map((line) => line.map(() => value)), 1, 1)) assert.ok(Math.abs(q - value) < 1e-9)
  }))
})

test('the clipped objective never exceeds ρA, and its slope is A where it pushes and 0 where it does not', () => {
  fc.assert(fc.property(real(0, 2), real(-3, 3), real(0.01, 0.9), (ratio, adv, eps) => {
    assert.ok(kernel.clipped(ratio, adv, eps) <= ratio * adv + 1e-12)
    fc.pre(Math.abs(adv) > 1e-3 && [1 - eps, 1 + eps].every((edge) => Math.abs(ratio - edge) > 1e-3))
    const slope = (kernel.clipped(ratio + 1e-6, adv, eps) - kernel.clipped(ratio - 1e-6, adv, eps)) / 2e-6
    assert.ok(Math.abs(slope - (kernel.pushes(ratio, adv, eps) ? adv : 0)) < 1e-6)
  }))
})

test('λ = 1 gives the return less the first guess, λ = 0 one step’s surprise', () => {
  const steps = fc.array(fc.tuple(real(-5, 5), real(-5, 5)), { minLength: 1, maxLength: 12 })
  fc.assert(fc.property(steps, real(0, 1), (pairs, gamma) => {
    const [rewards, guesses] = [pairs.map(([r]) => r), [...pairs.map(([, v]) => v), 0]]
    const returns = kernel.backwards(rewards, gamma)
    kernel.gae(rewards, guesses, gamma, 1).forEach((a, t) => assert.ok(Math.abs(a - (returns[t]! - guesses[t]!)) < 1e-9))
    kernel.gae(rewards, guesses, gamma, 0).forEach((a, t) => assert.ok(Math.abs(a - (rewards[t]! + gamma * guesses[t + 1]! - guesses[t]!)) < 1e-9))
  }))
})

test('the sentence tells the corner’s value, whether it still moves, and who has a gradient', () => {
  assert.equal(textOf(answer({ ...state, sweeps: 500 })), '扫 500 遍，右上角的价值是 −22，已经不再变；ρ = 1.5、A = 1 的样本目标是 1.2，好处已封顶，没有梯度。')
  assert.match(textOf(answer({ ...state, sweeps: 1 })), /右上角的价值是 −1，最后一遍还变了 1；/)
  assert.match(textOf(answer({ ...state, sweeps: 0, adv: -1 })), /一遍还没扫.*−1\.5，有梯度。/)
  assert.match(textOf(answer({ ...state, adv: -1, ratio: 0.5 })), /压得够了，没有梯度。/)
})

test('every cell, bar and figure is a kernel value', () => {
  const m = model(state)
  const drawn = view(state)
  const floor = m.v.flatMap((line, y) => line.filter((_, x) => m.cells[y]![x] === 0))
  assert.deepEqual(numbersIn(drawn, 'td'), floor.map(exact))
  assert.deepEqual(numbersIn(drawn, 'rect'), m.advantages.map(exact))
  assert.deepEqual(numbersIn(drawn, 'circle'), [exact(m.objective)])
  assert.deepEqual(numbersIn(table(state), 'data').slice(-5), [...m.v[0]!.map(exact), exact(m.change)])
})

test('the cell looked at shows Q of its four moves, and an end shows none', () => {
  const m = model({ ...state, mode: 'best', row: 2, col: 2 })
  assert.deepEqual(m.q.map((q) => Math.round(q)), [-2, -4, -4, -2])
  assert.match(textOf(view({ ...state, mode: 'best', row: 2, col: 2 })), /第 2 行第 2 列：↑ −2　→ −4　↓ −4　← −2/)
  assert.match(textOf(view({ ...state, row: 4, col: 4 })), /第 4 行第 4 列：没有动作/)
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    mode: fc.constantFrom('random', 'best'), sweeps: fc.integer({ min: 0, max: 500 }), gamma: real(0, 1), slip: real(0, 1), step: real(-5, 1), goal: real(-50, 50), pit: real(-50, 50),
    cells, row: fc.integer({ min: 1, max: 4 }), col: fc.integer({ min: 1, max: 4 }), ratio: real(0, 2), adv: real(-3, 3), eps: real(0.01, 0.9), lambda: real(0, 1),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s as State) + view(s as State) + table(s as State), /NaN|undefined|Infinity|∞/) }), { numRuns: 60 })
})

test('the common mistake and the guess are answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /右上角价值是 500，还在每遍涨 1：/)
  assert.match(textOf(closing.answer), /价值从 .* 变成 /)
  assert.match(textOf(presets[0]!.table), /1\.5111\.2|1\.5 *1 *1\.5 *1\.2/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
})
