/** What every correct kernel of recurrent cells gives; mutants must not. */
import assert from 'node:assert/strict'
import type * as Kernel from '#labs/rnn/kernel.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export function reaches(kernel: typeof Kernel): void {
  const step = vector('rnn.lstm_step')
  const { x, h, c, ...cell } = step.inputs
  close(kernel.lstmStep(cell, x, h, c), step.expected, 'rnn.lstm_step')

  const run = vector('rnn.tanh20')
  const { states, left } = kernel.tanhRun({ w: run.inputs.w, u: run.inputs.u * run.inputs.x, steps: run.inputs.T })
  assert.equal(states.length, run.inputs.T + 1)
  close({ h20: states.at(-1) }, { h20: run.expected.h20 }, 'rnn.tanh20')
  assert.ok(Math.abs(left.at(-1)! / run.expected.dh20_dh0 - 1) < 1e-5, 'dh20/dh0')

  const { inputs, expected } = vector('rnn.params')
  close({
    rnn_keras: kernel.parameters('rnn', inputs.input, inputs.hidden, 1), lstm_keras: kernel.parameters('lstm', inputs.input, inputs.hidden, 1),
    lstm_torch: kernel.parameters('lstm', inputs.input, inputs.hidden, 2), gru_torch: kernel.parameters('gru', inputs.input, inputs.hidden, 2),
  }, expected, 'rnn.params')

  // The two powers of labs.md §25.
  close([kernel.powers(0.9, 50)[50], kernel.powers(1.1, 50)[50]], [0.00515378, 117.391], '0.9^50 and 1.1^50')
  close([kernel.halfLife(0.5), kernel.halfLife(1), kernel.halfLife(0)], [1, Infinity, 0], 'half-lives')
  close(kernel.sigmoid(kernel.biasFor(500)) ** 500, 0.5, 'the bias for 500 steps')
  close([kernel.clipScale(4, 1), kernel.clipScale(0.5, 1)], [0.25, 1], 'clipping')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the forget gate is left out', 'f * c + i * g', 'c + i * g'],
  ['the output gate is left out', 'h: o * Math.tanh(next)', 'h: Math.tanh(next)'],
  ['the candidate goes through a sigmoid', 'Math.tanh(score(cell.g))', 'sigmoid(score(cell.g))'],
  ['the slope of tanh is left out of the chain', ' * (1 - h * h)', ''],
  ['the slope is taken one step too early', '(1 - h * h))', '(1 - states[t - 1]! ** 2))'],
  ['one step is missing', 't <= steps', 't < steps'],
  ['a layer has one bias too few', 'biases * hidden', '(biases - 1) * hidden'],
  ['the hidden state is not fed back into the count', '(hidden * (input + hidden)', '(hidden * (input)'],
  ['clipping also raises', 'norm > limit ? limit / norm : 1', 'limit / norm'],
  ['the half-life is taken to base ten', 'Math.LN2 / -Math.log(factor)', 'Math.LN2 / -Math.log10(factor)'],
]
