import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { drift, rise } from '../numbers.ts'

const months = Array.from({ length: 37 }, (_, i) => i)

export default () => chart({
  x: { label: '签约后的月数', domain: [0, 36], ticks: [0, 6, 12, 18, 24, 30, 36] },
  y: { label: '毛利率', domain: [-0.4, 1], ticks: [-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1], format: (v) => `${Math.round(v * 100)}%`.replace('-', '−') },
}, (x, y) => {
  const path = (scenario: Parameters<typeof drift>[0], colour: Colour) =>
    line(months.map((m): Point => [x(m), y(drift(scenario, m / 12))]), { colour, width: 2.5 })
  const jump = 1 - (0.3 * rise + 0.15)
  return [
    line([[x(0), y(0)], [x(36), y(0)]], { colour: 'ink', width: 1 }),
    path({ unit: 0.5 }, '3'),
    path({ unit: 0.5, price: 0.4 }, '1'),
    path({ unit: 0.5, tokens: 2 }, '2'),
    line([[x(0), y(0.55)], [x(4), y(0.55)], [x(4), y(jump)], [x(36), y(jump)]], { colour: '4', width: 2.5 }),
    label([x(20), y(0.87)], '锁价，单价年降 50%', 'start', '3'),
    label([x(24.5), y(0.45)], '价格也年降 40%', 'start', '1'),
    label([x(22), y(0.05)], '用量年增到 3 倍', 'end', '2'),
    label([x(5), y(jump) - 8], `第 4 个月单价 ×${rise.toFixed(2)}`, 'start', '4'),
  ]
})
