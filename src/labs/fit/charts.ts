/** The drawings of the lab: the points with truth and fit, and both errors by degree. */
import { chart } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { clip, lineWithin, type Frame } from '#labs/lib/clip.ts'
import { num, raised } from '#labs/lib/format.ts'
import { dot, label, line, type Point } from '#labs/lib/marks.ts'
import { fresh, truth } from './kernel.ts'
import { DEGREES, type Model } from './model.ts'
import type { State } from './spec.ts'

const frame: Frame = [44, 28, 316, 206]

/** What leaves the frame is cut off, not bent onto its edge: a wild fit should look wild. */
export function fitted({ xs, ys, curve }: Model, { degree }: State): string {
  return chart({
    width: 330, height: 250, margin: [44, 14, 28, 44], title: '样本、真相与拟合', desc: `${xs.length} 个样本，${degree} 次多项式`,
    x: { label: 'x', domain: [0, 1] }, y: { label: 'y', domain: [-2, 2], ticks: [-2, -1, 0, 1, 2] },
  }, (sx, sy) => [
    line(fresh.map((x): Point => [sx(x), sy(truth(x))]), { colour: 'muted', width: 1.5, dash: '5 4' }),
    lineWithin(fresh.map((x, i): Point => [sx(x), sy(curve[i]!)]), frame, { colour: '1' }),
    ...xs.map((x, i): [Point, number] => [[sx(x), sy(ys[i]!)], ys[i]!]).filter(([p]) => clip(p, p, frame)).map(([p, y]) => dot(p, '2', 4, y)),
  ])
}

const [FLOOR, TOP] = [1e-3, 10]

/** Training and new error by degree on a logarithmic axis; what leaves the frame lies on its edge. */
export function byDegree({ sweep, train, test }: Model, { degree }: State): string {
  return chart({
    width: 330, height: 200, margin: [44, 40, 28, 44], title: '次数与两种误差', desc: `${degree} 次：训练 ${num(train)}，新点 ${num(test)}`,
    x: { label: '次数', domain: [0, 12], ticks: [0, 3, 6, 9, 12] }, y: { label: '均方根误差', domain: [FLOOR, TOP], log: true, ticks: [1e-3, 1e-2, 0.1, 1, 10], format: (v) => (v < 0.1 ? `10${raised(Math.round(Math.log10(v)))}` : num(v)) },
  }, (sx, sy) => {
    const at = (value: number) => sy(clamp(value, FLOOR, TOP))
    const ends = (['train', 'test'] as const).map((name) => at(sweep.at(-1)![name]))
    const apart = Math.abs(ends[0]! - ends[1]!) < 16 ? (ends[0]! > ends[1]! ? 8 : -8) : 0
    return [
      line(DEGREES.map((d): Point => [sx(d), at(sweep[d]!.train)]), { colour: '2', dash: '6 4' }),
      line(DEGREES.map((d): Point => [sx(d), at(sweep[d]!.test)]), { colour: '1' }),
      ...DEGREES.map((d) => dot([sx(d), at(sweep[d]!.train)], '2', d === degree ? 5 : 2.5, sweep[d]!.train)),
      ...DEGREES.map((d) => dot([sx(d), at(sweep[d]!.test)], '1', d === degree ? 5 : 2.5, sweep[d]!.test)),
      label([sx(12) + 8, ends[0]! + apart + 4], '训练', 'start', '2'), label([sx(12) + 8, ends[1]! - apart + 4], '新点', 'start', '1'),
    ]
  })
}
