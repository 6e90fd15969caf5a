/** The drawings of the lab: price against utilisation, and the month's bill against volume with its steps. */
import { chart } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num, percent } from '#labs/lib/format.ts'
import { dot, label, line, type Point } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'

/** From 2 % to full, evenly on a logarithmic axis. */
const shares = Array.from({ length: 41 }, (_, i) => 10 ** (Math.log10(0.02) * (1 - i / 40)))
const share = (value: number) => `${value * 100}%`

export function prices(m: Model): string {
  const [full, thin] = [m.at(1), m.at(0.02)]
  const [low, high] = [Math.min(full, m.api || full) / 2, Math.max(thin, m.api) * 1.5]
  return chart({
    width: 330, height: 220, margin: [52, 14, 28, 44], title: '每百万 token 的成本随利用率下降',
    desc: `利用率 ${percent(m.used)} 时自建 ${num(m.own)} 元，接口 ${num(m.api)} 元。`,
    x: { label: '利用率（对数轴）', domain: [0.02, 1], log: true, ticks: [0.02, 0.1, 0.5, 1], format: share },
    y: { label: '元/百万 token', domain: [low, high], log: true },
  }, (sx, sy) => {
    const level = sy(m.api)
    const crossing = full > 0 && full <= m.api ? full / m.api : 0
    return [
      lineWithin(shares.map((u): Point => [sx(u), sy(m.at(u))]), [52, 28, 316, 176], { colour: '2', width: 2.5 }),
      ...(m.api > 0 ? [line([[sx(0.02), level], [sx(1), level]], { colour: '1', width: 2, dash: '5 3' }), label([sx(0.02) + 4, level - 6], `接口 ${num(m.api)}`, 'start', '1')] : []),
      ...[0.1, 0.3, 0.6, 1].map((u) => dot([sx(u), sy(m.at(u))], '2', 2.5, m.at(u))),
      ...(crossing > 0.02 ? [dot([sx(crossing), level], 'ink', 3.5, crossing)] : []),
      ...(m.used >= 0.02 ? [dot([sx(m.used), sy(m.at(m.used))], '2', 4.5, m.used)] : []),
    ]
  })
}

/** Both bills up to four times the volume; each step is another server. */
export function bills(m: Model): string {
  const far = m.volume * 4
  const top = Math.max(m.bill(far), m.api * far) * 1.05
  const each = m.capacity / m.peak
  const count = Math.ceil(far / each)
  const steps: Point[] = count > 60
    ? Array.from({ length: 61 }, (_, i): Point => [(far * i) / 60, m.bill((far * i) / 60)])
    : Array.from({ length: count }, (_, k): Point[] => [[k * each, m.bill((k + 0.5) * each)], [Math.min(far, (k + 1) * each), m.bill((k + 0.5) * each)]]).flat()
  return chart({
    width: 330, height: 200, margin: [52, 14, 28, 44], title: '每月账单随用量上台阶',
    desc: `用量 ${num(m.volume / 100)} 亿时自建 ${num(m.ownBill)} 元，接口 ${num(m.apiBill)} 元。`,
    x: { label: '亿 token/月', domain: [0, far], format: (v) => num(v / 100) },
    y: { label: '元/月', domain: [0, top] },
  }, (sx, sy) => [
    line(steps.map(([v, yuan]): Point => [sx(v), sy(yuan)]), { colour: '2', width: 2.5 }),
    line([[sx(0), sy(0)], [sx(far), sy(m.api * far)]], { colour: '1', width: 2, dash: '5 3' }),
    dot([sx(m.volume), sy(m.ownBill)], '2', 4.5, m.ownBill), dot([sx(m.volume), sy(m.apiBill)], '1', 4.5, m.apiBill),
  ])
}
