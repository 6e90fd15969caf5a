/** State of the lab and the network → everything its views print. */
import { rowsOf } from '#labs/lib/bitmap.ts'
import { counts, fitted, logits, moved, softmax, type Net } from './kernel.ts'
import type { State } from './spec.ts'

export interface Model {
  /** 8×8, what the network is given. */
  seen: number[][]
  logits: number[]
  probabilities: number[]
  /** The ten digits, likeliest first. */
  order: number[]
  empty: boolean
}

export function model({ px, dx, dy, fit }: State, net: Net): Model {
  const placed = moved(rowsOf(px), dx, dy)
  const seen = counts(fit ? fitted(placed) : placed)
  const scores = logits(net, seen)
  const probabilities = softmax(scores)
  return {
    seen, logits: scores, probabilities,
    order: probabilities.map((_, digit) => digit).toSorted((a, b) => probabilities[b]! - probabilities[a]!),
    empty: seen.every((row) => row.every((v) => v === 0)),
  }
}
