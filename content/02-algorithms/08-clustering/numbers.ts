/** Every computed number the chapter quotes: the hand example, LSH bands, what a duplicate costs, when an index pays. */
import { hardware } from '#book/facts-data.ts'
import { clouds } from '#labs/cluster/data.ts'
import { best, dbscan, kmeans } from '#labs/cluster/kernel.ts'
import { fields } from '#labs/cluster/spec.ts'

const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')
const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const percent = (value: number, digits = 1) => `${(value * 100).toFixed(digits)}%`

// ---------- K-Means by hand ----------

const points = [[1, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5]]
const halves = kmeans(points, [points[0]!, points[3]!])
const hand = Object.fromEntries(halves.map(({ j }, i) => [`j${i}`, fixed(j, 3)]))

const row = (values: readonly number[]) => `(${values.map((v) => String(Number(v.toFixed(3)))).join(', ')})`
const centre = (half: number, k: number) => row(halves[half]!.centres[k]!)
const other = kmeans(points, [points[0]!, points[1]!])

const stuck = kmeans(clouds.four.rows, fields.start.def).at(-1)!.j / best(clouds.four.rows, 4, 10, 1).j

const [line, far] = [[0, 0, 0, 0, 100], [20, 0]]
const absolute = (at: number) => String(line.reduce((sum, x) => sum + Math.abs(x - at), 0))
const border = [[0, 0], [1, 0], [0, 1], [5, 5], [6, 5], [5, 6], [6, 6], [9, 0], [2, 0]]

// ---------- LSH: 112 hashes in b bands of r ----------

export const bands = [[7, 16], [14, 8], [28, 4], [56, 2]] as const
/** The chance that two sets with Jaccard j agree in all r rows of at least one of b bands. */
export const caught = (j: number, b: number, r: number): number => 1 - (1 - j ** r) ** b
const sure = (value: number) => (value > 0.9999 ? '近 100%' : percent(value, value > 0.999 ? 2 : 1))
const table = Object.fromEntries(bands.flatMap(([b, r]) => [0.3, 0.5, 0.7, 0.8, 0.9].map((j) => [`c${b}-${j * 10}`, sure(caught(j, b, r))])))

// ---------- what duplicates cost a young company ----------

const docs = 1e6
const [size, tokens, repeated, utilisation, price] = [8e9, 1000, 0.2, 0.4, 2.5]
const operations = 6 * size * docs * tokens * repeated
const hours = operations / (hardware('h100-sxm').bf16_dense_tflops * 1e12 * utilisation) / 3600
/** A share of the test set leaks, the leaked part is answered by heart: points of accuracy too many. */
const inflated = (share: number, accuracy: number, found: number) => (1 - found) * share * (1 - accuracy) * 100
const [leak, accuracy] = [0.1, 0.75]

// ---------- brute force against an index ----------

const [dim, cpu, busy] = [1024, 20e9, 0.5]
const scan = (n: number, bytes: number, bandwidth: number) => (n * dim * bytes) / (bandwidth * busy)
const gpu = hardware('h100-sxm').mem_bw_gbs * 1e9
const budget = (cpu * busy) / (dim * 4)
const time = (seconds: number) => (seconds < 1 ? `${Number((seconds * 1000).toPrecision(3))} ms` : `${Number(seconds.toPrecision(3))} s`)
const rate = (seconds: number) => (1 / seconds >= 10 ? whole(1 / seconds) : String(Number((1 / seconds).toPrecision(2))))
const scans = Object.fromEntries([4, 5, 6, 7, 8].flatMap((power) => {
  const n = 10 ** power
  return [[`mem${power}`, String(Number(((n * dim * 4) / 1e9).toPrecision(3)))], [`scan${power}`, time(scan(n, 4, cpu))], [`qps${power}`, rate(scan(n, 4, cpu))], [`gpu${power}`, time(scan(n, 2, gpu))]]
}))
const cells = Math.sqrt(8 * 1e6)

export default {
  ...hand, ...table, ...scans,
  c1a: centre(1, 0), c1b: centre(1, 1), c3a: centre(3, 0), c3b: centre(3, 1), halves: String(halves.length),
  ...Object.fromEntries(other.map(({ j }, i) => [`e${i}`, fixed(j, 3)])), e1b: row(other[1]!.centres[1]!), e3a: row(other[3]!.centres[0]!), e3b: row(other[3]!.centres[1]!), eHalves: String(other.length),
  stuck: fixed(stuck, 1),
  absMean: absolute(far[0]!), absMedian: absolute(far[1]!),
  noise4: String(dbscan(border, 1, 4).filter((l) => l < 0).length), noise3: String(dbscan(border, 1.5, 3).filter((l) => l < 0).length), groups3: String(Math.max(...dbscan(border, 1.5, 3)) + 1),
  err112: fixed(Math.sqrt((0.8 * 0.2) / 112), 3), err400: fixed(Math.sqrt((0.8 * 0.2) / 400), 2),
  pairs: whole((1400 * 1399) / 2), pairsMillion: `${Number(((docs * (docs - 1)) / 2 / 1e8).toPrecision(4))} 亿`,
  signature: fixed((112 * 4 * docs) / 1e9, 2),
  semPairs: `${Number((docs ** 2 / 2 / 1000 / 1e8).toPrecision(2))} 亿`,
  operations: `${(operations / 1e18).toFixed(1)}×10¹⁸`, hours: fixed(hours, 1), saved: fixed(hours * price, 0),
  inflate0: fixed(inflated(leak, accuracy, 0), 1), inflate14: fixed(inflated(leak, accuracy, caught(0.8, 14, 8)), 2),
  exReal: percent((0.82 - 0.06) / 0.94), exLeft: percent(1 - caught(0.7, 14, 8)), exFound: percent(caught(0.7, 14, 8)),
  budget: `${Math.round(budget / 1e4)} 万`, budgetN: `${Math.round(budget / 20 / 1e4)} 万`,
  gpuQps: whole(64 / scan(1e7, 2, gpu)), gpu7gb: fixed((1e7 * dim * 2) / 1e9, 1),
  cells: whole(cells), ivfCost: whole(2 * cells), ivfShare: percent((2 * cells) / 1e6, 2),
  hnsw: whole(dim * 4 + 32 * 2 * 4), hnswGb: fixed((1e7 * (dim * 4 + 32 * 2 * 4)) / 1e9, 1), hnswMore: percent((32 * 2 * 4) / (dim * 4), 1), pqTimes: String((dim * 4) / 64),
  exScan: time((3e6 * 768 * 4) / 1e10), exQps: fixed(1e10 / (3e6 * 768 * 4), 2), exTenant: time((2e4 * 768 * 4) / 1e10), exTenantQps: whole(1e10 / (2e4 * 768 * 4)),
  exIvf: whole(Math.sqrt(3e6 * 16)), exIvfAll: whole(2 * Math.sqrt(3e6 * 16)), exIvfShare: percent((2 * Math.sqrt(3e6 * 16)) / 3e6, 2),
}
