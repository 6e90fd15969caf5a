/** The drawings of the lab: the clipped objective over the ratio, and the advantages of four steps. */
import { chart, scale } from '#labs/lib/axes.ts'
import { num } from '#labs/lib/format.ts'
import { box, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import { clipped } from './kernel.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

/** ρA and its clipped form, with the sample on it. */
export function clip({ objective, live }: Model, { ratio, adv, eps }: State): string {
  const reach = Math.max(0.5, 2 * Math.abs(adv))
  return chart({
    width: 240, height: 190, margin: [36, 10, 28, 44], x: { label: '概率比 ρ', domain: [0, 2] }, y: { label: '目标', domain: [Math.min(-0.25, adv < 0 ? -reach : 0), Math.max(0.25, adv > 0 ? reach : 0)] },
    title: '剪裁的目标', desc: `ρ = ${num(ratio)}，A = ${num(adv)}：目标 ${num(objective)}，${live ? '有' : '没有'}梯度。`,
  }, (x, y) => {
    const curve = (of: (r: number) => number): Point[] => [0, 1 - eps, 1 + eps, 2].map((r) => [x(r), y(of(r))])
    const wall = (r: number) => line([[x(r), 28], [x(r), 146]], { colour: 'muted', width: 1, dash: '3 3' })
    return [
      wall(1 - eps), wall(1 + eps),
      line(curve((r) => r * adv), { colour: '2', width: 1.5, dash: '6 4' }),
      line(curve((r) => clipped(r, adv, eps)), { colour: '1', width: 2.5 }),
      dot([x(ratio), y(objective)], live ? '1' : 'ink', 6, objective),
    ]
  })
}

/** One bar for each step of the trajectory. */
export function bars({ advantages }: Model): string {
  const at = scale({ domain: [0, 6] }, [52, 200])
  return svg({ width: 240, height: 112, title: '四步的优势', desc: advantages.map((a) => num(a)).join('，') }, advantages.flatMap((a, t) => {
    const y = 8 + 26 * t
    const [from, to] = [at(Math.min(0, a)), at(Math.max(0, a))]
    return [label([0, y + 14], `第 ${t} 步`, 'start', 'muted'), box(from, y, to - from, 18, a < 0 ? '2' : '1', 0.6, a), label([Math.max(at(0), to) + 6, y + 14], num(a))]
  }))
}
