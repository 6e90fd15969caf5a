import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { paidHours, saveEvery } from '../numbers.ts'

const nodes = Array.from({ length: 61 }, (_, i) => 64 ** (i / 60))
const [delta, load, life, spot] = [0.05, 0.25, 24, 0.35]

export default () => chart({
  x: { label: '同时要用的机器台数', domain: [1, 64], log: true, ticks: [1, 2, 4, 8, 16, 32, 64] },
  y: { label: '实付价÷按需价', domain: [0, 2], ticks: [0, 0.5, 1, 1.5, 2] },
}, (x, y) => {
  const price = (tau: (mtbf: number) => number) => (n: number) => spot * paidHours(tau(life / n), delta, life / n, load)
  const best = price((mtbf) => saveEvery(delta, mtbf)), hourly = price(() => 1), lazy = price(() => 4)
  const path = (f: (n: number) => number, colour: Colour) => line(nodes.filter((n) => f(n) <= 2).map((n): Point => [x(n), y(f(n))]), { colour, width: 2.5 })
  return [
    line([[x(1), y(1)], [x(64), y(1)]], { colour: 'ink', width: 1.5, dash: '6 4' }), label([x(1.05), y(1) - 8], '按需价'),
    line([[x(1), y(spot)], [x(64), y(spot)]], { colour: 'muted', width: 1.5, dash: '2 4' }), label([x(1.05), y(spot) + 20], '竞价标价 35%', 'start', 'muted'),
    path(lazy, '2'), path(hourly, '4'), path(best, '1'),
    ...[1, 4, 16, 64].map((n) => dot([x(n), y(best(n))], '1', 4, best(n))),
    label([x(9), y(1.62)], '4 小时存一次', 'end', '2'), label([x(40), y(1.62)], '1 小时', 'end', '4'), label([x(62), y(0.5) + 8], '最佳间隔', 'end', '1'),
  ]
})
