import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { wait } from '../numbers.ts'

/** Load and simulated waiting, from the rows of listings/flow.out. */
const simulated = [...readFileSync(new URL('../listings/flow.out', import.meta.url), 'utf8').matchAll(/^ *(\d+)% +([\d.]+) +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+$/gm)].map(([, load, times]): Point => [Number(load) / 100, Number(times)])

export default () => chart({
  margin: [64, 40, 36, 56],
  x: { label: '负荷率', domain: [0.4, 1], ticks: [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], format: (v) => `${Math.round(v * 100)}%` },
  y: { label: '平均等待 ÷ 做这件事的工时', domain: [0, 24], ticks: [0, 5, 10, 15, 20] },
}, (x, y) => {
  const curve = (spread: number, colour: Colour) => line(
    Array.from({ length: 241 }, (_, i) => 0.4 + i / 400).map((load): [number, number] => [load, wait(load, spread)]).filter(([load, w]) => load < 1 && w <= 24).map(([load, w]): Point => [x(load), y(w)]), { colour, width: 2.5 })
  return [
    line([[x(0.85), y(0)], [x(0.85), y(24)]], { colour: 'muted', width: 1.5, dash: '6 4' }),
    curve(1, '1'), curve(0.625, '3'),
    ...simulated.map(([load, times]) => dot([x(load), y(times)], 'ink', 4)),
    label([x(0.845), y(21.5)], '85%', 'end', 'muted'),
    label([x(0.835), y(8.2)], '大小不一', 'end', '1'),
    label([x(0.865), y(1.2)], '大小相近', 'start', '3'),
  ]
})
