import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

/** Bonus weight, metric and value of the rows nobody audits, from listings/goodhart.out. */
const rows = [...readFileSync(new URL('../listings/goodhart.out', import.meta.url), 'utf8').matchAll(/^ *([\d.]+) +0% +([\d.]+) +([\d.]+) /gm)].map((row) => row.slice(1).map(Number) as [number, number, number])

export default () => chart({
  x: { label: '奖金对指标的权重', domain: [0, 3], ticks: [0, 0.5, 1, 1.5, 2, 2.5, 3] },
  y: { label: '人均每天', domain: [0, 9], ticks: [0, 2, 4, 6, 8] },
}, (x, y) => {
  const metric = rows.map(([w, m]): Point => [x(w), y(m)]), value = rows.map(([w, , v]): Point => [x(w), y(v)])
  return [
    line(metric, { colour: '2', width: 2.5 }), line(value, { colour: '1', width: 2.5 }),
    ...metric.map((at) => dot(at, '2', 4)), ...value.map((at) => dot(at, '1', 4)),
    label([x(1.85), y(6.3)], '指标', 'end', '2'),
    label([x(2.6), y(0.6)], '真实价值', 'end', '1'),
  ]
})
