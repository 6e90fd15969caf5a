/** Formulas of the EPUB: where a line may end in them, and letters that readers know. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { pieces, widthOf } from '../../src/editions/epub-math-breaks.ts'
import { italicOf, letterOf } from '../../src/editions/epub-math-letters.ts'
import { mathOnly } from '../../src/editions/epub-math.ts'
import { el } from '../../src/editions/epub-tree.ts'

/** `a + b` → mi, mo, mi; a word of several letters is one. */
const row = (text: string): ElementContent[] => text.split(' ').map((one) => el(/^[\p{L}\d]/u.test(one) ? 'mi' : 'mo', {}, one))
const cut = (text: string, limit: number): string[] => pieces(row(text), limit).map((piece) => piece.map((one) => toString(one)).join(' '))

test('a formula that is too wide is cut before relations, then before sums, never in brackets', () => {
  assert.deepEqual(cut('a = b', 1), ['a', '= b'])
  assert.deepEqual(cut('a = b', 9), ['a = b'])
  assert.deepEqual(cut('aaaaaaaa = bbbbbbbb + ( cccccc + dddddd ) + e', 9), ['aaaaaaaa', '= bbbbbbbb', '+ ( cccccc + dddddd )', '+ e'])
})

test('clauses are cut after commas, and a clause that fits stays whole', () => {
  assert.deepEqual(cut('m = aaaa , v = bbbb', 5), ['m = aaaa ,', 'v = bbbb'])
  assert.deepEqual(cut('f ( a , b )', 5), ['f ( a , b )'])
})

test('a sign that begins a piece is still one between two things', () => {
  const [, second] = pieces(row('aaaa + bbbb'), 1)
  assert.equal((second![0] as Element).properties['form'], 'infix')
})

test('nothing is lost in cutting', () => {
  const whole = row('a = b + c , d ≤ e − f')
  assert.equal(pieces(whole, 1).flat().map((one) => toString(one)).join(''), whole.map((one) => toString(one)).join(''))
})

test('of a fraction the longer half counts, of scripts seven tenths', () => {
  assert.ok(Math.abs(widthOf(el('mfrac', {}, el('mi', {}, 'a'), el('mi', {}, 'aaaa'))) - 2.08) < 1e-9)
  assert.ok(Math.abs(widthOf(el('msub', {}, el('mi', {}, 'a'), el('mi', {}, 'aa'))) - 1.248) < 1e-9)
})

test('variants become characters of their own; italics follow MathML Core', () => {
  assert.deepEqual([letterOf('E', 'double-struck'), letterOf('R', 'double-struck'), letterOf('1', 'double-struck'), letterOf('L', 'script'), letterOf('S', 'script')], ['𝔼', 'ℝ', '𝟙', 'ℒ', '𝒮'])
  assert.equal(letterOf('E', 'normal'), undefined)
  assert.deepEqual(['h', 'a', 'Z', 'α', 'ω', 'Ω', 'ϵ', '1'].map(italicOf), ['ℎ', '𝑎', '𝑍', '𝛼', '𝜔', '𝛺', '𝜖', '1'])
})

test('names of functions get their space', () => {
  const mathml = (...inside: ElementContent[]) => el('span', { className: ['katex'] }, el('math', {}, el('semantics', {}, el('mrow', {}, ...inside), el('annotation', {}, 'tex'))))
  const apply = () => el('mo', {}, '\u2061')
  const [set] = mathOnly(mathml(el('mi', {}, 'λ'), el('mi', {}, 'ln'), apply(), el('mi', {}, 'y'))) as Element[]
  const [inside] = set!.children as Element[]
  assert.deepEqual(inside!.children.map((one) => (one as Element).tagName), ['mi', 'mspace', 'mi', 'mo', 'mspace', 'mi'])
})
