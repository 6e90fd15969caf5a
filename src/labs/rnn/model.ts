/** State of the lab → everything its views print. */
import { halfLife, powers, sigmoid, tanhRun } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  /** Forget gate with nothing but its bias. */
  f: number
  /** What is left of a change after 0…steps steps. */
  linear: number[]
  tanh: number[]
  gated: number[]
  /** States of the tanh neuron. */
  states: number[]
  /** Steps until half is left. */
  half: { linear: number; gated: number }
}

export function model({ steps, a, b, w, u }: State): Model {
  const f = sigmoid(b)
  const { states, left } = tanhRun({ w, u, steps })
  return { f, linear: powers(a, steps), tanh: left, gated: powers(f, steps), states, half: { linear: halfLife(a), gated: halfLife(f) } }
}
