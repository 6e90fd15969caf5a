import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { prices, trend } from '../numbers.ts'

const when = (day: number) => 1970 + day / 365.25
const until = prices.slice(0, 5), after = prices.slice(4, 8)

export default () => chart({
  height: 360,
  x: { label: '年', domain: [2023, 2027], ticks: [2023, 2024, 2025, 2026, 2027], format: String },
  y: { label: '美元/百万 token（对数）', domain: [0.05, 60], log: true, ticks: [0.1, 1, 10], format: (v) => String(v) },
}, (x, y) => {
  const drawn = (rows: typeof prices, from: number, to: number): Point[] => {
    const say = trend(rows.map(({ day, price }) => ({ day, value: price })))
    return [from, to].map((t): Point => [x(t), y(say((t - 1970) * 365.25))])
  }
  return [
    line(drawn(until, 2023.35, 2025.1), { colour: '1', width: 2 }),
    line(drawn(after, 2024.98, 2026.95), { colour: '2', width: 2 }),
    ...prices.map(({ day, price }) => dot([x(when(day)), y(price)], 'ink', 4)),
    label([x(2023.08), y(18)], 'GPT-4'),
    label([x(2024.62) + 10, y(4.9)], 'GPT-4o（8 月）'),
    label([x(2024.95) - 8, y(0.12)], 'DeepSeek-V3 促销价', 'end'),
    label([x(2025.15) + 8, y(0.62)], 'V3 正价'),
    label([x(2026.3), y(0.09)], 'V4-Flash', 'middle'),
    label([x(2026.7), y(0.72)], '高峰价', 'middle'),
    label([x(2024.15), y(2.2)], '前五点', 'end', '1'),
    label([x(2025.6), y(0.125)], '后四点', 'middle', '2'),
  ]
})
