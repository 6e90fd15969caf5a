/** Recall against the share of distances computed, from the listing. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const printed = readFileSync(new URL('../listings/ivf.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^(8 causes|noise) +probes +(\d+): recall@10 ([\d.]+) +distances +([\d.]+)%/gm)].map((m) => ({ name: m[1]!, probes: m[2]!, recall: Number(m[3]), cost: Number(m[4]) }))

export default () => chart(
  { height: 340, x: { label: '算了多少距离（占暴力检索）', domain: [0, 36], ticks: [0, 5, 10, 20, 30], format: (v) => `${v}%` }, y: { label: '前 10 名的召回率', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] } },
  (x, y) => (['8 causes', 'noise'] as const).flatMap((name, i) => {
    const own = rows.filter((row) => row.name === name)
    const at = own.map((row): Point => [x(row.cost), y(row.recall)])
    const colour = i ? '2' : '1'
    return [
      line(at, { colour, ...(i ? { dash: '7 4' } : {}) }), ...at.map((p) => dot(p, colour, 3.5)),
      ...own.map((row, k) => label([at[k]![0] + (i ? -6 : 4), at[k]![1] + (i ? -6 : 20)], row.probes, i ? 'end' : 'start', 'muted')),
      label(i ? [x(21), y(0.52)] : [x(13), y(0.8)], i ? '64 列互不相关' : '8 个隐因决定 64 列', 'start', colour),
    ]
  }))
