/** State of the lab → everything its views print. */
import { normals } from '#labs/lib/random.ts'
import { bitsPerWeight, bytesOf, largest, quantise, rmse, type Quantised } from './kernel.ts'
import type { State } from './spec.ts'

export const eight: readonly number[] = [-1.5, -0.75, -0.1, 0, 0.2, 0.9, 1.27, 2.54]

export interface Model extends Quantised {
  weights: readonly number[]
  /** How many weights that are not 0 were rounded to 0. */
  lost: number
  rmse: number
  largest: number
  /** Bits of a weight with its share of the scale (16 bits a block; nothing when one scale serves a whole tensor). */
  bpw: number
  /** Size of the whole model in GB (10⁹ bytes), so and at 16 bits. */
  size: number
  full: number
}

export function weightsOf({ data, n, far, seed }: Pick<State, 'data' | 'n' | 'far' | 'seed'>): readonly number[] {
  if (data === 'eight') return eight
  const next = normals(seed)
  const weights = Array.from({ length: n }, next)
  if (far > 0) weights[Math.floor(n / 3)] = far
  return weights
}

export function model(state: State): Model {
  const { bits, scheme, rounding, params } = state
  const block = +state.block
  const weights = weightsOf(state)
  const result = quantise(weights, { bits, scheme, block, rounding })
  const bpw = bitsPerWeight(bits, scheme === 'block' ? [[16, block]] : [])
  return {
    ...result, weights, bpw,
    lost: weights.filter((w, i) => w !== 0 && result.dequant[i] === 0).length,
    rmse: rmse(result.errors), largest: largest(result.errors),
    size: bytesOf(params, bpw), full: bytesOf(params, 16),
  }
}
