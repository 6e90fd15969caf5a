import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, prints, sumsIn } from '#book/arithmetic.ts'

const near = (text: string, value: number) => assert.ok(Math.abs(evaluate(text)!.value - value) < 1e-6 * Math.max(1, Math.abs(value)), `${text} came to ${evaluate(text)?.value}`)

test('TeX and plain typography come to the same', () => {
  near('512\\times(198+80)+5000', 147336)
  near('512×(198+80)+5000', 147336)
  near('\\frac{1}{2}+\\tfrac12', 1)
  near('e^{-0.5}', Math.exp(-0.5))
  near('2^{10}-1', 1023)
  near('-3^2', -9)
  near('\\sqrt{16}+\\sqrt9', 7)
  near('262{,}144\\times2', 524288)
  near('5.9 万 + 30%', 59000.3)
  near('300e^{1.125}', 924.0651)
  near('\\Phi(-1.489)', 0.0682431)
  near('1.5×10⁸', 1.5e8)
  near('10⁵×2.2×10⁻⁴', 22)
  near('0.3\\,[0.7(1+0.5)]', 0.315)
})

test('a printed number is what the value rounds to, however small', () => {
  assert.equal(prints('2.2×10⁻⁴', 2.24e-4), true)
  assert.equal(prints('2.2×10⁻⁴', 2.4e-4), false)
  assert.equal(prints('2.2×10⁻⁴', 2.2e4), false)
})

test('what is not all numbers has no value', () => {
  for (const text of ['2x', '(0,1,1)', '\\text{元}', '', '3 元', '1,2', '+', '2*(3']) assert.equal(evaluate(text), undefined, text)
})

const holds = (text: string) => sumsIn(text).map((sum) => sum.holds)

test('a right equation holds, to the digits it prints', () => {
  assert.deepEqual(holds('(3000\\times2+9000\\times0.04+1500\\times8)/10^6=(6000+360+12000)/10^6=0.01836'), [true, true])
  assert.deepEqual(holds('(0.7\\times1.6)^3=1.12^3=1.404928'), [true, true])
  assert.deepEqual(holds('1-(0.3\\times1.404928+0.15)=42.85\\%'), [true])
  assert.deepEqual(holds('\\tfrac83\\cdot4096=10922.7'), [true])
  assert.deepEqual(holds('m=(53+\\sqrt{3769})/2=57.2'), [true])
})

test('numbers that were rounded before may be off by what rounding hides, and no more', () => {
  assert.deepEqual(holds('0.2192/0.6096=0.3595'), [true])
  assert.deepEqual(holds('0.2192/0.6096=0.3585'), [false])
})

test('a wrong equation does not hold', () => {
  assert.deepEqual(holds('159/1.06=150.50'), [false])
  assert.deepEqual(holds('512×(198+80)+5000=147,336'.replace(',', '')), [true])
  assert.deepEqual(holds('512×(198+80)=147336'), [false])
  assert.deepEqual(holds('2^{10}=1023'), [false])
})

test('letters are passed over, so that a chain is checked from number to number', () => {
  assert.deepEqual(holds('3.5d=14336'), [])
  assert.deepEqual(holds('7\\times2=x=15'), [false])
})

test('two equations side by side or one under the other are two', () => {
  assert.deepEqual(holds('D=\\frac{5}{20}=0.25,\\qquad E=\\frac{2\\times21\\times19}{40\\times39}=0.5115'), [true, true])
  assert.deepEqual(holds('a&=0.6\\times0.5=0.3\\\\\nb&=(0.3-1)^2=0.49'), [true, true])
})

test('what no book prints is passed over: thousands of brackets, of digits, of signs', () => {
  for (const text of ['('.repeat(1e5), `${'9'.repeat(1e5)}=1`, `${'1+'.repeat(1e5)}1=2`, '\\frac{1}'.repeat(1e4)]) assert.deepEqual(sumsIn(text), [])
})
