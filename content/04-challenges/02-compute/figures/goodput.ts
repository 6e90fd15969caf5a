import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { perCard, steady } from '../numbers.ts'

const sizes = Array.from({ length: 56 }, (_, i) => 8 * 2 ** (i / 5))
/** Hours to save and to restart, hours between checkpoints (best if absent), colour. */
const ways = [[0.5 / 60, 1 / 3, undefined, '1'], [5 / 60, 2, undefined, '2'], [0.5 / 60, 1 / 3, 24, '3']] as const

export default () => chart(
  { x: { label: '一起用的卡（对数轴）', domain: [8, 16384], log: true, ticks: [8, 64, 512, 4096, 16384], format: (v) => `${v}` }, y: { label: '有效时间比', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], format: (v) => `${Math.round(v * 100)}%` }, margin: [52, 28, 36, 58] },
  (x, y) => ways.flatMap(([save, restart, every, colour]) => {
    const at = (cards: number): Point => [x(cards), y(steady(perCard.bad / cards, save, restart, every))]
    return [line(sizes.filter((n) => n <= 16384).map(at), { colour }), ...[64, 512, 1024].map((n) => dot(at(n), colour, 3.5))]
  }).concat([
    label([x(16384), y(1) - 10], '半分钟存，二十分钟恢复', 'end', '1'),
    label([x(9), y(0.68)], '五分钟存，两小时恢复', 'start', '2'), label([x(9), y(0.55)], '每天存一次', 'start', '3'),
  ]),
)
