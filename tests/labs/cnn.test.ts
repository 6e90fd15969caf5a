import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/cnn/kernel.ts'
import { model } from '#labs/cnn/model.ts'
import { mistake, presets } from '#labs/cnn/notes.ts'
import { fields, key, spec, type State } from '#labs/cnn/spec.ts'
import { answer, table, view } from '#labs/cnn/view.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/cnn.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const named = (label: string): State => ({ ...state, ...spec.presets.find((preset) => preset.label === label)!.state })
const cell = fc.integer({ min: -9, max: 9 })
const grid = (rows: number, cols: number) => fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows })
const window = fc.record({ k: fc.integer({ min: 1, max: 5 }), s: fc.integer({ min: 1, max: 3 }), p: fc.integer({ min: 0, max: 3 }), d: fc.integer({ min: 1, max: 3 }) })

test('the kernel reaches every vector of convolution and shapes', () => reaches(kernel))

test('the size by formula is the number of places where the window fits', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), window, (n, w) => {
    let places = 0
    for (let start = -w.p; start + w.d * (w.k - 1) < n + w.p; start += w.s) places++
    assert.equal(Math.max(0, kernel.outSize(n, w)), places)
  }))
})

test('a convolution has as many rows and columns as the formula says, and is linear in the image', () => {
  fc.assert(fc.property(grid(7, 9), grid(7, 9), grid(3, 3), window, (a, b, k, { s, p, d }) => {
    const rows = kernel.outSize(7, { k: 3, s, p, d })
    fc.pre(rows >= 1)
    const one = kernel.conv2d([a], [[k]], [0], { s, p, d })[0]!
    assert.deepEqual([one.length, one[0]!.length], [rows, kernel.outSize(9, { k: 3, s, p, d })])
    const two = kernel.conv2d([b], [[k]], [0], { s, p, d })[0]!
    const sum = kernel.conv2d([a.map((row, i) => row.map((v, j) => v + b[i]![j]!))], [[k]], [0], { s, p, d })[0]!
    assert.deepEqual(sum, one.map((row, i) => row.map((v, j) => v + two[i]![j]!)))
  }))
})

test('moving the image moves the output of a convolution', () => {
  fc.assert(fc.property(grid(6, 6), grid(3, 3), (image, k) => {
    const moved = image.map((row) => [0, ...row.slice(0, -1)])
    const [one, two] = [image, moved].map((x) => kernel.conv2d([x], [[k]], [0], { s: 1, p: 1, d: 1 })[0]!) as [number[][], number[][]]
    // The last column has left the image; away from the edges nothing else changes.
    for (let i = 0; i < 6; i++) assert.deepEqual(two[i]!.slice(2, 5), one[i]!.slice(1, 4))
  }))
})

test('a change outside the receptive field does not reach the output', () => {
  const net = (x: number[][]) => {
    const ones = [[[1, 1, 1], [1, 1, 1], [1, 1, 1]]]
    const first = kernel.maxPool(kernel.conv2d([x], [ones], [0], { s: 1, p: 0, d: 1 }), 2)
    return kernel.conv2d(first, [ones], [0], { s: 1, p: 0, d: 1 })[0]![0]![0]!
  }
  const { field } = kernel.walk(1, 12, [{ kind: 'conv', out: 1, window: { k: 3, s: 1, p: 0, d: 1 } }, { kind: 'pool', window: { k: 2, s: 2, p: 0, d: 1 } }, { kind: 'conv', out: 1, window: { k: 3, s: 1, p: 0, d: 1 } }]).at(-1)!
  const blank = Array.from({ length: 12 }, () => new Array<number>(12).fill(0))
  const lit = (r: number, c: number) => net(blank.map((row, i) => row.map((v, j) => (i === r && j === c ? 1 : v))))
  for (let r = 0; r < 12; r++) for (let c = 0; c < 12; c++) assert.equal(lit(r, c) > 0, r < field && c < field, `${r}, ${c}`)
})

test('the kernel refuses what PyTorch refuses', () => {
  const w = { s: 1, p: 0, d: 1 }
  assert.throws(() => kernel.conv2d([[[1]]], [[[[1, 1], [1, 1]]]], [0], w), RangeError)
  assert.throws(() => kernel.conv2d([[[1, 2], [3, 4]]], [[[[1]], [[1]]]], [0], w), RangeError)
})

test('the sentence says what arrives and what becomes of it', () => {
  assert.equal(textOf(answer(state)), '展平得 5,408 个数，全连接层写的是 1,568：64 张一批共 346,112 个数，除不尽，view 报错。')
  assert.equal(textOf(answer(named('49 张一批'))), '展平得 5,408 个数，全连接层写的是 1,568：49 张一批共 264,992 个数，恰好除尽，view 不报错，把 49 张图悄悄分成 169 行。')
  assert.match(textOf(answer(named('改对：5408'))), /与全连接层一致；共 54,410 个参数，展平之前每个数看到 4×4/)
  assert.match(textOf(answer(named('CIFAR-10 教程网络'))), /1,024 个数.*122,570 个参数.*18×18/)
  assert.match(textOf(answer(named('本章的小网络'))), /256 个数.*3,818 个参数.*6×6/)
  assert.match(textOf(answer(named('什么网络才是 7×7'))), /1,568 个数，与全连接层一致/)
  assert.match(textOf(answer(named('核比图大'))), /第 3 层的窗口比图还大/)
})

test('every cell drawn is a cell of the image or of the output', () => {
  const m = model(state)
  const drawn = numbersIn(view(state), 'rect')
  for (const value of [...m.image.flat(), ...m.output.flat()]) assert.ok(drawn.includes(value))
  assert.deepEqual(numbersIn(table(state), 'data'), m.output.flat())
})

test('no state within the ranges puts NaN on the page', () => {
  const whole = (low: number, high: number) => fc.integer({ min: low, max: high })
  const any = fc.record({
    c: whole(1, 512), n: whole(4, 512), hidden: fc.constantFrom(0, 64), classes: whole(2, 1000), declared: fc.constantFrom(0, 1, 1568), batch: whole(1, 256),
    layers: fc.array(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
    image: fc.tuple(whole(5, 12), whole(5, 12)).chain(([r, c]) => grid(r, c)).map((rows) => rows.map((row) => row.map(Math.abs))), kernel: grid(3, 3), row: whole(1, 10), col: whole(1, 10),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|Infinity|-0[ "<,]/) }), { numRuns: 80 })
})

test('the notes are computed', () => {
  assert.match(textOf(mistake.answer), /把 28 变成 26，池化再变成 13，展平是 32×13×13 = 5,408.*264,992.*169 行/)
  assert.deepEqual(presets.map(({ table: text }) => numbersIn(text, 'data').filter((v) => [54090, 2570, 65600].includes(v))), [[54090], [2570], [65600]])
})
