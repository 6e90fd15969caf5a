/** The drawings of the lab: who buys at each price, and what is kept of a thousand visitors. */
import { chart } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num, percent } from '#labs/lib/format.ts'
import { dot, label, line, type Point } from '#labs/lib/marks.ts'
import { wilson } from '#labs/lib/proportion.ts'
import { rate } from './kernel.ts'
import { keptOf, type Curve, type Model } from './model.ts'

const size = { width: 330, height: 190, margin: [48, 16, 28, 44] as const }
const frame = [48, 28, 314, 146] as const

/** Prices worth looking at: up to the best ones, where they are not far beyond what was tried. */
function span({ dear, cost, curves }: Model): number {
  const best = [curves?.exponential.best, curves?.elastic.best].filter((one) => one !== undefined && one < dear.price * 4)
  return Math.max(dear.price * 1.6, cost * 1.2, ...best.map((one) => one! * 1.3))
}

/** In one piece, for dashes begin anew with each piece. */
const dashed = (points: readonly Point[]): string => line(points.filter(([, y]) => y >= frame[1] && y <= frame[3]), { colour: '2', dash: '5 3' })

const sampled = (top: number, of: (price: number) => number): [number, number][] => Array.from({ length: 61 }, (_, i) => {
  const price = top * (i + 1) / 61
  return [price, of(price)]
})

/** Both curves through both points; the bars are 95 % intervals of the shares. */
export function demand(m: Model): string {
  const { cheap, dear, curves } = m
  const top = span(m)
  const bounds = [cheap, dear].map((one) => wilson(one.buyers, one.visitors))
  const peak = Math.min(1, Math.max(...bounds.map(([, high]) => high)) * 1.5)
  return chart({
    ...size, title: '两档价格与买的人', desc: `${num(cheap.price)} 元 ${percent(rate(cheap))}，${num(dear.price)} 元 ${percent(rate(dear))}。`,
    x: { label: '价格（元）', domain: [0, top] }, y: { label: '购买率', domain: [0, peak], format: (v) => percent(v, 2) },
  }, (sx, sy) => {
    const drawn = (curve: Curve): Point[] => sampled(top, curve.at).map(([price, share]): Point => [sx(price), sy(share)])
    return [
      ...(curves ? [lineWithin(drawn(curves.exponential), frame), dashed(drawn(curves.elastic))] : []),
      ...[cheap, dear].flatMap((one, i) => {
        const [low, high] = bounds[i]!
        const end = (share: number) => dot([sx(one.price), sy(Math.min(peak, share))], 'ink', 2, share)
        return [line([[sx(one.price), sy(low)], [sx(one.price), sy(Math.min(peak, high))]], { colour: 'ink', width: 1.5 }), end(low), end(high), dot([sx(one.price), sy(rate(one))], 'ink', 4, rate(one))]
      }),
    ]
  })
}

/** What is kept at every price, on both curves: alike where it was tried, apart elsewhere. */
export function profit(m: Model): string {
  const { cheap, dear, cost, curves, kept } = m
  const top = span(m)
  const money = curves && [curves.exponential, curves.elastic].map((curve) => sampled(top, (price) => keptOf(curve, price, cost)))
  const peak = Math.max(1, ...kept.map((one) => one * 1.4), ...(money?.[0] ?? []).map(([, y]) => y * 1.15))
  return chart({
    ...size, title: '每千访客留下的钱', desc: curves ? `指数曲线最高处在 ${num(curves.exponential.best)} 元。` : '两档价格相同，没有曲线。',
    x: { label: '价格（元）', domain: [0, top] }, y: { label: '元/千访客', domain: [0, peak] },
  }, (sx, sy) => {
    const best = curves && curves.exponential.best < top ? curves.exponential : undefined
    return [
      ...(money ?? []).map((curve, i) => [curve.map(([x, y]): Point => [sx(x), sy(y)]), i] as const).map(([points, i]) => (i ? dashed(points) : lineWithin(points, frame))),
      ...[cheap, dear].flatMap((one, i) => (kept[i]! >= 0 ? [dot([sx(one.price), sy(kept[i]!)], 'ink', 4, kept[i]!)] : [])),
      ...(best ? [line([[sx(best.best), sy(0)], [sx(best.best), sy(keptOf(best, best.best, cost))]], { colour: '1', width: 1, dash: '2 2' }), dot([sx(best.best), sy(keptOf(best, best.best, cost))], '1', 4, best.best)] : []),
      label([sx(0) + 16, 22], '实线：指数', 'start', '1'), label([sx(0) + 100, 22], '虚线：弹性不变', 'start', '2'),
    ]
  })
}
