/** J(k)/J(1) as the listing printed it: points without any groups, and points in four. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/noclusters.out', import.meta.url), 'utf8')
const curves = [...printed.matchAll(/J\/J\(1\): ([\d. ]+)/g)].map((m) => m[1]!.trim().split(' ').map(Number))

export default () => chart(
  { height: 330, x: { label: '簇数 k', domain: [1, 8], ticks: [1, 2, 3, 4, 5, 6, 7, 8] }, y: { label: 'J(k) ÷ J(1)', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] } },
  (x, y) => {
    const at = (curve: readonly number[]): Point[] => curve.map((v, i) => [x(i + 1), y(v)])
    const [none, four] = [at(curves[0]!), at(curves[1]!)]
    return [
      line(none, { colour: '2', dash: '7 4' }), ...none.map((p) => dot(p, '2', 3.5)),
      line(four, { colour: '1' }), ...four.map((p) => dot(p, '1', 3.5)),
      line([[x(4), y(0)], [x(4), y(0.5)]], { colour: 'muted', width: 1, dash: '3 3' }), label([x(4) + 6, y(0.46)], '两条都在这里拐', 'start', 'muted'),
      label([x(2.25), y(0.62)], '均匀的点，没有簇', 'start', '2'), label([x(1.35), y(0.3)], '真有四簇', 'start', '1'),
    ]
  })
