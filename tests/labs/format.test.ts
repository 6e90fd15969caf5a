import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { num, percent, tuple } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'

test('at most four digits, 万 and 亿 only between 1e4 and 1e12, powers of ten outside', () => {
  const shown: [number, string][] = [
    [0, '0'], [-0, '0'], [44, '44'], [0.0845241, '0.08452'], [-11.28975, '−11.29'], [1125.0000000000002, '1,125'],
    [9999.96, '1万'], [22552.87, '2.255万'], [123456789, '1.235亿'], [3.14e23, '3.14×10²³'], [1e12, '1×10¹²'], [-2e15, '−2×10¹⁵'],
    [5.51106e-5, '5.511×10⁻⁵'], [0.0001, '0.0001'],
  ]
  for (const [value, text] of shown) assert.equal(num(value), text)
})

test('what is not a finite number is a dash', () => {
  assert.deepEqual([NaN, Infinity, -Infinity].map((v) => num(v)), ['—', '—', '—'])
  assert.equal(percent(0 / 0), '—')
  assert.equal(percent(0.467502), '46.75%')
  assert.equal(tuple([1.2, -4.4]), '(1.2, −4.4)')
})

test('no number prints NaN, a minus zero or a hyphen for a minus', () => {
  fc.assert(fc.property(fc.double(), (value) => { assert.doesNotMatch(num(value), /NaN|-|^−0$|∞|Infinity/) }))
})

test('markup escapes text, nests markup and drops line breaks between its pieces', () => {
  const inner = html`<b>${'<i>"a" & b</i>'}</b>`
  assert.equal(html`<p>
    ${inner}${[1, raw('<br>')]}${false}${undefined}
  </p>`.markup, '<p><b>&lt;i&gt;&quot;a&quot; &amp; b&lt;/i&gt;</b>1<br></p>')
})
