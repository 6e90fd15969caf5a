/** False alarms for each event caught against gain over cost, five tasks from the listing; below the line they pay. */
import { area, chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { events } from '../numbers.ts'

const names: Readonly<Record<string, string>> = { 'card fraud': '盗刷', 'loan fraud': '骗贷', bearing: '轴承', scratch: '划痕', 'money washing': '洗钱' }

export default () => chart({
  height: 360, margin: [56, 28, 36, 56],
  x: { label: '抓到一件的所得 ÷ 处理一条警报的花费', domain: [5, 500], log: true, ticks: [5, 10, 20, 50, 100, 200, 500] },
  y: { label: '每抓到一件，付几条假警报', domain: [1, 1000], log: true, ticks: [1, 10, 100, 1000] },
}, (x, y) => {
  const edge = Array.from({ length: 41 }, (_, k) => 5 * 10 ** (k / 20)).map((ratio): Point => [x(ratio), y(ratio - 1)])
  return [
    area([...edge, [x(500), y(1)], [x(5), y(1)]], '1', 0.1), line(edge, { colour: '1', width: 2.5 }),
    label([x(150), y(2)], '赚', 'start', '1'), label([x(7), y(300)], '亏', 'start', '2'),
    ...events.flatMap(({ name, ratio, falseEach }) => {
      const pays = falseEach <= ratio - 1, right = pays && name !== 'loan fraud'
      return [dot([x(ratio), y(falseEach)], pays ? '1' : '2', 5), label([x(ratio) + (right ? 10 : -10), y(falseEach) + (pays ? 18 : -8)], names[name]!, right ? 'start' : 'end', pays ? '1' : '2')]
    }),
  ]
})
