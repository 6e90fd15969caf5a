import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { horizons, trend } from '../numbers.ts'

const when = (day: number) => 1970 + day / 365.25
const known = horizons.filter(({ date }) => date < '2025-03')
const names: Record<string, string> = { 0.1: '6 秒', 1: '1 分', 10: '10 分', 60: '1 小时', 480: '8 小时' }

export default () => chart({
  height: 380, margin: [64, 20, 36, 68],
  x: { label: '发布', domain: [2019, 2026.6], ticks: [2019, 2021, 2023, 2025], format: String },
  y: { label: '任务时长（对数）', domain: [0.03, 5000], log: true, ticks: [0.1, 1, 10, 60, 480], format: (v) => names[v] ?? String(v) },
}, (x, y) => {
  const drawn = (rows: typeof horizons, from: number, value: 'half' | 'eighty' = 'half'): Point[] => {
    const say = trend(rows.map((row) => ({ day: row.day, value: row[value] })))
    return [from, 2026.35].map((t): Point => [x(t), y(say((t - 1970) * 365.25))])
  }
  return [
    line([[x(2025.17), y(0.03)], [x(2025.17), y(5000)]], { colour: 'muted', width: 1, dash: '4 4' }),
    line(drawn(known, 2019.1), { colour: '1', width: 2 }),
    line(drawn(known.filter(({ date }) => date >= '2024'), 2024.2), { colour: '2', width: 2 }),
    ...horizons.map(({ day, low, high }) => line([[x(when(day)), y(Math.max(low, 0.03))], [x(when(day)), y(high)]], { colour: 'muted', width: 1 })),
    ...horizons.map(({ day, half }) => dot([x(when(day)), y(half)], 'ink', 4)),
    label([x(2025.17) - 10, y(0.03) - 6], '2025 年 3 月只看得到左边', 'end', 'muted'),
    label([x(2021.6), y(3)], '从 2019 年拟合', 'middle', '1'),
    label([x(2024.6), y(900)], '从 2024 年拟合', 'end', '2'),
  ]
})
