/** State of the lab → everything its views print. Distances are taken in the reader's units, drawings in the original ones. */
import { clouds, even } from './data.ts'
import { best, columns, dbscan, kmeans, rand, silhouette, square, type Half, type Row } from './kernel.ts'
import type { State } from './spec.ts'

export const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8]

export interface Model {
  points: readonly Row[]
  rows: readonly Row[]
  halves: readonly Half[]
  shown: Half
  /** Centres of `shown` in the units of the drawing. */
  centres: readonly Row[]
  ended: boolean
  /** The least J of ten k-means++ starts with as many centres. */
  lowest: number
  silhouette: number
  /** Agreement with what the points were drawn from; undefined for points without groups. */
  agree: { means: number; dense: number } | undefined
  dense: readonly number[]
  clusters: number
  noise: number
  /** Distance to the m-th nearest point, itself counted, in growing order. */
  reach: readonly number[]
  /** J(k)/J(1) for these points and for even ones in the same box. */
  curves: { own: readonly number[]; none: readonly number[] }
}

const curve = (rows: readonly Row[]): number[] => {
  const j = COUNTS.map((k) => best(rows, k, 4, k).j)
  return j.map((value) => value / j[0]!)
}

const known = new WeakMap<State, Model>()

/** Sentence, charts and table ask for the same state: it is worked out once. */
export function model(state: State): Model {
  const found = known.get(state) ?? work(state)
  known.set(state, found)
  return found
}

function work(s: State): Model {
  const { rows: points, truth } = clouds[s.data]
  const scales = s.z ? columns(points) : [{ centre: 0, deviation: 1 / s.unit }, { centre: 0, deviation: 1 }]
  const into = (row: Row): Row => row.map((v, c) => (v - scales[c]!.centre) / scales[c]!.deviation)
  const rows = points.map(into)
  const halves = kmeans(rows, s.start.map(into))
  const shown = halves[Math.min(s.half, halves.length) - 1]!
  const dense = dbscan(rows, s.eps, s.least)
  const [low, high] = [0, 1].map((end) => rows[0]!.map((_, c) => rows.reduce((far, row) => (end ? Math.max : Math.min)(far, row[c]!), rows[0]![c]!))) as [number[], number[]]
  return {
    points, rows, halves, shown, dense,
    centres: shown.centres.map((centre) => centre.map((v, c) => v * scales[c]!.deviation + scales[c]!.centre)),
    ended: s.half >= halves.length,
    lowest: best(rows, s.start.length, 10, 1).j,
    silhouette: silhouette(rows, shown.labels),
    agree: truth && { means: rand(truth, shown.labels), dense: rand(truth, dense) },
    clusters: Math.max(...dense) + 1, noise: dense.filter((label) => label < 0).length,
    reach: rows.map((row) => Math.sqrt(rows.map((other) => square(row, other)).sort((a, b) => a - b)[s.least - 1]!)).sort((a, b) => a - b),
    curves: { own: curve(rows), none: curve(even.map((row) => row.map((v, c) => low[c]! + v * (high[c]! - low[c]!)))) },
  }
}
