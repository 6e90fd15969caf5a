import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mulberry32, normals } from '#labs/lib/random.ts'
import { close, vector } from './vectors.ts'

const draw = (next: () => number, count: number) => Array.from({ length: count }, next)

test('a seed gives the published stream', () => {
  const { inputs, expected } = vector('rng.mulberry32.42')
  close(draw(mulberry32(inputs.seed), inputs.n), expected, 'rng.mulberry32.42')
})

test('normal numbers come from the cosine branch', () => {
  const { inputs, expected } = vector('rng.boxmuller.42')
  close(draw(normals(inputs.seed), inputs.n), expected, 'rng.boxmuller.42')
})

test('streams are independent of each other', () => {
  const [a, b] = [mulberry32(1), mulberry32(1)]
  a()
  a()
  assert.equal(b(), mulberry32(1)())
})
