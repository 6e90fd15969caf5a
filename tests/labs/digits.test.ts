import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import * as kernel from '#labs/digits/kernel.ts'
import { examples } from '#labs/digits/examples.ts'
import { model } from '#labs/digits/model.ts'
import { mistake, net, presets } from '#labs/digits/notes.ts'
import { fields, key, spec, type State } from '#labs/digits/spec.ts'
import { answer, table, view } from '#labs/digits/view.ts'
import { hexOf, inkPath, isSet, rowsOf } from '#labs/lib/bitmap.ts'
import { drawn } from '#labs/digits/strokes.ts'
import { exact } from '#labs/lib/format.ts'
import { parse } from '#labs/lib/state.ts'
import { imageOf, reaches, record } from './laws/digits.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const drawing = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 32, maxLength: 32 })
const inkOf = (rows: readonly number[]) => kernel.counts(rows).flat().reduce((a, b) => a + b, 0)

test('the kernel gives PyTorch’s logits on all 360 test images, to 1e-5', () => reaches(kernel))

test('it reads as many of them as the listing printed', () => {
  const right = record.images.filter((text, i) => {
    const scores = kernel.logits(net, imageOf(text))
    return scores.indexOf(Math.max(...scores)) === record.labels[i]
  }).length
  const printed = /test (\d+)\/360/.exec(readFileSync('content/01-foundations/06-first-working-model/listings/export.out', 'utf8'))!
  assert.equal(right, Number(printed[1]))
  assert.equal(examples.length - 10, 360 - right, 'every test image that is misread is shown')
})

test('hex and rows are the same drawing', () => {
  fc.assert(fc.property(drawing, (rows) => {
    assert.deepEqual(rowsOf(hexOf(rows)), rows)
    const boxes = [...inkPath(rows).matchAll(/h(\d+)/g)].reduce((sum, [, length]) => sum + Number(length), 0)
    assert.equal(boxes, inkOf(rows))
  }))
})

test('moving there and back loses only what left the sheet', () => {
  fc.assert(fc.property(drawing, fc.integer({ min: -16, max: 16 }), fc.integer({ min: -16, max: 16 }), (rows, right, down) => {
    const back = kernel.moved(kernel.moved(rows, right, down), -right, -down)
    rows.forEach((row, y) => {
      for (let x = 0; x < 32; x++) {
        const inside = x + right >= 0 && x + right < 32 && y + down >= 0 && y + down < 32
        assert.equal(isSet(back[y]!, x), inside ? isSet(row, x) : 0)
      }
    })
  }), { numRuns: 40 })
})

test('a fitted drawing touches the top and the bottom, keeps to the middle, and does not depend on where it was drawn', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (small, right, down) => {
    const rows = Array.from({ length: 32 }, (_, y) => (small[y] ? (small[y]! << 24) >>> 0 : 0))
    const fit = kernel.fitted(rows)
    assert.ok(fit[0] && fit[31])
    assert.equal(fit.reduce((a, b) => a | b, 0) & 0xfc00003f, 0)
    assert.deepEqual(kernel.fitted(kernel.moved(rows, right, down)), fit)
  }))
  assert.deepEqual(kernel.fitted(rowsOf('0'.repeat(256))), rowsOf('0'.repeat(256)))
})

test('a stroke adds ink along its way and takes none', () => {
  const point = fc.tuple(fc.double({ min: 0, max: 32, noNaN: true }), fc.double({ min: 0, max: 32, noNaN: true }))
  fc.assert(fc.property(drawing, point, point, (rows, from, to) => {
    const after = kernel.stroke(rows, from, to)
    after.forEach((row, y) => assert.equal((row | rows[y]!) >>> 0, row))
    for (const [x, y] of [from, to]) if (x > 1 && x < 31 && y > 1 && y < 31) assert.ok(isSet(after[Math.floor(y)]!, Math.floor(x)))
  }))
  assert.equal(inkOf(kernel.stroke(rowsOf('0'.repeat(256)), [16, 16], [16, 16], 4)), 12, 'a dot four pixels wide')
})

test('digits drawn by hand are read when they fill the sheet, and not when they are small in a corner', () => {
  const readings = (scale: number, fit: boolean) => drawn(scale).map((rows) => model({ ...state, px: hexOf(rows), fit }, net).order[0])
  assert.deepEqual(readings(1, false), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  assert.deepEqual(readings(0.6, false), new Array(10).fill(5))
  assert.deepEqual(readings(0.6, true), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a file of the wrong length is refused', () => assert.throws(() => kernel.readNet('AAAA'), RangeError))

test('the sentence says the digit, and that an empty sheet is still called one', () => {
  assert.match(textOf(answer(state, net)), /^它读成 7，概率 >99\.9%；其次是 \d，/)
  assert.match(textOf(answer({ ...state, px: '0'.repeat(256) }, net)), /^纸是空的，它仍然说是 4，概率 87\.\d%：/)
})

test('every bar is a probability, every cell a count', () => {
  const m = model({ ...state, dx: 3, fit: true }, net)
  const drawn = numbersIn(view({ ...state, dx: 3, fit: true }, net), 'rect')
  assert.deepEqual(drawn, [...m.seen.flat().filter(Boolean), ...m.probabilities.map(exact)])
  assert.ok(Math.abs(m.probabilities.reduce((a, b) => a + b, 0) - 1) < 1e-12)
  assert.deepEqual(numbersIn(table(state, net), 'data').filter((_, i) => i % 2), model(state, net).order.map((digit) => exact(model(state, net).probabilities[digit]!)))
})

test('no drawing puts NaN on the page', () => {
  fc.assert(fc.property(drawing, fc.integer({ min: -16, max: 16 }), fc.boolean(), (rows, shift, fit) => {
    const s = { px: hexOf(rows), dx: shift, dy: -shift, fit }
    assert.doesNotMatch(answer(s, net) + view(s, net) + table(s, net), /NaN|undefined|Infinity|-0[ "<,]/)
  }), { numRuns: 40 })
})

test('the notes are computed: ten right as they are, fewer when moved, more when fitted again', () => {
  const [plain, down, right, fitted] = numbersIn(mistake.answer, 'data') as [number, number, number, number]
  assert.equal(plain, 10)
  assert.ok(down < 8 && right < 10 && fitted > down, `${down} ${right} ${fitted}`)
  assert.match(presets[0]!.summary, new RegExp(`全部 ${examples.length - 10} 张`))
  assert.ok(spec.presets.length > 5)
})
