/** What every correct kernel of clustering gives; mutants must not. Iris is Fisher's, as scikit-learn 1.2.1 ships it. */
import { readFileSync } from 'node:fs'
import type * as Kernel from '#labs/cluster/kernel.ts'
import { mulberry32 } from '#labs/lib/random.ts'
import { close, vector } from '../vectors.ts'
import type { Mutation } from './mutation.ts'

export const iris = JSON.parse(readFileSync(new URL('../iris.json', import.meta.url), 'utf8')) as { rows: number[][]; species: number[] }

const sizes = (labels: readonly number[]) => [...new Set(labels)].filter((l) => l >= 0).sort((a, b) => a - b).map((l) => labels.filter((other) => other === l).length)
const flowers = (indices: readonly number[]) => indices.map((i) => iris.rows[i]!)

export function reaches(kernel: typeof Kernel): void {
  const toy = vector('kmeans.toy')
  const points = toy.inputs.points as number[][]
  const halves = kernel.kmeans(points, toy.inputs.init.map((i: number) => points[i]))
  const last = halves.at(-1)!
  close({ centers: last.centres, labels: last.labels, inertia: last.j, iterations: (halves.length + 1) / 2 }, toy.expected, 'kmeans.toy')

  for (const id of ['dbscan.toy.1.4', 'dbscan.toy.1.5.3']) {
    const { inputs, expected } = vector(id)
    close({ labels: kernel.dbscan(inputs.points, inputs.eps, inputs.min_samples) }, expected, id)
  }

  const three = kernel.kmeans(iris.rows, flowers([0, 50, 100]))
  const end = three.at(-1)!
  close({
    inertia: end.j, sizes: sizes(end.labels), iterations: (three.length + 1) / 2, centers: end.centres,
    ari_vs_species: kernel.rand(iris.species, end.labels), best_of_50: kernel.best(iris.rows, 3, 50, 1).j,
  }, vector('iris.kmeans3').expected, 'iris.kmeans3')
  for (const id of ['iris.kmeans_best_k1', 'iris.kmeans_best_k2']) {
    const { inputs, expected } = vector(id)
    const { j } = kernel.best(iris.rows, inputs.k, inputs.n_init, 1)
    if (Math.abs(j / expected.inertia - 1) > 1e-5) throw new Error(`${id}: ${j}`)
  }
  close({ silhouette: kernel.silhouette(iris.rows, end.labels) }, vector('iris.silhouette').expected, 'iris.silhouette')

  const found = vector('iris.dbscan')
  const labels = kernel.dbscan(iris.rows, found.inputs.eps, found.inputs.min_samples)
  close({ clusters: Math.max(...labels) + 1, noise: labels.filter((l) => l < 0).length, sizes: sizes(labels) }, found.expected, 'iris.dbscan')

  const scales = kernel.columns(iris.rows)
  const z = iris.rows.map((row) => row.map((v, c) => (v - scales[c]!.centre) / scales[c]!.deviation))
  const scaled = kernel.best(z, 3, 50, 1)
  const { inertia, ari } = vector('iris.kmeans3_scaled').expected
  if (Math.abs(scaled.j / inertia - 1) > 1e-5) throw new Error(`iris.kmeans3_scaled: ${scaled.j}`)
  close(kernel.rand(iris.species, scaled.labels), ari, 'iris.kmeans3_scaled')

  const far = [[0], [0.1], [0.2], [100]]
  const drawn = Array.from({ length: 200 }, (_, seed) => kernel.spread(far, 2, mulberry32(seed)).some(([x]) => x === 100))
  if (drawn.filter(Boolean).length < 190) throw new Error('k-means++ hardly ever takes the far point')
  close(kernel.means([[1], [3]], [[0], [7]], [0, 0]), [[2], [7]], 'a centre without rows stays')
  close(kernel.dbscan([[0], [0.1], [0.2], [0.3]], 1, 4), [0, 0, 0, 0], 'just enough neighbours')
  close(kernel.dbscan([[0], [0.1], [0.2], [0.3], [1.25], [2.2]], 1, 4), [0, 0, 0, 0, 0, -1], 'a border row reaches nobody')
  close(kernel.rand([0, 0, 1, 1], [0, 1, 0, 1]), -0.5, 'a worse partition than chance')
}

/** Mistakes put into the kernel by hand: what, and which text becomes which. */
export const mutations: Mutation[] = [
  ['the distance is not squared', '(value - b[i]!) ** 2', 'Math.abs(value - b[i]!)'],
  ['ties go to the higher index', 'values.indexOf(Math.min(...values))', 'values.lastIndexOf(Math.min(...values))'],
  ['the mean divides by all rows', '/ own.length : value', '/ rows.length : value'],
  ['a centre without rows falls to zero', '/ own.length : value', '/ own.length : 0'],
  ['one round and no more', 'old?.every((label, i) => label === labels[i])', 'old'],
  ['the seeds are drawn evenly', 'let rest = uniform() * far.reduce((a, b) => a + b, 0)', 'let rest = uniform() * far.length; far.fill(1)'],
  ['the worst start is kept', 'b.j < a.j ? b : a', 'b.j > a.j ? b : a'],
  ['the radius is not squared', '<= eps * eps', '<= eps'],
  ['a row is not its own neighbour', 'near[i]!.length < least)', 'near[i]!.length - 1 < least)'],
  ['border rows grow the cluster', 'if (near[j]!.length >= least) stack.push(j)', 'stack.push(j)'],
  ['a row counts itself in its silhouette', 'j !== i && labels[j] === name', 'labels[j] === name'],
  ['the silhouette divides by the own distance', 'Math.max(a, b, 1e-300)', 'a'],
  ['the Rand index is not adjusted', '(both - chance) / (most - chance)', 'both / most'],
  ['the deviation is that of a sample', '** 2, 0) / rows.length) }', '** 2, 0) / (rows.length - 1)) }'],
]
