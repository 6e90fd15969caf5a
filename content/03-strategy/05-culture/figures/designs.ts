import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

/** Estimates in the world where culture does nothing and in the one where it works, from listings/designs.out. */
const rows = [...readFileSync(new URL('../listings/designs.out', import.meta.url), 'utf8').matchAll(/^.{20} *(-?[\d.]+) +(-?[\d.]+)$/gm)].map(([, nothing, works]) => [Number(nothing), Number(works)] as const)
const names = ['问卷', '问卷，扣掉钱', '先一年问', '先问，扣掉钱', '掷硬币']

export default () => chart({
  margin: [156, 24, 36, 56],
  x: { label: '测出的“文化的作用”', domain: [-0.2, 1], ticks: [0, 0.3, 0.6, 0.9] },
  y: { label: '', domain: [0, 5], ticks: [] },
}, (x, y) => [
  line([[x(0), y(0)], [x(0), y(5)]], { colour: '2', width: 1.5, dash: '6 4' }),
  line([[x(0.3), y(0)], [x(0.3), y(5)]], { colour: '1', width: 1.5, dash: '6 4' }),
  label([x(0), y(5) - 10], '真值 0', 'middle', '2'), label([x(0.3), y(5) - 10], '真值 0.3', 'middle', '1'),
  label([x(0.26) - 12, y(2.6) + 5], '无用', 'end', '2'), label([x(0.43) + 12, y(2.6) + 5], '有用', 'start', '1'),
  ...rows.flatMap(([nothing, works], i) => {
    const at = y(4.4 - i * 0.9)
    const from: Point = [x(nothing), at], to: Point = [x(works), at]
    return [label([x(-0.2) - 12, at + 5], names[i] ?? '', 'end', 'ink'), line([from, to], { colour: 'muted', width: 1.5 }), dot(from, '2', 6), dot(to, '1', 6)]
  }),
])
