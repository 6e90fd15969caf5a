import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { put, refusal } from '#labs/mlp/board.ts'
import { CELLS, grid, outputs } from '#labs/mlp/charts.ts'
import * as kernel from '#labs/mlp/kernel.ts'
import { model } from '#labs/mlp/model.ts'
import { mistake, presets, strip } from '#labs/mlp/notes.ts'
import { fields, key, MOST, spec, type State } from '#labs/mlp/spec.ts'
import { answer, net, table, units, view } from '#labs/mlp/view.ts'
import { sigmoid } from '#labs/lib/activations.ts'
import { exact } from '#labs/lib/format.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { parse, serialise } from '#labs/lib/state.ts'
import { reaches } from './laws/mlp.ts'
import { numbersIn, textOf } from './marks.ts'

const state: State = parse(fields, key, '')
const any = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const seed = fc.integer({ min: 1, max: 999 })
const cell = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 }))
const own = (y: number, place: readonly number[]) => y + place.map((tenths) => String.fromCharCode(109 + tenths)).join('')
const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }).map((hidden) => [2, ...hidden, 1])

test('the kernel reaches every vector of back-propagation, activations and dropout', () => reaches(kernel))

test('back-propagation is what small nudges measure, on any net and loss', () => {
  fc.assert(fc.property(sizes, seed, fc.constantFrom('tanh', 'sigmoid', 'linear'), fc.constantFrom('ce', 'mse', 'gap'), (shape, from, act, loss) => {
    const kind = { act: kernel.acts[act], loss: kernel.losses[loss] }
    const { exact: slopes, measured } = kernel.check(kernel.initial(shape, kind.act, from), kernel.samples('gauss', 8, 0.3, from), kind)
    slopes.forEach((slope, k) => assert.ok(Math.abs(slope - measured[k]!) < 1e-7, `${slope} ${measured[k]}`))
  }))
})

test('layers without a bend are one layer', () => {
  fc.assert(fc.property(sizes, seed, any(-2, 2), any(-2, 2), (shape, from, u, v) => {
    const net = kernel.initial(shape, kernel.acts.linear, from)
    const at = (x: readonly number[]) => kernel.forward(net, x, kernel.acts.linear).score
    const flat = at([0, 0]) + u * (at([1, 0]) - at([0, 0])) + v * (at([0, 1]) - at([0, 0]))
    assert.ok(Math.abs(at([u, v]) - flat) < 1e-8 * (1 + Math.abs(flat)))
  }))
})

test('masks have mean 1, whatever is dropped', () => {
  fc.assert(fc.property(any(0, 0.8), seed, (p, from) => {
    const masks = kernel.dropout(4000, p, mulberry32(from))
    assert.ok(Math.abs(masks.reduce((a, b) => a + b) / 4000 - 1) < 0.2)
    assert.ok(masks.every((mask) => mask === 0 || mask === 1 / (1 - p)))
  }), { numRuns: 50 })
})

test('a run goes on where it stood: in pieces, back and again, it is the same run', () => {
  const at = (steps: number) => view({ ...state, drop: 0.3, steps })
  const whole = at(120)
  for (const steps of [0, 37, 60, 120]) at(steps)
  assert.equal(at(120), whole)
  at(10)
  assert.equal(at(120), whole)
  view({ ...state, seed: 2 })
  assert.equal(at(120), whole)
})

test('the sentence tells how far the run came and what holds for new points', () => {
  assert.equal(textOf(answer(state)), '走 400 步：训练损失 0.2139，测试损失 0.4364；没见过的点答对 88%，训练点答对 92%。')
  assert.match(textOf(answer({ ...state, steps: 0 })), /^走 0 步：/)
})

test('a run that leaves the range stops, and says so', () => {
  const lost: State = { ...state, act: 'linear', layers: 3, width: 8, lr: 3, l2: 1, loss: 'mse' }
  assert.match(textOf(answer(lost)), /^走 \d+ 步，参数超过一百万，停算：/)
  assert.doesNotMatch(answer(lost) + net(lost) + view(lost) + table(lost), /NaN|—|Infinity/)
})

test('every mark is a value of the model: cells counted, points, ends of curves, weights', () => {
  const m = model(state)
  const shown = view(state)
  const values = grid(CELLS, (x) => sigmoid(m.at(x).score)).flat()
  const counted = [[0, 0.2], [0.2, 0.5], [0.5, 0.8], [0.8, 2]].map(([low, high]) => values.filter((p) => p >= low! && p < high!).length)
  assert.equal(counted.reduce((a, b) => a + b), CELLS * CELLS)
  assert.deepEqual(numbersIn(shown, 'path').slice(0, 4), counted)
  const [round, square] = [[...m.test, ...m.train].filter(({ y }) => y), [...m.test, ...m.train].filter(({ y }) => !y)]
  assert.deepEqual(numbersIn(shown, 'circle'), [...round.map(() => 1), m.fit.train.loss, m.fit.test.loss].map(exact))
  assert.deepEqual(numbersIn(shown, 'rect'), square.map(() => 0))
  assert.deepEqual(numbersIn(net(state), 'g'), m.net.flatMap((layer) => layer.flatMap((row) => row.slice(0, -1))).map(exact))
  // Four shades at most for each of the six units, on 12 × 12 cells, all of them counted.
  const maps = [...net(state).matchAll(/<g transform.*?<\/g>/g)].map(([unit]) => numbersIn(unit, 'path').reduce((a, b) => a + b))
  assert.deepEqual(maps, new Array(6).fill(144))
})

test('a unit is shown large: the map, its range, its weighted sum and the table are that unit’s', () => {
  for (const s of [{ ...state, unit: 2 }, { ...state, layers: 2, width: 4, act: 'relu', unit: 7 }] as const satisfies State[]) {
    const m = model(s)
    const [layer, unit] = s.layers === 1 ? [1, 1] : [2, 2]
    const values = grid(CELLS, ([u, v]) => m.at([u, v]).a[layer]![unit]!)
    assert.deepEqual(outputs(grid(CELLS, m.at), [layer, unit]), values)
    const most = Math.max(...values.flat().map(Math.abs))
    const counted = [[-1.1, -0.6], [-0.6, 0], [0, 0.6], [0.6, 1.1]].map(([low, high]) => values.flat().filter((value) => value && value / most < high! && value / most >= low!).length).filter(Boolean)
    assert.deepEqual(numbersIn(view(s), 'path').slice(0, counted.length), counted)
    assert.deepEqual(numbersIn(view(s), 'data').slice(0, 2), [Math.min(...values.flat()), Math.max(...values.flat())].map(exact))
    const said = textOf(view(s)).match(/第 (\d) 层单元 (\d) 的输出.*?。/)!
    assert.deepEqual([+said[1]!, +said[2]!], [layer, unit + 1])
    assert.equal(/z = −?[\d.]+ x₁ [+−] [\d.]+ x₂ [+−] [\d.]+/.test(said[0]), layer === 1)
    assert.equal(numbersIn(table(s), 'data')[12], exact(m.at([0, 0]).a[layer]![unit]!))
    assert.equal(answer(s), answer({ ...s, unit: 0 }))
  }
  assert.equal(view({ ...state, unit: 4 }), view(state), 'there is no fourth unit')
})

test('every hidden unit has a button with a name, on its map', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 24 }), (layers, width, unit) => {
    const s = { ...state, steps: 0, layers, width, unit }
    const buttons = [...units(s).matchAll(/<button type="button" data-hidden-unit="(\d+)" aria-pressed="(true|false)" aria-label="放大第 (\d) 层单元 (\d)" style="left:([\d.]+)%;top:([\d.]+)%"><\/button>/g)]
    assert.equal(buttons.length, layers * width)
    assert.equal(units(s).match(/<button/g)?.length ?? 0, layers * width)
    const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(net(s))!
    const maps = [...net(s).matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\)"/g)].slice(2, -1)
    buttons.forEach(([, k, pressed, layer, place, left, top], i) => {
      assert.deepEqual([+k!, pressed === 'true', (+layer! - 1) * width + +place!], [i + 1, i + 1 === unit, i + 1])
      assert.ok(Math.abs((+left! / 100) * +wide! - 13 - +maps[i]![1]!) < 0.3 && Math.abs((+top! / 100) * +high! - 13 - +maps[i]![2]!) < 0.3, `${left} ${top}`)
    })
  }))
})

test('a drawn set that a line separates is learnt by a linear model, from its own link', () => {
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  fc.assert(fc.property(turn, any(-0.4, 0.4), fc.uniqueArray(cell, { minLength: 12, maxLength: 40, selector: String }), seed, (angle, offset, cells, from) => {
    const side = ([u, v]: readonly [number, number]) => (u * Math.cos(angle) + v * Math.sin(angle)) / 10 - offset
    const drawing = cells.filter((one) => Math.abs(side(one)) > 0.15).map((one) => own(+(side(one) > 0), one)).join('')
    fc.pre(drawing.length >= 6)
    const link = serialise(fields, key, { ...state, data: 'own', own: drawing, layers: 0, steps: 3000, lr: 3, share: 90, seed: from })
    const s = parse(fields, key, `?${link}`)
    assert.equal(s.own, drawing)
    const { train, test: held, fit } = model(s)
    assert.equal(train.length + held.length, drawing.length / 3)
    for (const { x: [u, v], y } of [...train, ...held]) assert.equal(y, +(side([10 * u!, 10 * v!]) > 0))
    assert.equal(fit.train.right, 1)
  }), { numRuns: 30 })
})

test('no line separates four corners crosswise, and a hidden layer does', () => {
  const corners = '1rr1qq1hh1ii0rh0qi0hr0iq'
  const right = (part: Partial<State>) => model({ ...state, data: 'own', own: corners, share: 90, steps: 2000, ...part }).fit.train.right
  assert.ok(right({ layers: 0 }) < 0.9)
  assert.equal(right({ width: 4 }), 1)
})

test('a point drawn again is erased, one of the other class takes its place, and no place has two', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), cell), { maxLength: 60 }), fc.constantFrom('0', '1'), cell, (points, y, at) => {
    const drawing = points.reduce((text, [kind, place]) => put(text, `${kind}`, place), '')
    const places = drawing.match(/.../g) ?? []
    assert.equal(new Set(places.map((one) => one.slice(1))).size, places.length)
    const bare = places.filter((one) => one.slice(1) !== own(0, at).slice(1)).join('')
    const [once, twice] = [put(bare, y, at), put(put(bare, y, at), y, at)]
    assert.deepEqual([once, twice, put(once, y === '1' ? '0' : '1', at)], [bare + own(+y, at), bare, bare + own(1 - +y, at)])
  }))
})

test('points of a link are refused exactly when the field does not take them, and the first that is wrong is named', () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.array(fc.tuple(fc.constantFrom(0, 1), cell).map(([y, place]) => own(y, place)), { maxLength: 110 }).map((all) => all.join('')))
  fc.assert(fc.property(text, (asked) => assert.equal(refusal(asked) === '', fields.own.read(asked) !== undefined, asked)))
  assert.match(refusal('1mm0aq9xx'), /第 3 个“9xx”读不懂/)
  assert.match(refusal('1mm0'), /第 2 个“0”/)
  assert.match(refusal('1mm'.repeat(101)), /有 101 个，最多 100 个/)
})

test('with fewer than two points nothing is learnt, and the lab says what to do', () => {
  for (const drawing of ['', '1mm']) {
    const s: State = { ...state, data: 'own', own: drawing }
    assert.match(answer(s), /^自己画的点还不到两个/)
    assert.doesNotMatch(answer(s) + net(s) + view(s) + table(s), /NaN|undefined|—|Infinity/)
    assert.equal(numbersIn(view(s), 'circle').length, drawing ? 1 : 0)
    assert.equal(numbersIn(table(s), 'data').length, 25)
  }
})

test('the tables hold p at 25 places and every parameter with both gradients', () => {
  const m = model(state)
  const numbers = numbersIn(table(state), 'data')
  assert.equal(numbers.length, 25 + 3 * m.net.flat(2).length)
  assert.equal(numbers[12], exact(sigmoid(m.at([0, 0]).score)))
  assert.deepEqual(numbers.slice(25, 28), [m.net[0]![0]![0]!, m.checked.exact[0]!, Math.round(m.checked.measured[0]! * 1e6) / 1e6].map(exact))
  assert.match(textOf(table(state)), /W1\[1,1\].*b1\[3\].*W2\[1,3\].*b2\[1\]/)
})

test('no state within the ranges puts NaN on the page', () => {
  const states = fc.record({
    data: fc.constantFrom(...fields.data.options), layers: fc.integer({ min: 0, max: 3 }), width: fc.integer({ min: 1, max: 8 }), act: fc.constantFrom(...fields.act.options),
    steps: fc.integer({ min: 0, max: 60 }), lr: any(0.001, 3), l2: any(0, 1), drop: any(0, 0.8), share: fc.integer({ min: 10, max: 90 }), noise: any(0, 0.5),
    loss: fc.constantFrom(...fields.loss.options), batch: fc.integer({ min: 1, max: 50 }), seed, unit: fc.integer({ min: 0, max: 24 }),
    own: fc.array(fc.tuple(fc.constantFrom(0, 1), cell).map(([y, place]) => own(y, place)), { maxLength: 30 }).map((all) => all.join('')),
  })
  fc.assert(fc.property(states, (s) => { assert.doesNotMatch(answer(s) + net(s) + units(s) + view(s) + table(s), /NaN|undefined|Infinity|—|>-|-0[ "<,]/) }), { numRuns: 60 })
})

test('the common mistake, the six moments and the tables are computed', () => {
  assert.match(textOf(strip), /第 0 步测试答对 58%；.*第 400 步测试答对 88%；第 1,?000 步测试答对 84%。/)
  assert.equal(numbersIn(strip, 'path').reduce((a, b) => a + b), 6 * 16 * 16)
  assert.match(textOf(mistake.answer), /降到 −0\.4973，可测试点只答对 50%.*交叉熵答对 88%/)
  assert.match(textOf(presets[0]!.table), /p = σ\(s\)0\.5219损失 −ln p0\.6502.*走一步之后的损失0\.3861/)
  assert.match(textOf(presets[1]!.table), /不加约束0\.00045681\.145.*dropout 0\.54\.937×10⁻⁶1\.766/)
  assert.deepEqual(spec.presets.filter(({ note }) => note).map(({ label }) => label), ['常见错法'])
  assert.ok(spec.presets.every(({ state: part }) => (part.steps ?? 0) <= MOST))
})
