import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fact } from '#book/facts-data.ts'
import * as kernel from '#labs/host/kernel.ts'
import { model } from '#labs/host/model.ts'
import { mistake, presets } from '#labs/host/notes.ts'
import { fields, key, type State } from '#labs/host/spec.ts'
import { answer, table, view } from '#labs/host/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/host.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const near = (a: number, b: number, within = 1e-9) => assert.ok(Math.abs(a - b) <= within * (1 + Math.abs(b)), `${a} is not ${b}`)
const fleets = fc.record({ gpus: fc.integer({ min: 1, max: 64 }), price: real(0.5, 50), throughput: real(100, 1e5), fixed: real(0, 1e5) })

test('the kernel reaches the vector of hosting', () => reaches(kernel))

test('at the break-even utilisation rent costs what the interface asks', () => {
  fc.assert(fc.property(fleets, real(0.1, 100), (fleet, api) => {
    const u = kernel.breakEvenUtilisation(fleet, api)
    if (u <= 1) near(kernel.selfPrice({ ...fleet, fixed: 0 }, u), api)
  }))
  assert.throws(() => kernel.selfPrice({ gpus: 1, price: 1, throughput: 1, fixed: 0 }, 0), RangeError)
})

test('half the utilisation is twice the price', () => {
  fc.assert(fc.property(fleets, real(0.01, 1), (fleet, u) => near(kernel.selfPrice(fleet, u / 2), 2 * kernel.selfPrice(fleet, u))))
})

test('no utilisation exceeds one over the peak ratio, and the peak always fits', () => {
  fc.assert(fc.property(fleets, real(1, 1e6), real(1, 20), (fleet, volume, peak) => {
    const used = kernel.utilisation(fleet, volume, peak)
    assert.ok(used <= 1 / peak + 1e-8)
    assert.ok(kernel.servers(fleet, volume, peak) * kernel.capacity(fleet) >= volume * peak * (1 - 1e-6))
  }))
})

test('beyond the last break-even no volume makes hosting dearer; just below it one does', () => {
  fc.assert(fc.property(fleets, real(0.1, 100), real(1, 5), real(0, 5), (fleet, api, peak, more) => {
    const last = kernel.lastBreakEven(fleet, api, peak)
    if (!(last < 1e9)) return
    const volume = last * (1 + 1e-6) * (1 + more)
    assert.ok(kernel.monthly(fleet, volume, peak) <= api * volume * (1 + 1e-6))
    const below = last * (1 - 1e-6)
    assert.ok(kernel.monthly(fleet, below, peak) >= api * below * (1 - 1e-5))
  }))
})

test('the defaults are those of content/facts at their dates', () => {
  near(state.price, fact('h100-contract-2026-03') * 7.1)
  assert.deepEqual([state.input, state.cached, state.output], [fact('deepseek-v4-pro-peak-input'), fact('deepseek-v4-pro-peak-cached'), fact('deepseek-v4-pro-peak-output')])
  near(state.hit / 100, fact('deepseek-infra-hit-rate'))
})

test('the sentence tells servers, how busy they are, and who is cheaper', () => {
  assert.equal(textOf(answer(state)), '要 1 台，只忙 23.78%；自建每百万 19.49 元，接口 8.685 元，用接口每月省 5.402万 元。')
  assert.match(textOf(answer({ ...state, peak: 1, volume: 20000 })), /自建每月省/)
})

test('a price no utilisation reaches is told in words', () => {
  assert.match(textOf(view({ ...state, output: 0.01, input: 0.01, cached: 0 })), /平衡利用率（不含人工）跑满也不划算/)
  assert.match(textOf(view({ ...state, peak: 20 })), /从此怎样加台都不亏没有/)
})

test('the dots are kernel values', () => {
  const m = model(state)
  assert.deepEqual(numbersIn(view(state), 'circle'), [m.at(0.1), m.at(0.3), m.at(0.6), m.at(1), m.at(1) / m.api, m.used, m.ownBill, m.apiBill].map(exact))
  assert.deepEqual(numbersIn(table(state), 'data').slice(0, 3), [m.at(0.1), m.at(0.1) / m.api, m.capacity * 0.1 / 100].map(exact))
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    gpus: fc.integer({ min: 1, max: 512 }), price: real(0.1, 200), throughput: real(10, 1e6), fixed: real(0, 1e7), volume: real(1, 1e6), peak: real(1, 20),
    input: real(0.01, 1e4), cached: real(0, 1e4), output: real(0.01, 1e4), hit: real(0, 100), out: real(0, 100),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(textOf(answer(s) + view(s) + table(s)) + view(s), /NaN|undefined|∞|Infinity[^"]/) }), { numRuns: 60 })
})

test('the common mistake is answered with computed numbers', () => {
  assert.match(textOf(mistake.answer), /只忙 7\.135%，实际每百万 64\.96 元，是接口的 7\.48 倍/)
  assert.match(textOf(presets[0]!.table), /批处理，夜里也跑/)
})
