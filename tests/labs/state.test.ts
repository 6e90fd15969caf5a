import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fields as attn } from '#labs/attn/spec.ts'
import { fields as cnn } from '#labs/cnn/spec.ts'
import { fields as digits } from '#labs/digits/spec.ts'
import { fields as gd } from '#labs/gd/spec.ts'
import { fields as mlp } from '#labs/mlp/spec.ts'
import type { Fields } from '#labs/lib/fields.ts'
import { parse, serialise, write } from '#labs/lib/state.ts'
import { fields as tok } from '#labs/tok/spec.ts'
import { fields as unit } from '#labs/unit/spec.ts'

const labs: [string, Fields][] = [['gd', gd], ['mlp', mlp], ['attn', attn], ['cnn', cnn], ['digits', digits], ['tok', tok], ['unit', unit]]

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxy')
/** Any state inside the ranges of these fields. */
const stateOf = (fields: Fields) => fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => {
  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((v) => field.read(String(v)) ?? field.def)
  if (field.kind === 'number') return [name, within(field.min, field.max)]
  if (field.kind === 'flag') return [name, fc.boolean()]
  if (field.kind === 'choice') return [name, fc.constantFrom(...field.options)]
  if (field.kind === 'bitmap') return [name, fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 256, maxLength: 256 }).map((hex) => hex.join(''))]
  if (field.kind === 'points') return [name, fc.array(fc.tuple(fc.constantFrom('0', '1'), letter, letter), { maxLength: 100 }).map((all) => all.flat().join(''))]
  if (field.kind === 'text') return [name, fc.string({ unit: 'grapheme', maxLength: 40 }).map((typed) => field.read(typed)!)]
  const cell = fc.double({ min: field.min, max: field.max, noNaN: true }).map((v) => v + 0)
  return [name, fc.tuple(fc.integer({ min: field.rows[0], max: field.rows[1] }), fc.integer({ min: field.cols[0], max: field.cols[1] }))
    .chain(([r, c]) => fc.array(fc.array(cell, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }))]
})), { noNullPrototype: true })

const inRange = (fields: Fields, state: Record<string, any>) => {
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name]
    if (field.kind === 'number') assert.ok(Number.isFinite(value) && value >= field.min && value <= field.max, `${name}=${value}`)
    if (field.kind === 'flag') assert.equal(typeof value, 'boolean')
    if (field.kind === 'choice') assert.ok(field.options.includes(value))
    if (field.kind === 'bitmap') assert.match(value, /^[\da-f]{256}$/)
    if (field.kind === 'points') assert.match(value, /^([01][a-y]{2}){0,100}$/)
    if (field.kind === 'text') assert.ok(value.length <= field.max)
    if (field.kind === 'table') for (const row of value) for (const cell of row) assert.ok(cell >= field.min && cell <= field.max)
  }
}

for (const [key, fields] of labs) {
  test(`${key}: what is written is read back the same`, () => {
    fc.assert(fc.property(stateOf(fields), (state) => {
      assert.deepEqual(parse(fields, key, '?' + serialise(fields, key, state as any, '', true)), state)
    }))
  })

  test(`${key}: whatever the address says, the state stays inside its ranges`, () => {
    const name = fc.constantFrom(...Object.keys(fields))
    const text = fc.oneof(fc.string(), fc.constantFrom('NaN', 'Infinity', '-1e999', '1e99', '-5', '', ' ', '0x10', '1,2', '1;2', ',;,', '1,2;3', '%', 'constructor', '__proto__', '<script>', '١'))
    fc.assert(fc.property(fc.array(fc.tuple(name, text)), (pairs) => {
      inRange(fields, parse(fields, key, '?' + pairs.map(([n, t]) => `${key}.${n}=${encodeURIComponent(t)}`).join('&')))
    }))
    fc.assert(fc.property(fc.string(), (search) => { inRange(fields, parse(fields, key, search)) }))
  })

  test(`${key}: the defaults need no address`, () => {
    assert.equal(serialise(fields, key, parse(fields, key, '')), '')
  })
}

test('only what differs is written, and foreign parts stay as they are', () => {
  const state = { ...parse(gd, 'gd', ''), lr: 0.01, std: true }
  assert.equal(serialise(gd, 'gd', state, '?q=%E4%BD%A0+a&gd.lr=0.5&unit.cac=9&gd.foo=1&utm'), 'q=%E4%BD%A0+a&unit.cac=9&gd.foo=1&utm&gd.lr=0.01&gd.std=1')
  assert.equal(serialise(gd, 'gd', parse(gd, 'gd', ''), '?gd%2Elr=0.5&x=1'), 'x=1')
  const own = { ...parse(tok, 'tok', ''), s: 'own' as const, own: '50% & 一半+一半' }
  assert.equal(serialise(tok, 'tok', own, '?tok.own=old'), 'tok.s=own')
  assert.equal(serialise(tok, 'tok', own, '', true), 'tok.s=own&tok.own=50%25%20%26%20%E4%B8%80%E5%8D%8A%2B%E4%B8%80%E5%8D%8A')
})

test('numbers are clamped, whole ones rounded, words checked, ragged tables refused', () => {
  const state = parse(gd, 'gd', '?gd.lr=5&gd.steps=12.5&gd.std=yes&gd.points=1,2;3')
  assert.deepEqual([state.lr, state.steps, state.std, state.points], [1, 13, false, gd.points.def])
  assert.equal(parse(attn, 'attn', '?attn.pos=toString').pos, 'none')
  assert.deepEqual(parse(attn, 'attn', '?attn.x=9,0;-9,1').x, [[3, 0], [-3, 1]])
  assert.deepEqual(parse(attn, 'attn', '?attn.x=1').x, attn.x.def)
  assert.ok(Object.is(parse(gd, 'gd', '?gd.t0=-0').t0, 0))
})

test('drawn points are read whole or not at all', () => {
  const own = (text: string) => parse(mlp, 'mlp', `?mlp.own=${text}`).own
  assert.equal(own('1mm0ay'), '1mm0ay')
  for (const text of ['1m', '2mm', '1mz', '1MM', '1mm,0ay', '1mm 0ay', '1mm'.repeat(101)]) assert.equal(own(text), '', text)
  assert.equal(own('0ya'.repeat(100)).length, 300)
})

test('values are written so that a query string keeps them', () => {
  assert.deepEqual([write(0.1), write(true), write([[1, -2], [3, 4]]), write('rope'), write(1e21)], ['0.1', '1', '1,-2;3,4', 'rope', '1e21'])
})
