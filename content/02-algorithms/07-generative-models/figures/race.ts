/** Distance after half of the training and at its end, three families of three seeds, as the listings printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line } from '#labs/lib/plot.ts'

const families = [['GAN', 'gan', 400, 800, '2'], ['扩散', 'ddpm', 425, 850, '1'], ['自回归', 'ar', 260, 520, '3']] as const
const distances = (name: string, step: number) => [...readFileSync(new URL(`../listings/${name}.out`, import.meta.url), 'utf8')
  .matchAll(new RegExp(`^seed \\d step +${step} distance +(\\d+)`, 'gm'))].map(([, distance]) => Number(distance))

export default () =>
  chart({ height: 260, margin: [88, 24, 36, 48], x: { label: 'Fréchet 距离（对数轴），越靠左越近', domain: [3, 300], log: true, ticks: [3, 10, 30, 100, 300] }, y: { label: '', domain: [0, 3], ticks: [] } }, (x, y) => [
    line([[x(3.9), y(0)], [x(3.9), y(3)]], { colour: 'muted', width: 1, dash: '3 4' }), label([x(3.9) + 6, y(3) + 2], '照抄训练图 3.9', 'start', 'muted'),
    ...families.flatMap(([name, file, half, full, colour], k) => {
      const at = y(2.5 - k)
      const [before, after] = [distances(file, half), distances(file, full)]
      return [label([x(3) - 12, at + 5], name, 'end'), ...before.flatMap((value, seed) => {
        const height = at + (seed - 1) * 14
        return [line([[x(value), height], [x(after[seed]!), height]], { colour: 'rule', width: 3 }), dot([x(value), height], 'muted', 4, value), dot([x(after[seed]!), height], colour, 5, after[seed])]
      })]
    }),
  ])
