import { area, chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const across = [2, 5, 20, 100, 500, 1000], up = [0.01, 0.05, 0.2, 0.5, 0.8, 1]
const fill = (score: number): Colour => (score >= 12 ? '2' : score >= 6 ? '4' : '3')
/** The points inside the frame at which probability times loss is `money`. */
const even = (money: number): Point[] => Array.from({ length: 81 }, (_, i) => 2 * 500 ** (i / 80)).map((c): Point => [c, money / c]).filter(([, p]) => p >= 0.01 && p <= 1)

export default () => chart({
  height: 380, margin: [64, 30, 36, 56],
  x: { label: '损失，万元（对数）', domain: [2, 1000], log: true, ticks: across },
  y: { label: '一年内的概率（对数）', domain: [0.01, 1], log: true, ticks: [0.01, 0.05, 0.2, 0.5, 1], format: (v) => `${v * 100}%` },
}, (x, y) => [
  ...up.slice(1).flatMap((top, row) => across.slice(1).map((right, col) => {
    const [left, bottom] = [across[col]!, up[row]!]
    return area([[x(left), y(bottom)], [x(right), y(bottom)], [x(right), y(top)], [x(left), y(top)]], fill((row + 1) * (col + 1)), 0.22)
  })),
  ...across.slice(1, -1).map((c) => line([[x(c), y(0.01)], [x(c), y(1)]], { colour: 'paper', width: 2 })),
  ...up.slice(1, -1).map((p) => line([[x(2), y(p)], [x(1000), y(p)]], { colour: 'paper', width: 2 })),
  line(even(10.92).map(([c, p]): Point => [x(c), y(p)]), { colour: 'ink', width: 1.5, dash: '6 4' }),
  line(even(91.2).map(([c, p]): Point => [x(c), y(p)]), { colour: 'ink', width: 1.5, dash: '6 4' }),
  dot([x(21), y(0.52)], '1', 6), label([x(21) + 10, y(0.52) - 7], 'A：12 分'),
  dot([x(480), y(0.19)], '1', 6), label([x(480) - 10, y(0.19) + 18], 'B：8 分', 'end'),
  label([x(420), y(0.016)], '期望 10.92 万', 'end'), label([x(980), y(0.058)], '期望 91.2 万', 'end'),
])
