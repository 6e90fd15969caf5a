// The numbers are the output of listings/spend.py, uniform noise, minus its first column (nothing bought).
import { readFileSync } from 'node:fs'
import { box, chart, label, line } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/spend.out', import.meta.url), 'utf8')
const rows = printed.split('\n').filter((row) => row.startsWith('uniform')).map((row) => row.match(/[\d.]+/g)!.map(Number))
const kinds = [
  { at: 2, colour: '1', name: '新标 100 条' },
  { at: 3, colour: '5', name: '随机复核 100 条' },
  { at: 4, colour: '3', name: '复核最可疑的 100 条' },
  { at: 5, colour: '4', name: '同上，复核贵四倍：25 条' },
] as const

export default () => chart(
  { height: 360, x: { label: '原有 400 条的错标比例', domain: [-0.5, 4.5], ticks: [0, 1, 2, 3, 4], format: (i) => `${rows[i]?.[0] ?? ''}%` },
    y: { label: '真实准确率的提高（百分点）', domain: [0, 5] } },
  (x, y) => [
    ...rows.flatMap((row, i) => kinds.map(({ at, colour }, k) => {
      const gain = Math.max(0, (row[at] ?? 0) - (row[1] ?? 0))
      return box(x(i) - 36 + k * 18, y(gain), 15, y(0) - y(gain), colour)
    })),
    line([[x(-0.5), y(0)], [x(4.5), y(0)]], { colour: 'muted', width: 1 }),
    ...kinds.flatMap(({ colour, name }, k) => [
      box(x(-0.5) + 14, y(4.72) + k * 24 - 11, 13, 13, colour), label([x(-0.5) + 34, y(4.72) + k * 24], name)]),
  ])
