/** Memory of recurrent cells: products through time, a tanh neuron, a scalar LSTM cell, half-lives, parameter counts. */

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** One gate of a scalar cell: weight of the input, weight of the hidden state, bias. */
export type Gate = readonly [w: number, u: number, b: number]
export interface Cell { i: Gate; f: Gate; g: Gate; o: Gate }

/** State after a step, the gates that made it. */
export interface Moment { i: number; f: number; g: number; o: number; c: number; h: number }

/** One step of a scalar LSTM: c = f·c₋ + i·g, h = o·tanh c. Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000. */
export function lstmStep(cell: Cell, x: number, h: number, c: number): Moment {
  const score = ([w, u, b]: Gate) => w * x + u * h + b
  const [i, f, g, o] = [sigmoid(score(cell.i)), sigmoid(score(cell.f)), Math.tanh(score(cell.g)), sigmoid(score(cell.o))]
  const next = f * c + i * g
  return { i, f, g, o, c: next, h: o * Math.tanh(next) }
}

/** What is left of a change after 0…steps steps that each multiply it by `factor`: factor^t. */
export const powers = (factor: number, steps: number): number[] => Array.from({ length: steps + 1 }, (_, t) => factor ** t)

/**
 * h = tanh(w·h₋ + u) from `start`: the states h₀…h_steps, and |dh_t/dh₀| = Π |w|(1 − h²).
 */
export function tanhRun({ w, u, start = 0, steps }: { w: number; u: number; start?: number; steps: number }): { states: number[]; left: number[] } {
  const states = [start]
  const left = [1]
  for (let t = 1; t <= steps; t++) {
    const h = Math.tanh(w * states[t - 1]! + u)
    states.push(h)
    left.push(left[t - 1]! * Math.abs(w) * (1 - h * h))
  }
  return { states, left }
}

/** Steps until a change multiplied by `factor` each step is halved (∞ from 1 on; 0 when nothing is kept). */
export const halfLife = (factor: number): number => (factor >= 1 ? Infinity : factor <= 0 ? 0 : Math.LN2 / -Math.log(factor))

/** The forget bias whose gate σ(b) halves the memory in `steps` steps: −ln(2^(1/steps) − 1). */
export const biasFor = (steps: number): number => -Math.log(Math.expm1(Math.LN2 / steps))

/** Scale that brings a gradient of this norm down to `limit`, never up. Pascanu et al. 2013, §3.2. */
export const clipScale = (norm: number, limit: number): number => (norm > limit ? limit / norm : 1)

/** Gates of a layer: RNN 1, GRU 3, LSTM 4. */
export const gates = { rnn: 1, gru: 3, lstm: 4 } as const

/** Parameters of one layer: gates × (hidden·(input + hidden) + biases·hidden). PyTorch keeps two biases, Keras's RNN and LSTM one. */
export const parameters = (kind: keyof typeof gates, input: number, hidden: number, biases: 1 | 2): number =>
  gates[kind] * (hidden * (input + hidden) + biases * hidden)
