import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/gan/kernel.ts'
import { model } from '#labs/gan/model.ts'
import { mistake, presets } from '#labs/gan/notes.ts'
import { fields, key, spec, type State } from '#labs/gan/spec.ts'
import { answer, table, view } from '#labs/gan/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/gan.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const loss = fc.constantFrom<kernel.Loss>('minimax', 'ns', 'wgan')
const game = fc.record({ loss, rate: real(0.001, 1), penalty: real(0, 5), alternate: fc.boolean() })
const point = fc.tuple(real(-3, 3), real(-3, 3))

test('the kernel reaches every vector of the Dirac-GAN', () => reaches(kernel))

test('the equilibrium stays where it is', () => {
  fc.assert(fc.property(game, (g) => {
    const [theta, psi] = kernel.step([0, 0], g)
    assert.ok(theta === 0 && psi === 0)
  }))
})

test('without a penalty, moving both at once never comes nearer in the Wasserstein game, however small the rate', () => {
  fc.assert(fc.property(point, real(0.001, 0.5), (start, rate) => {
    fc.pre(kernel.radius(start) > 1e-6)
    const radii = kernel.path({ loss: 'wgan', rate, penalty: 0, alternate: false }, start, 40).map(kernel.radius)
    radii.slice(1).forEach((r, i) => assert.ok(r >= radii[i]! * (1 - 1e-12)))
    assert.ok(Math.abs(radii.at(-1)! - radii[0]! * (1 + rate * rate) ** 20) <= 1e-9 * (1 + radii.at(-1)!))
  }))
})

test('no step of the Wasserstein game stretches longer than the factor allows over many steps', () => {
  fc.assert(fc.property(game, point, (g, start) => {
    fc.pre(Math.abs(kernel.factor({ ...g, loss: 'wgan' }) - 1) > 0.02)
    const linear = { ...g, loss: 'wgan' as const }
    const grows = kernel.factor(linear) > 1
    const end = kernel.radius(kernel.path(linear, start, 2000).at(-1)!)
    fc.pre(kernel.radius(start) > 0.1)
    assert.equal(grows, end > kernel.radius(start), `${end}`)
  }), { numRuns: 60 })
})

test('close to the equilibrium, a penalty above enough shrinks the radius and one below does not', () => {
  fc.assert(fc.property(loss, real(0.01, 0.5), real(1.2, 3), (own, rate, times) => {
    const base = { loss: own, rate, alternate: false }
    const enough = kernel.enough({ ...base, penalty: 0 })
    assert.ok(kernel.factor({ ...base, penalty: enough * times }) < 1)
    assert.ok(kernel.factor({ ...base, penalty: enough / times }) > 1)
  }))
})

test('the generator of the minimax loss is pulled less the surer the discriminator is; −log D the more', () => {
  fc.assert(fc.property(real(0.1, 4), real(0.1, 4), (low, more) => {
    const pull = (own: kernel.Loss, score: number) => kernel.losses[own].generator(score)
    assert.ok(pull('minimax', low + more) < pull('minimax', low))
    assert.ok(pull('ns', low + more) > pull('ns', low))
  }))
})

test('the discriminator’s loss is 2 ln 2 where it cannot tell, the value −ln 4 of the theory', () => {
  assert.ok(Math.abs(kernel.lossesOf(0.5, 0.5).discriminator - 2 * Math.LN2) < 1e-12)
})

test('every number a view shows is in the model', () => {
  fc.assert(fc.property(game, point, fc.integer({ min: 1, max: 300 }), (g, [x, y], n) => {
    const own: State = { loss: g.loss, alt: g.alternate, h: g.rate, r1: g.penalty, n, x, y }
    const m = model(own)
    const known = new Set([m.radii.length - 1, ...m.radii, ...m.points.flat(), m.growth, m.enough, own.r1, kernel.pullAtRest(own.loss),
      1 - own.h * own.r1, 1 - own.h * own.r1 + (own.h * kernel.pullAtRest(own.loss)) ** 2].map(exact))
    for (const value of numbersIn(answer(own) + view(own) + table(own), 'data')) assert.ok(known.has(exact(value)), String(value))
  }), { numRuns: 40 })
})

test('the default answer is the one the text tells', () => {
  assert.match(textOf(answer(state)), /走 100 步，离均衡的距离从 1\.414 变成 2\.326；均衡附近每步最多变 \+0\.4988%，发散/)
})

test('the verdicts of the presets are what their names promise', () => {
  const verdict = (label: string) => model({ ...state, ...spec.presets.find((preset) => preset.label === label)!.state }).verdict
  assert.deepEqual(['越转越远', '学习率减到 0.01', '轮流走', '加惩罚 0.3', '惩罚太大'].map(verdict), ['发散', '发散', '转圈', '收敛', '发散'])
})

test('the mistake names both wrong losses and the right ones', () => {
  assert.match(mistake.claim, /0\.804.*2\.197/)
  assert.deepEqual(numbersIn(mistake.answer, 'data').slice(0, 2).map((v) => v.toPrecision(6)), ['0.328504', '1.60944'])
  assert.equal(presets.length, 1)
})
