/** The drawings of the lab: the likeliest tokens before and after the cuts, and the sum that top-p watches. */
import { chart } from '#labs/lib/axes.ts'
import { percent } from '#labs/lib/format.ts'
import { box, dot, label, line, type Point } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

const small = { width: 240, height: 220, margin: [40, 8, 34, 44] as const }

/** Bars: what the temperature gives; cut ones hollow and crossed; a line at what is left to draw from; dots: what was drawn. */
export function bars({ tokens }: Model, { n }: State): string {
  const high = Math.max(...tokens.flatMap(({ after, hits }) => [after[0]!, after[3]!, hits / (n || 1)]))
  return chart({
    ...small, title: '概率最大的几个词', desc: tokens.map(({ name, after }) => `${name} ${percent(after[0]!, 3)}，剪后 ${percent(after[3]!, 3)}`).join('；'),
    x: { label: '', domain: [0, tokens.length], ticks: [] }, y: { label: '概率', domain: [0, high * 1.08], format: (v) => percent(v) },
  }, (sx, sy) => tokens.flatMap(({ name, after, hits }, i) => {
    const [left, wide] = [sx(i + 0.15), sx(0.7) - sx(0)]
    const [before, now] = [after[0]!, after[3]!]
    const cut = now === 0
    return [
      box(left, sy(before), wide, sy(0) - sy(before), cut ? 'muted' : '1', cut ? 0.2 : 0.35, before),
      ...(cut ? [line([[left, sy(0)], [left + wide, sy(before)]], { colour: 'muted', width: 1 })] : [line([[left, sy(now)], [left + wide, sy(now)]], { colour: '1', width: 3 })]),
      ...(n ? [dot([left + wide / 2, sy(hits / n)], '2', 3, hits / n)] : []),
      label([left + wide / 2, sy(0) + 16], name, 'middle', 'muted'),
    ]
  }))
}

/** Sum of the likeliest, against the line top-p asks for. */
export function sums({ tokens, nucleus }: Model, { p }: State): string {
  let sum = 0
  const points = tokens.map(({ after }) => (sum += after[0]!))
  return chart({
    ...small, title: '从大到小加起来', desc: `加到第 ${nucleus} 个词够 ${percent(p)}。`,
    x: { label: '前几个词', domain: [0, tokens.length], ticks: tokens.map((_, i) => i + 1) }, y: { label: '累计概率', domain: [0, 1], ticks: [0, 0.5, 1], format: (v) => percent(v) },
  }, (sx, sy) => [
    line([[sx(0), sy(0)], ...points.map((v, i): Point => [sx(i + 1), sy(v)])]),
    ...points.map((v, i) => dot([sx(i + 1), sy(v)], i < nucleus ? '1' : 'muted', 4, v)),
    line([[sx(0), sy(p)], [sx(tokens.length), sy(p)]], { colour: 'ink', width: 1.5, dash: '5 3' }),
    label([sx(tokens.length), sy(p) + (p > 0.5 ? 16 : -6)], `top-p ${percent(p)}`, 'end'),
  ])
}
