/** Distance at the end of training, three families of three seeds, as the listings printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'

const families = [['GAN', 'gan', 800, '2'], ['扩散', 'ddpm', 850, '1'], ['自回归', 'ar', 520, '3']] as const
const distances = (name: string, step: number) => [...readFileSync(new URL(`../listings/${name}.out`, import.meta.url), 'utf8')
  .matchAll(new RegExp(`^seed \\d step +${step} distance +(\\d+)`, 'gm'))].map(([, distance]) => Number(distance))
const copies = Number(/training digits +([\d.]+)/.exec(readFileSync(new URL('../listings/tricks.out', import.meta.url), 'utf8'))![1])

export default () =>
  chart({ height: 238, margin: [88, 24, 36, 56], x: { label: 'Fréchet 距离（对数轴），越靠左越近', domain: [3, 100], log: true, ticks: [3, 5, 10, 20, 50, 100] }, y: { label: '', domain: [0, 3], ticks: [] } }, (x, y) => [
    line([[x(copies), y(0)], [x(copies), y(3)]], { colour: 'muted', width: 1, dash: '3 4' }), label([x(copies) + 6, y(3) + 2], `照抄训练图 ${copies}`, 'start', 'muted'),
    ...families.flatMap(([name, file, step, colour], k) => {
      const [at, values] = [y(2.5 - k), distances(file, step)]
      return [label([x(3) - 12, at + 5], name, 'end'), line([[x(Math.min(...values)), at], [x(Math.max(...values)), at]], { colour: 'rule', width: 5 }), ...values.map((value) => dot([x(value), at], colour, 5, value))]
    }),
  ])
