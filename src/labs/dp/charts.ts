/** The drawings of the lab: the answers of two neighbouring tables, and the account of a training run. */
import { chart } from '#labs/lib/axes.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, dot, label, line, type Point } from '#labs/lib/marks.ts'
import { spent, steps } from './kernel.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

/** Density of the noise at distance `x`. */
const density = (x: number, { noise }: State, scale: number): number => noise === 'gauss'
  ? Math.exp(-x * x / (2 * scale * scale)) / (scale * Math.sqrt(2 * Math.PI))
  : Math.exp(-Math.abs(x) / scale) / (2 * scale)

/** What may be published when one person is out of the table, and when they are in. */
export function answers(m: Model, state: State): string {
  const { count } = state
  const reach = Math.max(3, 4 * m.scale)
  // The peak of a Laplace density is sharp: it must be among the places drawn.
  const xs = [...Array.from({ length: 81 }, (_, i) => count + 0.5 + (i / 40 - 1) * reach), count, count + 1].toSorted((a, b) => a - b)
  const top = density(0, state, m.scale)
  return chart({
    width: 330, height: 210, margin: [16, 16, 28, 44], title: '发布出来的数', desc: `你在与不在，两种答案的分布；猜对的上限 ${percent(m.sure)}`,
    x: { label: '发布的计数', domain: [count + 0.5 - reach, count + 0.5 + reach], format: (v) => num(v, 6) },
    y: { label: '出现的机会', domain: [0, top], ticks: [] },
  }, (sx, sy) => {
    const hill = (centre: number) => xs.map((x): Point => [sx(x), sy(density(x - centre, state, m.scale))])
    const foot = (points: Point[]): Point[] => [[sx(xs[0]!), sy(0)], ...points, [sx(xs.at(-1)!), sy(0)]]
    const [without, within] = [hill(count), hill(count + 1)]
    return [
      area(foot(without), '2'), area(foot(within), '1'),
      line(without, { colour: '2', dash: '6 4' }), line(within),
      dot([sx(count), sy(top)], '2', 4, top), dot([sx(count + 1), sy(top)], '1', 4, top),
      label([sx(xs[0]!), 44], '虚线：你不在'), label([sx(xs.at(-1)!), 44], '实线：你在', 'end'),
    ]
  })
}

/** A tenth of the epochs to ten times as many. */
const stretch = Array.from({ length: 25 }, (_, i) => Math.exp((i / 12 - 1) * Math.LN10))

/** ε by epochs; the reader's run is marked. */
export function bill(m: Model, { records, epochs }: State): string {
  const runs = stretch.map((by) => ({ at: epochs * by, epsilon: spent(m.table, steps(records, m.batch, epochs * by), m.delta).epsilon }))
  const [low, high] = [runs[0]!.epsilon, runs.at(-1)!.epsilon]
  return chart({
    width: 330, height: 210, margin: [52, 16, 28, 44], title: '训练的账', desc: `${num(epochs)} 轮花掉 ε = ${num(m.sgd.epsilon)}`,
    x: { label: '轮数（对数轴）', domain: [epochs / 10, epochs * 10], log: true, ticks: [epochs / 10, epochs, epochs * 10] },
    y: { label: 'ε（对数轴）', domain: [low / 1.2, high * 1.2], log: true, ticks: [low, m.sgd.epsilon, high], format: (v) => num(v, 3) },
  }, (sx, sy) => [
    line(runs.map(({ at, epsilon }): Point => [sx(at), sy(epsilon)])),
    ...[0, 6, 18, 24].map((i) => dot([sx(runs[i]!.at), sy(runs[i]!.epsilon)], '1', 3, runs[i]!.epsilon)),
    dot([sx(epochs), sy(m.sgd.epsilon)], '2', 5, m.sgd.epsilon),
  ])
}
