import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

/** What bend.py printed: the share of the ceiling seen, the growth a quarter, the value said eight quarters on. */
const said = [...readFileSync(new URL('../listings/bend.out', import.meta.url), 'utf8').matchAll(/seen to +(\d+)%: .*x([\d.]+) a quarter says +(\d+)/g)]
  .map(([, seen, growth, value]) => ({ seen: Number(seen) / 100, growth: Number(growth), value: Number(value) }))
const truth = (t: number) => 100 / (1 + Math.exp(-0.3 * (t - 24)))
const colours: Colour[] = ['1', '2', '3', '4']

export default () => chart({
  height: 360,
  x: { label: '季度', domain: [2, 34], ticks: [4, 12, 20, 28] },
  y: { label: '数值（对数）', domain: [0.1, 600], log: true, ticks: [0.1, 1, 10, 100], format: (v) => String(v) },
}, (x, y) => [
  line([[x(2), y(100)], [x(34), y(100)]], { colour: 'muted', width: 1, dash: '4 4' }),
  line(Array.from({ length: 129 }, (_, i) => 2 + i / 4).map((t): Point => [x(t), y(truth(t))]), { colour: 'ink', width: 2.5 }),
  ...said.flatMap(({ seen, growth, value }, i) => {
    const last = Math.trunc(24 + Math.log(seen / (1 - seen)) / 0.3), end = last + 8, from = Math.max(2, last - 11)
    return [
      line([[x(from), y(value / growth ** (end - from))], [x(end), y(value)]], { colour: colours[i]!, width: 1.5, dash: '6 3' }),
      dot([x(end), y(value)], colours[i]!, 4),
      // The first one goes below the curve: above it, it would lie on the line of the ceiling.
      label(i ? [x(end) - 8, y(value) - 8] : [x(end) + 8, y(value) + 34], `看到 ${Math.round(seen * 100)}%`, i ? 'end' : 'start', colours[i]!),
    ]
  }),
  label([x(3), y(100) - 8], '上限（没人知道）', 'start', 'muted'),
  label([x(33), y(38)], '真实', 'end'),
])
