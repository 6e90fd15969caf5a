/** Yuan a question of reading a whole library, by its size and the share read from the cache, against retrieval. */
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { FOUND, foundBill, longBill, prices } from '../numbers.ts'

const sizes = Array.from({ length: 40 }, (_, i) => 2000 * 500 ** (i / 39))
const price = prices.flash

export default () => chart({
  x: { label: '资料总量（token，对数轴）', domain: [2000, 1e6], log: true, ticks: [2000, 1e4, 1e5, 1e6], format: (v) => (v < 1e4 ? String(v) : v === 1e6 ? '百万' : `${v / 1e4} 万`) },
  y: { label: '每问输入费用（元，对数轴）', domain: [3e-5, 1.5], log: true, ticks: [1e-3, 1e-2, 1e-1, 1], format: String },
}, (x, y) => {
  const whole = (hit: number): Point[] => sizes.map((size) => [x(size), y(longBill(size, hit, price))])
  const meet = (hit: number) => dot([x((FOUND * price.input) / (hit * price.cached + (1 - hit) * price.input)), y(foundBill(price))], 'ink', 4)
  return [
    line([[x(2000), y(foundBill(price))], [x(1e6), y(foundBill(price))]], { colour: 'ink', width: 2.5, dash: '7 4' }),
    line(whole(0), { colour: '2', width: 2.5 }), line(whole(0.95), { colour: '1', width: 2.5 }), line(whole(1), { colour: '3', width: 2.5 }),
    meet(0), meet(0.95), meet(1),
    label([x(9e5), y(foundBill(price)) + 20], '检索，2000 token', 'end', 'ink'),
    label([x(2.8e4), y(0.06)], '整库，全不命中', 'end', '2'),
    label([x(7e4), y(0.0085)], '命中 95%', 'end', '1'),
    label([x(2.6e4), y(0.00014)], '全命中', 'start', '3'),
  ]
})
