/** The drawings of the lab: what each kind of people costs a month, and an option against the price of the company. */
import { chart, scale } from '#labs/lib/axes.ts'
import { num } from '#labs/lib/format.ts'
import { box, dot, label, line, svg, type Point } from '#labs/lib/marks.ts'
import { onTop, type Model } from './model.ts'
import { ROLES } from './spec.ts'

/** A bar a role: base pay, then what the employer adds, all of its people together. */
export function bars(m: Model): string {
  const rows = m.roles.map(({ salary, count }, i) => [ROLES[i]!, salary * count, onTop(m, salary) * count] as const)
  const at = scale({ domain: [0, Math.max(1, ...rows.map(([, pay, top]) => pay + top))] }, [44, 262])
  return svg({ width: 330, height: 126, title: '每月付出', desc: `月薪合计 ${num(m.base)} 元，单位共付 ${num(m.month)} 元。` }, [
    ...rows.map(([name, pay, top], i) => label([38, 19 + i * 26], name, 'end', 'muted')
      + box(44, 6 + i * 26, at(pay) - 44, 18, '1', 0.7, pay) + box(at(pay), 6 + i * 26, at(pay + top) - at(pay), 18, '2', 0.7, top)
      + label([at(pay + top) + 4, 19 + i * 26], num(pay + top))),
    label([44, 122], '月薪', 'start', '1'), label([80, 122], '单位另缴', 'start', '2'),
  ])
}

/** From nothing to twice the sale, evenly. */
const places = Array.from({ length: 41 }, (_, i) => i / 20)

/** Grant × price, dashed, and what the options are worth; the flat foot is where investors are paid first. */
export function option(m: Model): string {
  const { exit, paid, naive, value, grant, investors } = m
  const end = Math.max(exit, paid / Math.max(investors, 0.05)) * 1.2
  const prices = [...places.map((part) => (part / 2) * end), paid, exit].toSorted((a, b) => a - b).filter((price) => price <= end)
  return chart({
    width: 330, height: 220, margin: [52, 16, 28, 44], title: '期权值多少，看公司卖多少',
    desc: `卖 ${num(exit)} 元，乘出来 ${num(naive)} 元，到手税前 ${num(value)} 元。`,
    x: { label: '公司卖价（元）', domain: [0, end], format: (v) => num(v, 2) },
    y: { label: '元', domain: [0, Math.max(1, grant * end)], format: (v) => num(v, 2) },
  }, (sx, sy) => [
    line([[sx(0), sy(0)], [sx(end), sy(grant * end)]], { colour: 'muted', width: 1.5, dash: '5 3' }),
    label([sx(end), sy(grant * end) - 6], '比例乘卖价', 'end', 'muted'),
    line(prices.map((price): Point => [sx(price), sy(m.worth(price))]), { colour: '1', width: 2.5 }),
    line([[sx(exit), sy(value)], [sx(exit), sy(naive)]], { colour: '2', width: 2 }),
    dot([sx(exit), sy(value)], '1', 4, value), dot([sx(exit), sy(naive)], '2', 3.5, naive),
  ])
}
