import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

export default () => chart({
  x: { label: '访谈人数', domain: [0, 40], ticks: [0, 5, 10, 15, 20, 25, 30, 35, 40] },
  y: { label: '至少听到一次的机会', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 0.95], format: (v) => `${Math.round(v * 100)}%` },
}, (x, y) => {
  const heard = (share: number, colour: Colour) =>
    line(Array.from({ length: 41 }, (_, n): Point => [x(n), y(1 - (1 - share) ** n)]), { colour, width: 2.5 })
  return [
    line([[x(0), y(0.95)], [x(40), y(0.95)]], { colour: 'ink', width: 1, dash: '4 4' }),
    heard(0.5, '3'), heard(0.2, '1'), heard(0.1, '2'), heard(0.05, '4'),
    label([x(4), y(0.83)], '50%', 'start', '3'),
    label([x(7.6), y(0.7)], '20%', 'start', '1'),
    label([x(15.5), y(0.7)], '10%', 'start', '2'),
    label([x(20.5), y(0.5)], '5% 的人有的需要', 'start', '4'),
  ]
})
