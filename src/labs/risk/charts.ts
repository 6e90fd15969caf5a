/** The drawings of the lab: the five-by-five matrix, and the exact curve of losses beside the drawn years. */
import { chart } from '#labs/lib/axes.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, dot, label, line, type Colour, type Point } from '#labs/lib/marks.ts'
import { bands, score } from './kernel.ts'
import type { Model } from './model.ts'

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Each risk in its cell; a risk that is responded to has come down from a fainter place. */
export function matrix(m: Model): string {
  const [right, low] = [Math.max(1000, ...m.lines.map(({ risk }) => risk.loss)), 0.005]
  const [columns, rows] = [[1, ...bands.loss, right], [low, ...bands.p, 1]]
  const hue = (points: number): Colour => (points >= 12 ? '2' : points >= 6 ? '4' : '3')
  return chart({
    width: 330, height: 250, margin: [40, 12, 28, 44], title: '五乘五矩阵里的位置',
    desc: m.lines.map((one, i) => `第 ${i + 1} 条 ${one.score} 分，期望损失 ${num(one.mean)} 万元`).join('；'),
    x: { label: '损失，万元（对数轴）', domain: [1, right], log: true, ticks: bands.loss },
    y: { label: '概率（对数轴）', domain: [low, 1], log: true, ticks: bands.p, format: (p) => percent(p) },
  }, (x, y) => [
    ...rows.slice(1).flatMap((top, r) => columns.slice(1).map((end, c) => {
      const [from, bottom] = [columns[c]!, rows[r]!]
      return area([[x(from), y(bottom)], [x(end), y(bottom)], [x(end), y(top)], [x(from), y(top)]], hue(score({ p: bottom, loss: from })), 0.2)
    })),
    ...m.lines.flatMap(({ before, risk, mean }, i) => {
      const at = (p: number): Point => [x(within(risk.loss, 1, right)), y(within(p, low, 1))]
      return [
        before === risk.p ? '' : line([at(before), at(risk.p)], { colour: 'muted', width: 1.5, dash: '3 3' }),
        dot(at(risk.p), '1', 4.5, mean), label([at(risk.p)[0] + 7, at(risk.p)[1] + 5], `${i + 1}`),
      ]
    }),
  ])
}

/** P(loss > x) as steps; dots are the same, counted in the drawn years; the line is the buffer that is left. */
export function curve(m: Model): string {
  const most = Math.max(1, m.outcomes.at(-1)!.loss, m.buffer * 1.1)
  let above = 1
  const steps = m.outcomes.flatMap(({ loss, mass }): [number, number][] => {
    const was = above
    above = Math.max(0, above - mass)
    return [[loss, was], [loss, above]]
  })
  const top = within(1 - m.outcomes.filter(({ loss }) => loss === 0).reduce((sum, { mass }) => sum + mass, 0), 0.05, 1)
  return chart({
    width: 330, height: 220, margin: [44, 16, 40, 44], title: '一年的总损失超过多少',
    desc: `超过死亡线 ${num(m.buffer)} 万元的概率是 ${percent(m.dead)}。`,
    x: { label: '总损失，万元', domain: [0, most] },
    y: { label: '超过它的概率', domain: [0, top], format: (p) => percent(p, 2) },
  }, (x, y) => [
    line(steps.map(([loss, p]): Point => [x(loss), y(Math.min(top, p))]), { colour: '1', width: 2 }),
    ...[0.1, 0.25, 0.4, 0.55, 0.7, 0.85].map((part) => {
      const share = m.drawn.filter((loss) => loss > part * most).length / m.drawn.length
      return dot([x(part * most), y(Math.min(top, share))], '4', 3.5, share)
    }),
    line([[x(within(m.buffer, 0, most)), y(0)], [x(within(m.buffer, 0, most)), 36]], { colour: '2', width: 2, dash: '5 3' }),
    label([x(within(m.buffer, 0, most)), 32], `死亡线 ${num(m.buffer)}`, m.buffer < most / 4 ? 'start' : m.buffer > most * 0.75 ? 'end' : 'middle', '2'),
  ])
}
