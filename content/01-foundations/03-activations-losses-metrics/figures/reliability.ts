/** Confidence against accuracy in five bins, before and after the temperature, as calibration.out prints them. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const lines = readFileSync(new URL('../listings/calibration.out', import.meta.url), 'utf8').trim().split('\n')
const bins = (text: string) => [...text.matchAll(/(\d+) at ([\d.]+) right ([\d.]+)/g)].map(([, n, confidence, right]) => ({ n: Number(n), at: Number(confidence), right: Number(right) }))

export default () =>
  chart({ x: { label: '模型说的把握', domain: [0.2, 1], ticks: [0.2, 0.4, 0.6, 0.8, 1] }, y: { label: '真的答对的比例', domain: [0.2, 1], ticks: [0.2, 0.4, 0.6, 0.8, 1] } }, (x, y) => {
    const path = (row: number): Point[] => bins(lines[row]!).filter(({ n }) => n > 9).map(({ at, right }) => [x(at), y(right)])
    const draw = (row: number, colour: '1' | '2') => [
      line(path(row), { colour, width: 2 }),
      ...bins(lines[row]!).filter(({ n }) => n > 9).map(({ n, at, right }) => dot([x(at), y(right)], colour, 3 + Math.sqrt(n) / 3, n)),
    ]
    return [
      line([[x(0.2), y(0.2)], [x(1), y(1)]], { colour: 'muted', width: 1.5, dash: '4 4' }),
      ...draw(1, '2'), ...draw(3, '1'),
      label([x(0.78), y(0.4)], '训练完：说得太满', 'start', '2'),
      label([x(0.5), y(0.72)], '除以温度之后', 'end', '1'),
    ]
  })
