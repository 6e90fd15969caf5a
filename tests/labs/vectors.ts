/** The published and independently computed values the kernels must reach. Nothing here is edited to fit. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

interface Vector { id: string; inputs: any; expected: any }

const { vectors } = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as { vectors: Vector[] }

/** The vector called `id`; asking for one that is not there is an error. */
export function vector(id: string): Vector {
  return vectors.find((v) => v.id === id) ?? assert.fail(`no vector ${id}`)
}

/** Integers equal, other numbers to six digits; lists and records part by part. */
export function close(actual: unknown, expected: unknown, where = 'value'): void {
  if (typeof expected === 'number') {
    const value = actual as number
    assert.ok(value === expected || (Number.isFinite(expected) && Math.abs(value - expected) <= 1e-9 + 6e-6 * Math.abs(expected)), `${where}: ${value} is not ${expected}`)
  } else if (expected && typeof expected === 'object') {
    for (const [key, part] of Object.entries(expected)) close((actual as any)?.[key], part, `${where}.${key}`)
    if (Array.isArray(expected)) assert.equal((actual as unknown[]).length, expected.length, `${where}: length`)
  } else assert.equal(actual, expected, where)
}
