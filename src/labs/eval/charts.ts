/** The drawings of the lab: the interval as questions are added, and what the gate lets through. */
import { chart } from '#labs/lib/axes.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, dot, label, line, type Point } from '#labs/lib/marks.ts'
import { blocks, interval } from './kernel.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

/** 10 to 2000 questions, evenly on a logarithmic axis. */
const sizes = Array.from({ length: 31 }, (_, i) => 10 * 200 ** (i / 30))

/** Band of the interval at this rate and this grouping; the place of the reader's set is marked. */
export function band({ rate, low, high }: Model, { n, m, rho }: State): string {
  const at = sizes.map((size) => [size, ...interval(rate * size, size, m, rho)] as const)
  const floor = Math.max(0, Math.floor(10 * Math.min(low, at[0]![1])) / 10)
  return chart({
    width: 330, height: 220, margin: [44, 16, 28, 44], title: '题数与区间', desc: `${n} 题，${percent(low)} 到 ${percent(high)}`,
    x: { label: '题数（对数轴）', domain: [10, 2000], log: true, ticks: [10, 50, 200, 1000] },
    y: { label: '真实正确率', domain: [floor, 1], format: (v) => percent(v) },
  }, (sx, sy) => {
    const x = sx(Math.min(2000, Math.max(10, n)))
    return [
      area([...at.map(([size, from]): Point => [sx(size), sy(from)]), ...at.toReversed().map(([size, , to]): Point => [sx(size), sy(to)])], '1'),
      line([[sx(10), sy(rate)], [sx(2000), sy(rate)]], { colour: 'muted', width: 1, dash: '5 4' }),
      line([[x, sy(low)], [x, sy(high)]], { colour: '2', width: 2.5 }),
      ...[low, high].map((edge) => dot([x, sy(edge)], '2', 2.5, edge)), dot([x, sy(rate)], '2', 4.5, rate),
      label([sx(2000), sy(Math.max(floor, at.at(-1)![1])) + 16], '95% 区间', 'end', '1'),
    ]
  })
}

/** Which of the 17 places of the curve carry a dot. */
const MARKED = [0, 4, 8, 12, 16]

/** Chance of being blocked by the true drop; the drop the reader asks for is marked. */
export function gate({ worth, flips, drop, net, missed }: Model): string {
  const end = Math.min(flips, Math.max(0.06, 2 * drop))
  const drops = Array.from({ length: 17 }, (_, i) => (i / 16) * end)
  const chances = drops.map((d) => blocks(worth, flips, d, net))
  return chart({
    width: 330, height: 200, margin: [44, 20, 28, 44], title: '门禁拦下的机会', desc: `真退步 ${percent(drop)}，拦下 ${percent(1 - missed)}`,
    x: { label: '真实退步', domain: [0, end], format: (v) => `${num(100 * v, 2)} 点` },
    y: { label: '拦下的机会', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => percent(v) },
  }, (sx, sy) => [
    line([[sx(0), sy(0.05)], [sx(end), sy(0.05)]], { colour: 'muted', width: 1, dash: '5 4' }),
    line(chances.map((chance, i): Point => [sx(drops[i]!), sy(chance)])),
    ...MARKED.map((i) => dot([sx(drops[i]!), sy(chances[i]!)], '1', 2.5, chances[i]!)),
    line([[sx(drop), sy(1 - missed)], [sx(drop), sy(1)]], { colour: '2', width: 2.5 }),
    dot([sx(drop), sy(1 - missed)], '2', 4.5, 1 - missed),
    ...(missed > 0.12 ? [label([sx(drop) + 6, sy(1) + 14], '漏放', 'start', '2')] : []),
  ])
}
