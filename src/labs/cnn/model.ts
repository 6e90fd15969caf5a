/** State of the lab → everything its views print. */
import { clamp } from '#labs/lib/clamp.ts'
import { conv2d, regrouped, walk, type Layer, type Line, type Plane } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  input: readonly number[]
  lines: Line[]
  total: number
  /** Width that arrives at the first dense layer, and the one it declares. */
  width: number
  declared: number
  /** The first line that cannot work. */
  faulty: number
  /** Rows `view(-1, declared)` would make of the batch. */
  rows: number | undefined
  /** Receptive field of the last layer that still is an image. */
  field: number
  image: Plane
  kernel: Plane
  output: number[][]
  /** Place of the window, from 0. */
  at: readonly [row: number, column: number]
}

const least = (value: number, low: number) => Math.max(low, Math.round(value))

/** Rows of the table → layers: each block is a convolution and, if it says more than 1, a pooling; then flatten and dense. */
export function layersOf({ layers, hidden, classes, declared }: State): Layer[] {
  const blocks = layers.flatMap(([out, k, s, p, d, pool]): Layer[] => [
    { kind: 'conv', out: least(out!, 1), window: { k: least(k!, 1), s: least(s!, 1), p: least(p!, 0), d: least(d!, 1) } },
    ...(pool! >= 1.5 ? [{ kind: 'pool', window: { k: least(pool!, 2), s: least(pool!, 2), p: 0, d: 1 } } as const] : []),
  ])
  const first = declared ? { declared } : {}
  return [...blocks, { kind: 'flatten' }, ...(hidden ? [{ kind: 'dense', out: hidden, ...first }, { kind: 'dense', out: classes }] as const : [{ kind: 'dense', out: classes, ...first }] as const)]
}

export function model(state: State): Model {
  const lines = walk(state.c, state.n, layersOf(state))
  const width = lines.find(({ layer }) => layer.kind === 'flatten')?.shape[0] ?? 0
  const declared = state.declared || width
  const output = conv2d([state.image], [[state.kernel]], [0], { s: 1, p: 0, d: 1 })[0]!
  return {
    input: [state.c, state.n, state.n], lines, width, declared,
    total: lines.reduce((sum, { params }) => sum + params, 0),
    faulty: lines.findIndex(({ fault }) => fault),
    rows: width ? regrouped(state.batch, width, declared) : undefined,
    field: lines.findLast(({ shape }) => shape.length === 3)!.field,
    image: state.image, kernel: state.kernel, output,
    at: [clamp(state.row, 1, output.length) - 1, clamp(state.col, 1, output[0]!.length) - 1],
  }
}
