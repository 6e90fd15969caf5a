/** The drawings of the lab: cash month by month, and what comes in against what goes out. */
import { chart } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num } from '#labs/lib/format.ts'
import { area, dot, label, line, type Point } from '#labs/lib/marks.ts'
import type { Month } from './kernel.ts'
import { SHOWN, type Model } from './model.ts'

const ticks = [0, 6, 12, 18, 24]
const path = (start: number, rows: readonly Month[]): Point[] => [[0, start], ...rows.map(({ cash }, t): Point => [t + 1, cash])]

/** Cash; dashed, the same company without the people still to come; a dot where it runs out, ticks where they start. */
export function cash(m: Model): string {
  const top = Math.max(m.plan.cash, ...m.rows.map((row) => row.cash), 1) * 1.1
  return chart({
    width: 330, height: 220, margin: [58, 14, 28, 44], title: '现金', desc: m.fate.alive ? '现金没有用完。' : `第 ${num(m.fate.months)} 个月用完。`,
    x: { label: '月', domain: [0, SHOWN], ticks }, y: { label: '现金，元', domain: [0, top] },
  }, (sx, sy) => {
    const place = (points: Point[]) => points.map(([t, yuan]): Point => [sx(t), sy(yuan)])
    const frame = [58, 28, 316, 176] as const
    const living = path(m.plan.cash, m.rows).filter(([, yuan]) => yuan >= 0)
    const last = m.fate.months
    const shape = place([...living, ...(last <= SHOWN ? [[last, 0] as Point] : [])])
    return [
      area([...shape, [shape.at(-1)![0], sy(0)], [sx(0), sy(0)]], '1'),
      ...(m.hires.length ? [lineWithin(place(path(m.plan.cash, m.bareRows)), frame, { colour: 'muted', width: 2, dash: '4 4' })] : []),
      lineWithin(place(path(m.plan.cash, m.rows)), frame, { colour: '1', width: 2.5 }),
      ...m.hires.filter(({ start }) => start <= SHOWN).map(({ start }) => line([[sx(start), sy(0)], [sx(start), sy(0) - 12]], { colour: '2', width: 3 })),
      ...(m.decision > 0 && m.decision <= SHOWN ? [line([[sx(m.decision), sy(0)], [sx(m.decision), sy(top)]], { colour: 'muted', width: 1.5, dash: '2 3' }), label([sx(m.decision), sy(top) - 4], '开始筹钱', m.decision > 18 ? 'end' : 'middle', 'muted')] : []),
      ...(last <= SHOWN ? [dot([sx(last), sy(0)], '2', 4.5, last)] : []),
    ]
  })
}

export function flows(m: Model): string {
  const top = Math.max(...m.rows.map((row) => Math.max(row.collected, row.paid)), 1) * 1.1
  const crossing = m.rows.findIndex(({ collected, paid }) => collected >= paid)
  return chart({
    width: 330, height: 180, margin: [58, 14, 28, 44], title: '每月收到与付出', desc: crossing < 0 ? '收到的一直少于付出的。' : `第 ${crossing} 个月起收到的够付。`,
    x: { label: '月', domain: [0, SHOWN], ticks }, y: { label: '元/月', domain: [0, top] },
  }, (sx, sy) => {
    const of = (key: 'collected' | 'paid') => m.rows.map((row, t): Point => [sx(t), sy(row[key])])
    return [
      line(of('collected'), { colour: '3', width: 2.5 }), line(of('paid'), { colour: '2', width: 2.5, dash: '6 3' }),
      ...m.rows.flatMap((row, t) => (t % 6 ? [] : [dot([sx(t), sy(row.collected)], '3', 2.5, row.collected), dot([sx(t), sy(row.paid)], '2', 2.5, row.paid)])),
      ...(crossing >= 0 ? [dot([sx(crossing), sy(m.rows[crossing]!.paid)], 'ink', 3.5, crossing)] : []),
      label([sx(0) + 6, sy(m.rows[0]!.collected) - 6], '收到', 'start', '3'), label([sx(0) + 6, sy(m.rows[0]!.paid) - 6], '付出', 'start', '2'),
    ]
  })
}
