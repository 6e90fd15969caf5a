import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

/** Upper over lower end of the 90 % interval of a product of n guesses, each known within a factor of k. */
const ratio = (k: number, n: number, together = false) => k ** (2 * (together ? n : Math.sqrt(n)))

export default () => chart({
  margin: [84, 20, 36, 56],
  x: { label: '连乘的猜数个数', domain: [1, 8], ticks: [1, 2, 3, 4, 5, 6, 7, 8] },
  y: { label: '90% 区间的上端 ÷ 下端', domain: [1, 1000], log: true, ticks: [1, 10, 100, 1000], format: (v) => `${v} 倍` },
}, (x, y) => {
  const counts = Array.from({ length: 71 }, (_, i) => 1 + i / 10)
  const curve = (k: number, colour: Colour, together = false) => line(
    counts.filter((n) => ratio(k, n, together) <= 1000).map((n): Point => [x(n), y(ratio(k, n, together))]), { colour, width: 2.5, ...(together ? { dash: '6 4' } : {}) })
  return [
    curve(1.5, '3'), curve(2, '1'), curve(3, '2'), curve(2, '1', true),
    ...[1.5, 2, 3].map((k) => dot([x(5), y(ratio(k, 5))], 'ink')),
    label([x(7.9), y(ratio(1.5, 5.4)) + 20], '每个猜到 1.5 倍以内', 'end', '3'),
    label([x(7.9), y(ratio(2, 6.7)) + 20], '2 倍以内', 'end', '1'),
    label([x(7.9), y(ratio(3, 6.7)) + 20], '3 倍以内', 'end', '2'),
    label([x(3.25), y(125)], '2 倍以内，一起偏', 'end', '1'),
  ]
})
