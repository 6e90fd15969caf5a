/** Steps and samples to one training loss against the batch: what listings/batch.py printed, and its fit. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const out = readFileSync(new URL('../listings/batch.out', import.meta.url), 'utf8')
const runs = [...out.matchAll(/batch +(\d+):.*steps +(\d+) +samples +(\d+)/g)].map(([, b, s, e]) => [Number(b), Number(s), Number(e)] as const)
const [, sMin, eMin] = /S_min (\d+) steps, E_min (\d+)/.exec(out)!.map(Number) as [number, number, number]
const batches = Array.from({ length: 46 }, (_, i) => 2 ** (i / 5))

export default () =>
  chart({ height: 360, x: { label: '批量 B（对数轴）', domain: [1, 512], log: true, ticks: [1, 4, 16, 64, 256] }, y: { label: '到达同一训练损失要（对数轴）', domain: [10, 20000], log: true, ticks: [10, 100, 1000, 10000] } }, (x, y) => {
    const critical = eMin / sMin
    const fit = (value: (b: number) => number): Point[] => batches.map((b) => [x(b), y(value(b))])
    return [
      line([[x(critical), y(10)], [x(critical), y(20000)]], { colour: 'ink', width: 1, dash: '5 4' }),
      line(fit((b) => sMin + eMin / b), { colour: '1', width: 2 }), line(fit((b) => eMin + sMin * b), { colour: '2', width: 2 }),
      ...runs.flatMap(([b, s, e]) => [dot([x(b), y(s)], '1', 4.5), dot([x(b), y(e)], '2', 4.5)]),
      label([x(4.5), y(60)], '步数：时间', 'end', '1'), label([x(230), y(1450)], '样本数：钱', 'middle', '2'),
      label([x(critical) + 8, y(13000)], `B* = ${Math.round(critical)}`),
    ]
  })
