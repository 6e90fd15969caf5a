/** Accuracy at random split and by writer, as listings/spread.py printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'

const names: Record<string, string> = { 'logistic regression': '逻辑回归', 'nearest neighbour': '最近邻', 'small CNN': '小 CNN' }
const rows = [...readFileSync(new URL('../listings/spread.out', import.meta.url), 'utf8')
  .matchAll(/^(logistic regression|nearest neighbour|small CNN) +([\d.]+) \(([\d.]+)\) +([\d.]+) \(([\d.]+)\)/gm)]
  .map(([, name, ...v]) => ({ name: names[name!]!, v: v.map(Number) }))

export default () =>
  chart({ height: 250, margin: [96, 24, 36, 56], x: { label: '五折的准确率', domain: [0.88, 1], ticks: [0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 1], format: (v) => `${Math.round(v * 100)}%` }, y: { label: '', domain: [0, 3], ticks: [] } }, (x, y) =>
    rows.flatMap(({ name, v: [random, , writer, worst] }, i) => {
      const at = y(2.5 - i)
      return [label([x(0.88) - 12, at + 5], name, 'end'), line([[x(worst!), at], [x(random!), at]], { colour: 'rule', width: 6 }),
        line([[x(worst!), at - 7], [x(worst!), at + 7]], { colour: '2', width: 2 }), dot([x(writer!), at], '2', 6, writer), dot([x(random!), at], '1', 6, random),
        ...(i === 0 ? [label([x(random!), at - 14], '随机切', 'middle', '1'), label([x(writer!), at - 14], '按人切', 'middle', '2'), label([x(worst!), at - 14], '最差一折', 'middle', '2')] : [])]
    }))
