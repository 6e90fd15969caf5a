/** State of the lab → everything its views print. */
import { dot, identity, multiHead, randomMatrix, type Matrix, type MultiHead } from './kernel.ts'
import { sentences, type State } from './spec.ts'

export interface Model {
  tokens: readonly string[]
  x: Matrix
  heads: MultiHead['heads']
  output: Matrix
  /** The head and the token being looked at, counted from 0. */
  head: MultiHead['heads'][number]
  chosen: number
  row: number
  /** Columns of one head, and what scores are divided by. */
  width: number
  unit: number
  /** q·k of the chosen row before scaling and masking. */
  dots: number[]
  rotated: boolean
}

const projection = (kind: State['wq'], size: number, seed: number): Matrix =>
  kind === 'random' ? randomMatrix(size, size, seed) : kind === 'swap' ? identity(size).toReversed() : identity(size)

/** The largest number of heads not above `wanted` into which `columns` split evenly. */
export const headsFor = (columns: number, wanted: number): number => (columns % wanted ? headsFor(columns, wanted - 1) : wanted)

export function model(s: State): Model {
  const { x } = s
  const size = x[0]!.length
  const count = headsFor(size, s.h)
  const width = size / count
  const rotated = s.pos === 'rope' && width % 2 === 0
  const { heads, output } = multiHead({
    x, wq: projection(s.wq, size, s.seed), wk: projection(s.wk, size, s.seed + 1), wv: identity(size), wo: identity(size),
    heads: count, causal: s.mask, scaled: s.scale, ...(rotated && { offset: s.off }),
  })
  const row = Math.min(s.row, x.length) - 1
  const chosen = Math.min(s.head, count) - 1
  const head = heads[chosen]!
  return {
    tokens: sentences[s.words].slice(0, x.length), x, heads, output, head, chosen, row, width, rotated,
    unit: s.scale ? Math.sqrt(width) : 1,
    dots: head.k.map((k) => dot(head.q[row]!, k)),
  }
}
