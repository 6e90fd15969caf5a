import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/attn/kernel.ts'
import { STEPS, tone } from '#labs/attn/matrix.ts'
import { headsFor, model } from '#labs/attn/model.ts'
import { mistake, presets } from '#labs/attn/notes.ts'
import { fields, key, spec, type State } from '#labs/attn/spec.ts'
import { answer, table, view } from '#labs/attn/view.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { reaches } from './laws/attn.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const cell = fc.integer({ min: -12, max: 12 }).map((n) => n / 4)
const matrix = (rows: number, cols: number) => fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows })
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`)

test('the kernel reaches every vector of attention', () => reaches(kernel))

test('softmax sums to one, ignores a shift and survives a thousand', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 9 }), cell, (row, shift) => {
    const p = kernel.softmax(row)
    near(p.reduce((a, b) => a + b, 0), 1)
    kernel.softmax(row.map((z) => z + shift)).forEach((q, i) => near(q, p[i]!))
  }))
  assert.throws(() => kernel.softmax([-Infinity]), RangeError)
  assert.throws(() => kernel.softmax([]), RangeError)
})

test('swapping keys together with their values changes no output', () => {
  fc.assert(fc.property(matrix(4, 3), matrix(4, 3), matrix(4, 2), (q, k, v) => {
    const order = [2, 0, 3, 1]
    const swapped = kernel.attention({ q, k: order.map((i) => k[i]!), v: order.map((i) => v[i]!) })
    kernel.attention({ q, k, v }).output.forEach((row, i) => row.forEach((o, j) => near(o, swapped.output[i]![j]!)))
  }))
})

test('under the mask no token gets weight from a later one', () => {
  fc.assert(fc.property(matrix(5, 4), (x) => {
    kernel.attention({ q: x, k: x, v: x, causal: true }).weights.forEach((row, i) => row.forEach((w, j) => assert.ok(j <= i ? w > 0 : w === 0)))
  }))
})

test('rotation keeps length and leaves only the distance', () => {
  const vector = fc.array(cell, { minLength: 6, maxLength: 6 })
  fc.assert(fc.property(vector, vector, fc.nat(500), fc.nat(20), (q, k, from, apart) => {
    near(kernel.dot(kernel.rope(q, from), kernel.rope(q, from)), kernel.dot(q, q))
    near(kernel.dot(kernel.rope(q, from + apart), kernel.rope(k, from)), kernel.dot(kernel.rope(q, apart), kernel.rope(k, 0)))
  }))
  assert.throws(() => kernel.rope([1, 2, 3], 1), RangeError)
})

test('shapes that do not fit are refused', () => {
  assert.throws(() => kernel.matmul([[1, 2]], [[1]]), RangeError)
  const eye = kernel.identity(3)
  assert.throws(() => kernel.multiHead({ x: eye, wq: eye, wk: eye, wv: eye, wo: eye, heads: 2 }), RangeError)
})

test('a seed decides a random matrix', () => {
  assert.deepEqual(kernel.randomMatrix(3, 3, 7), kernel.randomMatrix(3, 3, 7))
  assert.notDeepEqual(kernel.randomMatrix(3, 3, 7), kernel.randomMatrix(3, 3, 8))
})

test('the largest number of heads that divides the columns is used, and said', () => {
  assert.deepEqual([headsFor(3, 2), headsFor(8, 3), headsFor(6, 4), headsFor(4, 4)], [1, 2, 3, 4])
  assert.match(textOf(view({ ...state, h: 2 })), /3 列不能平分给 2 个头，按 1 个头算/)
  assert.match(textOf(view({ ...state, pos: 'rope' })), /不能两两配对/)
})

test('moving all positions together moves no weight', () => {
  const x = [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]]
  const weights = (off: number) => model({ ...state, x, pos: 'rope', off }).head.weights
  weights(0).forEach((row, i) => row.forEach((w, j) => near(w, weights(500)[i]![j]!)))
})

test('the sentence names the token and its largest weight', () => {
  assert.equal(textOf(answer(state)), '第 3 个词元“AI”把最大的权重 0.471 给“AI”，合起来相当于看 2.881 个词元。')
  assert.match(textOf(answer({ ...state, words: 'zh', ...spec.presets[3]!.state })), /“它”把最大的权重 [\d.]+ 给“猫”/)
})

test('every coloured cell is a kernel value, and its colour is that value', () => {
  for (const s of [state, { ...state, mask: true }, { ...state, x: [[3, -3], [-1, 0.5], [0, 2]], wq: 'swap' as const }]) {
    const m = model(s)
    const wanted = { s: m.head.scores, w: m.head.weights, o: m.head.output }
    for (const [name, values] of Object.entries(wanted)) {
      const [, most, body] = view(s).match(new RegExp(`data-matrix="${name}" data-most="([^"]+)"(.*?)</table>`))!
      const cells = [...body!.matchAll(/<td class="([^"]*)" data-v="([^"]+)"/g)]
      assert.deepEqual(cells.map((c) => Number(c[2])), values.flat().map(exact))
      for (const [, colour, v] of cells) assert.equal(colour, tone(Number(v), Number(most)))
    }
  }
  assert.deepEqual([tone(1, 1), tone(-0.5, 1), tone(0, 1), tone(-Infinity, 1), tone(1, 0)], [`p k${STEPS}`, 'n k5', '', '', ''])
})

test('each matrix is one tab stop with named rows and columns', () => {
  const grids = view(state).match(/<table[^>]*role="grid".*?<\/table>/g)!
  assert.equal(grids.length, 3)
  for (const grid of grids) assert.equal(grid.match(/tabindex="0"/g)!.length, 1)
  assert.equal(grids[1]!.match(/scope="row"/g)!.length, 3)
})

test('heads are small multiples of true weights', () => {
  const s: State = { ...state, x: [[1, 0, 1, 0], [0, 2, 0, 2], [1, 1, 1, 1]], h: 2 }
  const thumbnails = view(s).match(/<svg class="lab-thumbnail".*?<\/svg>/g)!
  assert.equal(thumbnails.length, 2)
  thumbnails.forEach((svg, i) => assert.deepEqual(numbersIn(svg, 'rect'), model(s).heads[i]!.weights.flat().map(exact)))
})

test('no state within the ranges puts NaN on the page', () => {
  const any = fc.record({
    words: fc.constantFrom('en' as const, 'zh' as const),
    x: fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 })).chain(([r, c]) => matrix(r, c)),
    row: fc.integer({ min: 1, max: 6 }), h: fc.integer({ min: 1, max: 4 }), head: fc.integer({ min: 1, max: 4 }),
    mask: fc.boolean(), scale: fc.boolean(), wq: fc.constantFrom('same' as const, 'swap' as const, 'random' as const),
    wk: fc.constantFrom('same' as const, 'swap' as const, 'random' as const), seed: fc.nat(9999),
    pos: fc.constantFrom('none' as const, 'rope' as const), off: fc.nat(500),
  })
  fc.assert(fc.property(any, (s) => { assert.doesNotMatch(answer(s) + view(s) + table(s), /NaN|undefined|[^−]∞/) }), { numRuns: 60 })
})

test('the example is worked out in five numbered steps', () => {
  assert.match(textOf(presets[0]!.table), /1\. Q = K = V = X.*2\. 点积 QKᵀ.*3\. 除以 √3.*4\. 每行做 softmax.*5\. 权重乘 V/)
  assert.match(textOf(mistake.answer), /\(1, 1, 2\) 除以 √3，得到权重 \(0\.264, 0\.264, 0\.471\)/)
})
