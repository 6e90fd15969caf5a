import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const out = readFileSync(new URL('../listings/curve.out', import.meta.url), 'utf8')
const row = (name: string): number[] => out.match(new RegExp(`^${name} +([\\d. ]+)`, 'm'))![1]!.trim().split(/ +/).map(Number)
const sizes = Array.from({ length: 8 }, (_, k) => 2000 * 2 ** k)

/** What each fit said, by how many letters. */
const said = (most: number): [number, number][] => {
  const block = out.split(`fitted to ${most}K`)[1]!.split('fitted to')[0]!
  return [...block.matchAll(/(\d+) times as many: said ([\d.]+)/g)].map(([, times, value]) => [Number(times) * most * 1000, Number(value)])
}

/** The manual's learning curve with and without copies, and two extrapolations. */
export default () => chart(
  {
    x: { label: '训练的字母数（对数轴）', domain: [2000, 256_000], log: true, ticks: [2000, 8000, 32_000, 128_000], format: (v) => `${v / 1000}K` },
    y: { label: '每个字母的比特数', domain: [1.5, 4.5], ticks: [1.5, 2, 2.5, 3, 3.5, 4, 4.5] },
  },
  (x, y) => {
    const points = (values: readonly number[]): Point[] => values.map((v, i) => [x(sizes[i]!), y(v)])
    const [raw, once] = [points(row('raw')), points(row('once'))]
    const fits = [16, 64].map((most) => {
      const last = once[sizes.indexOf(most * 1000)]!
      return [last, ...said(most).map(([d, v]): Point => [x(d), y(v)])]
    })
    return [
      line(raw, { colour: 'muted' }), ...raw.map((p) => dot(p, 'muted', 3)),
      line(once, { colour: '1' }), ...once.map((p) => dot(p, '1', 4)),
      line(fits[0]!, { colour: '2', dash: '6 4' }), line(fits[1]!, { colour: '3', dash: '2 4' }),
      label([x(9000), y(3.55)], '没有副本', 'start', '1'), label([x(2300), y(2.7)], '有副本', 'start', 'muted'),
      label([x(256_000), y(2.84)], '由前四点外推', 'end', '2'), label([x(256_000), y(2.47)], '由前六点外推', 'end', '3'),
    ]
  },
)
