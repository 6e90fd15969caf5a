import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

/** Fader & Hardie 2007, customers of the “Regular” segment still there after 0…12 years. */
const alive = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3].map((v) => v / 100)
const [alpha, beta] = [0.76, 1.29]

export default () => chart({
  x: { label: '年', domain: [0, 12], ticks: [0, 2, 4, 6, 8, 10, 12] },
  y: { label: '还在的客户', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` },
}, (x, y) => {
  const years = alive.map((_, t) => t)
  const constant = (churn: number): Point[] => years.map((t) => [x(t), y((1 - churn) ** t)])
  let left = 1
  const differ: Point[] = years.map((t) => {
    if (t > 0) left *= (beta + t - 1) / (alpha + beta + t - 1)
    return [x(t), y(left)]
  })
  return [
    line(constant(1 - alive[12]! / alive[11]!), { colour: '5', dash: '6 4' }),
    line(constant(1 - alive[1]!), { colour: '2', dash: '6 4' }),
    line(differ, { colour: '1', width: 2.5 }),
    ...alive.map((s, t) => dot([x(t), y(s)], 'ink', 4)),
    label([x(5), y(0.82)], '按老客户每年走 5.5% 外推', 'start', '5'),
    label([x(12), y(0.36)], '客户各不相同的模型（只看前 4 年）', 'end', '1'),
    label([x(0.12), y(0.05)], '按首年 36.9% 外推', 'start', '2'),
  ]
})
