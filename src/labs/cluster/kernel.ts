/** K-Means, DBSCAN and what is said about their answers, for rows of any width. */
import { mulberry32 } from '#labs/lib/random.ts'

export type Row = readonly number[]
type Rows = readonly Row[]

/** ‖a − b‖². */
export const square = (a: Row, b: Row): number => a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0)

/** The index of the smallest value; ties go to the lower index. */
const lowest = (values: readonly number[]): number => values.indexOf(Math.min(...values))

/** The nearest centre of each row; ties go to the lower index. */
export const assign = (rows: Rows, centres: Rows): number[] => rows.map((row) => lowest(centres.map((centre) => square(row, centre))))

/** J = Σ ‖x − μ(x)‖², in the unit of the columns squared. */
export const inertia = (rows: Rows, centres: Rows, labels: readonly number[]): number =>
  rows.reduce((sum, row, i) => sum + square(row, centres[labels[i]!]!), 0)

/** Each centre at the mean of its rows; one without rows stays where it is. */
export const means = (rows: Rows, centres: Rows, labels: readonly number[]): number[][] => centres.map((centre, k) => {
  const own = rows.filter((_, i) => labels[i] === k)
  return centre.map((value, c) => (own.length ? own.reduce((sum, row) => sum + row[c]!, 0) / own.length : value))
})

/** What half a step leaves: assigning moves labels, averaging moves centres; J is taken after it. */
export interface Half { centres: Rows; labels: readonly number[]; j: number }

/** Lloyd's algorithm. Entries 0, 2, 4 … assign, 1, 3 … average; the last one assigns and changes no label. */
export function kmeans(rows: Rows, start: Rows): Half[] {
  const halves: Half[] = []
  const put = (centres: Rows, labels: readonly number[]) => halves.push({ centres, labels, j: inertia(rows, centres, labels) })
  for (let centres = start; ;) {
    const [labels, old] = [assign(rows, centres), halves.at(-1)?.labels]
    put(centres, labels)
    if (old?.every((label, i) => label === labels[i])) return halves
    put(centres = means(rows, centres, labels), labels)
  }
}

/** k-means++ (Arthur & Vassilvitskii 2007): the next centre is drawn with chance in proportion to the squared distance. */
export function spread(rows: Rows, k: number, uniform: () => number): Rows {
  const chosen = [rows[Math.floor(uniform() * rows.length)]!]
  while (chosen.length < k) {
    const far = rows.map((row) => Math.min(...chosen.map((centre) => square(row, centre))))
    let rest = uniform() * far.reduce((a, b) => a + b, 0)
    chosen.push(rows[Math.max(0, far.findIndex((d) => (rest -= d) < 0))]!)
  }
  return chosen
}

/** The lowest J of several k-means++ starts. */
export function best(rows: Rows, k: number, starts: number, seed: number): Half {
  const uniform = mulberry32(seed)
  return Array.from({ length: starts }, () => kmeans(rows, spread(rows, k, uniform)).at(-1)!).reduce((a, b) => (b.j < a.j ? b : a))
}

/** DBSCAN (Ester et al. 1996): 0, 1 … in order of discovery, −1 for noise. A row is its own neighbour; a border row stays with the first cluster that reaches it. */
export function dbscan(rows: Rows, eps: number, least: number): number[] {
  const near = rows.map((a) => rows.flatMap((b, j) => (square(a, b) <= eps * eps ? j : [])))
  const labels = rows.map(() => -1)
  let cluster = -1
  rows.forEach((_, i) => {
    if (labels[i]! >= 0 || near[i]!.length < least) return
    labels[i] = ++cluster
    for (const stack = [i]; stack.length;) for (const j of near[stack.pop()!]!) if (labels[j]! < 0) {
      labels[j] = cluster
      if (near[j]!.length >= least) stack.push(j)
    }
  })
  return labels
}

/** Mean of (b − a)/max(a, b): a is the mean distance to one's own cluster, b to the nearest other one (Rousseeuw 1987). Rows alone in a cluster count 0; NaN below two clusters. */
export function silhouette(rows: Rows, labels: readonly number[]): number {
  const names = [...new Set(labels)]
  return names.length < 2 ? NaN : rows.reduce((sum, row, i) => {
    const apart = names.map((name) => {
      const others = rows.filter((_, j) => j !== i && labels[j] === name)
      return others.reduce((total, other) => total + Math.sqrt(square(row, other)), 0) / others.length
    })
    const own = names.indexOf(labels[i]!)
    const [a, b] = [apart[own]!, Math.min(...apart.filter((_, c) => c !== own))]
    return sum + (Number.isNaN(a) ? 0 : (b - a) / Math.max(a, b, 1e-300))
  }, 0) / rows.length
}

/** Adjusted Rand index (Hubert & Arabie 1985): 1 for the same partition, 0 expected by chance. */
export function rand(a: readonly number[], b: readonly number[]): number {
  const pairs = (keys: readonly (number | string)[]): number => {
    const counts = new Map<number | string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  }
  const [both, one, other] = [pairs(a.map((label, i) => `${label} ${b[i]}`)), pairs(a), pairs(b)]
  const chance = (one * other) / ((a.length * (a.length - 1)) / 2)
  const most = (one + other) / 2
  return most === chance ? 1 : (both - chance) / (most - chance)
}

/** Mean and population deviation of each column. */
export function columns(rows: Rows): { centre: number; deviation: number }[] {
  return rows[0]!.map((_, c) => {
    const centre = rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length
    return { centre, deviation: Math.sqrt(rows.reduce((sum, row) => sum + (row[c]! - centre) ** 2, 0) / rows.length) }
  })
}
