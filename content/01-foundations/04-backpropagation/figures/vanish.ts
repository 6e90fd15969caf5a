/** Length of δ on its way back through 30 layers: the rows that listings/vanish.py printed. */
import { readFileSync } from 'node:fs'
import { chart, label, line, type Colour } from '#labs/lib/plot.ts'

const rows = readFileSync(new URL('../listings/vanish.out', import.meta.url), 'utf8').trim().split('\n').map((row) => row.trim().split(/\s+/))
const depths = rows[0]!.slice(2).map(Number)
const looks: Record<string, [colour: Colour, words: string, dash?: string]> = {
  'relu 3': ['2', 'ReLU，方差 3'], 'relu 2': ['3', 'ReLU，方差 2'], 'tanh 1': ['5', 'tanh，方差 1', '7 4'],
  'relu 1': ['4', 'ReLU，方差 1', '2 4'], 'sigmoid 1': ['1', 'sigmoid，方差 1'],
}
const raised = (v: number) => (v === 1 ? '1' : `10${[...String(Math.round(Math.log10(v)))].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)])).join('')}`)
const place: Record<string, [number, number]> = { 'relu 3': [17, 2e3], 'relu 2': [25.4, 2.2], 'tanh 1': [24.5, 2e-3], 'relu 1': [20, 2e-6], 'sigmoid 1': [13.5, 3e-13] }

export default () =>
  chart({ height: 360, x: { label: '从输出层往回数的层数', domain: [0, 29], ticks: [0, 5, 10, 15, 20, 25, 29] }, y: { label: 'δ 的长度，相对最后一层', domain: [1e-19, 1e4], log: true, ticks: [1e-18, 1e-12, 1e-6, 1, 1e3], format: raised } }, (x, y) =>
    rows.slice(1).flatMap(([name, variance, ...values]) => {
      const key = `${name} ${variance}`
      const [colour, words, dash] = looks[key]!
      const [px, py] = place[key]!
      return [line(values.map((v, i) => [x(depths[i]!), y(Number(v))]), { colour, width: 2.5, ...(dash ? { dash } : {}) }),
        label([x(px), y(py)], words, key === 'sigmoid 1' ? 'end' : 'middle', colour)]
    }))
