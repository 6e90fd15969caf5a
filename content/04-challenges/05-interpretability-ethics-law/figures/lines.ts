// False positives against misses for every line from 2 to 10, two groups; counts as in listings/fair.py.
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const code = readFileSync(new URL('../listings/fair.py', import.meta.url), 'utf8')
const lists = [...code.matchAll(/\[([\d, ]+)\]/g)].slice(0, 4).map(([, inside]) => inside!.split(',').map(Number))
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const curve = (no: readonly number[], yes: readonly number[]) => Array.from({ length: 9 }, (_, i) =>
  [sum(no.slice(i + 1)) / sum(no), sum(yes.slice(0, i + 1)) / sum(yes)] as const)
const groups = [
  { name: '黑人', colour: '3', points: curve(lists[0]!, lists[1]!), words: [[0.47, 0.34, 'start', 5], [0.28, 0.53, 'start', 7]] },
  { name: '白人', colour: '1', points: curve(lists[2]!, lists[3]!), words: [[0.22, 0.38, 'end', 5], [0.125, 0.75, 'start', 7]] },
] as const

export default () => chart(
  { x: { label: '误报率', domain: [0, 0.9], ticks: [0, 0.2, 0.4, 0.6, 0.8], format: (v) => `${Math.round(100 * v)}%` },
    y: { label: '漏报率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${Math.round(100 * v)}%` } },
  (x, y) => {
    const at = ([fp, miss]: readonly [number, number]): Point => [x(fp), y(miss)]
    return groups.flatMap(({ name, colour, points, words }) => [
      line(points.map(at), { colour, width: 2 }),
      ...points.map((point, i) => dot(at(point), colour, i === 3 || i === 5 ? 6 : 2.5)),
      ...words.map(([across, up, side, cut]) => label([x(across), y(up)], `${name}，${cut} 分`, side, colour)),
    ])
  })
