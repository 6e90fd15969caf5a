import { readFileSync } from 'node:fs'
import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const out = readFileSync(new URL('../listings/books.out', import.meta.url), 'utf8')
const row = (name: string) => {
  const found = out.split('\n').filter((l) => l.startsWith(`${name} in 10,000:`)).flatMap((l) => l.split(': ')[1]!.split(' ').map(Number))
  if (found.length !== 18) throw new Error(`books.out has no eighteen months of “${name}”`)
  return [0, ...found]
}

export default () => chart({
  margin: [72, 20, 36, 56],
  x: { label: '月', domain: [0, 18], ticks: [0, 3, 6, 9, 12, 15, 18] },
  y: { label: '累计现金（万元）', domain: [-1000, 0], ticks: [-1000, -750, -500, -250, 0], format: (v) => String(v).replace('-', '−') },
}, (x, y) => {
  const path = (name: string, colour: Colour) => line(row(name).map((v, m): Point => [x(m), y(v)]), { colour, width: 2.5 })
  return [
    path('cash', '1'), path('late', '2'),
    label([x(17.8), y(-620)], '验收后 2 个月到账', 'end', '1'),
    label([x(11), y(-880)], '再晚 3 个月', 'end', '2'),
  ]
})
