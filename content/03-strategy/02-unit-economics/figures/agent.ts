import { chart, label, line, type Point } from '#labs/lib/plot.ts'

/** Yuan for one task of n steps at the peak price of DeepSeek-V4-Pro: 6000 tokens to start, 1500 more each step, 300 of them output. */
function cost(steps: number, cached: number): number {
  const first = 6000 + 1500 * (steps - 1)
  const again = 6000 * steps + (1500 * steps * (steps - 1)) / 2 - first
  return (first * 9 + again * cached + 300 * steps * 27) / 1e6
}

export default () => chart({
  x: { label: '一个任务的步数（对数刻度）', domain: [1, 100], log: true, ticks: [1, 2, 5, 10, 20, 50, 100] },
  y: { label: '元/任务（对数刻度）', domain: [0.05, 100], log: true, ticks: [0.1, 1, 10, 100] },
}, (x, y) => {
  const steps = Array.from({ length: 100 }, (_, i) => i + 1)
  const path = (cached: number): Point[] => steps.map((n) => [x(n), y(cost(n, cached))])
  return [
    line(path(9), { colour: '2', width: 2.5 }),
    line(path(0.3), { colour: '1', width: 2.5 }),
    line(steps.map((n) => [x(n), y(cost(1, 9) * n)]), { colour: 'muted', width: 1.5, dash: '5 4' }),
    label([x(17), y(9)], '每步全价重读', 'end', '2'),
    label([x(96), y(0.34)], '历史全部命中缓存', 'end', '1'),
    label([x(1.25), y(0.45)], '一步价 × 步数', 'start', 'muted'),
  ]
})
