/** The drawings of the lab: what the network is given, and its ten probabilities. */
import { percent } from '#labs/lib/format.ts'
import { box, label, svg } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'

/** A probability in words of one width: neither nothing nor certainty is ever claimed. */
export const chance = (p: number): string => (p < 0.0005 ? '<0.1%' : p >= 0.9995 ? '>99.9%' : percent(p, 3))

/** 8×8 cells; the darker, the more of its 16 pixels are set. */
export const sheet = ({ seen }: Model): string => svg({ width: 160, height: 160, title: '网络看到的 8×8', desc: seen.map((row) => row.join(' ')).join('；') }, [
  box(0, 0, 160, 160, 'rule', 0.4),
  ...seen.flatMap((row, r) => row.map((value, c) => (value ? box(20 * c, 20 * r, 19.5, 19.5, 'ink', value / 16, value) : ''))),
])

export const bars = ({ probabilities, order }: Model): string => svg({ width: 240, height: 210, title: '十个数字的概率', desc: probabilities.map((p, digit) => `${digit}：${chance(p)}`).join('，') }, probabilities.flatMap((p, digit) => {
  const y = 21 * digit
  const first = digit === order[0]
  return [label([4, y + 15], `${digit}`, 'start', first ? 'ink' : 'muted'), box(20, y + 3, 150 * p, 14, first ? '1' : 'muted', 0.8, p), label([24 + 150 * p, y + 15], chance(p), 'start', first ? 'ink' : 'muted')]
}))
