import { selfPrice } from '#labs/host/kernel.ts'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { disclosed, flash, fleet, pro } from '../numbers.ts'

const shares = Array.from({ length: 61 }, (_, i) => 0.02 * 50 ** (i / 60))

export default () => chart({
  margin: [64, 34, 36, 56],
  x: { label: '利用率', domain: [0.02, 1], log: true, ticks: [0.02, 0.05, 0.1, 0.2, 0.5, 1], format: (v) => `${v * 100}%` },
  y: { label: '元/百万 token', domain: [0.5, 300], log: true, ticks: [1, 3, 10, 30, 100, 300] },
}, (x, y) => {
  const path = (throughput: number, colour: Colour) => line(shares.map((u): Point => [x(u), y(selfPrice(fleet(throughput), u))]), { colour, width: 2.5 })
  const level = (price: number, name: string, colour: Colour) => [
    line([[x(0.02), y(price)], [x(1), y(price)]], { colour, width: 2, dash: '6 4' }), label([x(0.021), y(price) - 7], name, 'start', colour),
  ]
  const crossing = (throughput: number, price: number) => {
    const u = selfPrice(fleet(throughput), 1) / price
    return u <= 1 ? [dot([x(u), y(price)], 'ink', 4.5)] : []
  }
  return [
    path(8000, '2'), path(disclosed, '1'),
    ...level(pro, 'v4-pro 接口', '3'), ...level(flash, 'flash 接口', '4'),
    ...crossing(8000, pro), ...crossing(disclosed, pro), ...crossing(disclosed, flash),
    label([x(0.1), y(53)], '自建，8,000 token/秒', 'start', '2'),
    label([x(0.3), y(0.72)], '自建，按披露的吞吐', 'end', '1'),
  ]
})
