/** How the judge counts 1000 images of seed 0: shares of the ten digits, as the listings printed them. */
import { readFileSync } from 'node:fs'
import { box, chart, label, line } from '#labs/lib/plot.ts'

const shares = (name: string, step: number) => {
  const match = new RegExp(`^seed 0 step +${step} distance +\\d+ shares ([\\d ]+)$`, 'm').exec(readFileSync(new URL(`../listings/${name}.out`, import.meta.url), 'utf8'))
  if (!match) throw new Error(`listings/${name}.out has no step ${step}`)
  return match[1]!.split(' ').map(Number)
}
const panels = [['GAN 200 步', shares('gan', 200)], ['GAN 800 步', shares('gan', 800)], ['扩散', shares('ddpm', 850)], ['自回归', shares('ar', 520)]] as const

export default () =>
  chart({ height: 300, margin: [44, 12, 40, 30], x: { label: '每格从左到右是 0 到 9', domain: [0, 44], ticks: [] }, y: { label: '占生成图的百分比', domain: [0, 68], ticks: [0, 10, 20, 40, 60] } }, (x, y) => [
    line([[x(0), y(10)], [x(44), y(10)]], { colour: 'ink', width: 1, dash: '3 4' }),
    ...panels.flatMap(([name, values], k) => [
      label([x(11 * k + 5), y(60) - 7], name, 'middle', 'muted'),
      ...values.map((value, i) => box(x(11 * k + i), y(value), x(0.8) - x(0), y(0) - y(value), String(k === 0 ? 2 : 1) as '1' | '2', 0.8, value)),
    ]),
  ])
