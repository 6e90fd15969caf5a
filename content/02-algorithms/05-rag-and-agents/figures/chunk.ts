/** Evidence kept whole and evidence found, by the size of the cut, as the listing counted them. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const output = readFileSync(new URL('../listings/chunk.out', import.meta.url), 'utf8').split('每块前加标题')[0]!
const rows = [...output.matchAll(/^(\d+) 叠 (\d+) .*完整 (\d+)\s+找到 (\d+)/gm)].map((m) => m.slice(1).map(Number) as [number, number, number, number])
const paragraph = Number(/按段落.*找到 (\d+)/.exec(output)![1])

export default () => chart({
  x: { label: '每块字数（对数轴）', domain: [17, 210], log: true, ticks: [20, 40, 60, 100, 180], format: String },
  y: { label: '56 题里的题数', domain: [25, 57], ticks: [25, 35, 45, 56] },
}, (x, y) => {
  const of = (overlap: boolean, column: 2 | 3): Point[] => rows.filter((row) => (row[1] > 0) === overlap).map((row) => [x(row[0]), y(row[column])])
  const drawn = (overlap: boolean, column: 2 | 3, colour: '1' | '2', dash?: string) => [line(of(overlap, column), { colour, width: 2.5, ...(dash ? { dash } : {}) }), ...of(overlap, column).map((p) => dot(p, colour, 3.5))]
  return [
    line([[x(17), y(paragraph)], [x(210), y(paragraph)]], { colour: 'ink', width: 1.5, dash: '2 4' }),
    ...drawn(false, 2, '2', '6 4'), ...drawn(true, 2, '1', '6 4'), ...drawn(false, 3, '2'), ...drawn(true, 3, '1'),
    label([x(206), y(28)], '点线：按段落切，找到 50', 'end', 'ink'),
    label([x(27.5), y(53)], '叠一半：完整', 'end', '1'), label([x(103), y(46.3)], '叠一半：找到', 'start', '1'),
    label([x(60), y(52)], '不叠：完整', 'middle', '2'), label([x(66), y(37)], '不叠：找到', 'start', '2'),
  ]
})
