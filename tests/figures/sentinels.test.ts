import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paintOf, sentinel, tokens, variable } from '../../src/figures/sentinels.ts'

test('every token has a colour of its own, and comes back from it as hex and as the browser says it', () => {
  assert.equal(new Set(tokens.map(sentinel)).size, tokens.length)
  for (const token of tokens) {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(sentinel(token).slice(at, at + 2), 16))
    assert.equal(paintOf(sentinel(token)), token)
    assert.equal(paintOf(`rgb(${r}, ${g}, ${b})`), token)
    assert.equal(paintOf(`rgba(${r}, ${g}, ${b}, 0.5)`), token)
  }
})

test('no paint is no paint', () => {
  for (const css of ['none', 'transparent', 'rgba(0, 0, 0, 0)']) assert.equal(variable(paintOf(css)), 'none')
})

for (const css of ['rgb(0, 0, 0)', '#333', 'rgb(94, 237, 99)', 'url("#gradient")', 'hsl(0, 0%, 50%)', '']) {
  test(`the foreign colour “${css}” is refused`, () => assert.throws(() => paintOf(css), /none of the page's/))
}
