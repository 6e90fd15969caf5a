/** What a reader can change in the team lab, and what the controls are called. */
import { number, table, whole, type StateOf } from '#labs/lib/fields.ts'
import type { Spec } from '#labs/lib/spec.ts'

export const key = 'team'

/** What the four rows of people are called. */
export const ROLES = ['算法', '工程', '产品', '商务'] as const

/** Seven people of the chapter and three rounds. Assumptions all: salaries in 万元 a month, shares in percent, sales in 亿元. */
export const fields = {
  people: table({ rows: [4, 4], cols: [2, 2], min: 0, max: 100, def: [[4.5, 2], [3.5, 3], [3, 1], [2.5, 1]] }),
  rate: number(0, 60, 35),
  cap: number(0.7, 100, 3.6),
  bonus: number(0, 12, 1),
  rounds: table({ rows: [3, 3], cols: [2, 2], min: 0, max: 40, def: [[10, 10], [20, 5], [20, 5]] }),
  grant: number(0.01, 10, 0.5),
  served: whole(0, 96, 37),
  exit: number(0.01, 1000, 5),
  paid: number(0, 1000, 3),
}
export type State = StateOf<typeof fields>

export const spec: Spec<typeof fields> = {
  prefix: key,
  version: 'team 1',
  fields,
  words: {
    people: { label: '团队', step: 0.5, row: '角色', names: ROLES, columns: ['月薪，万元', '人数'] },
    rate: { label: '单位缴费率合计', unit: '%', step: 1, aid: 'slider' },
    cap: { label: '计费上限', unit: '万元/月', step: 0.1, aid: 'double' },
    bonus: { label: '年底另发', unit: '个月', step: 0.5 },
    rounds: { label: '三轮融资', step: 1, row: '轮', names: ['种子', 'A', 'B'], columns: ['卖出，%', '补池，%'] },
    grant: { label: '种子轮后授予', unit: '%', step: 0.05, aid: 'double' },
    served: { label: '干了几个月', unit: '个月', step: 1, aid: 'slider' },
    exit: { label: '公司卖了', unit: '亿元', step: 0.5, aid: 'double' },
    paid: { label: '投资人先拿回', unit: '亿元', step: 0.5, aid: 'double' },
  },
  groups: [
    { legend: '一笔期权', names: ['grant', 'served', 'exit', 'paid'] },
    { legend: '缴费与奖金', names: ['rate', 'cap', 'bonus'] },
    { legend: '改团队', names: ['people'], folded: true },
    { legend: '改三轮融资', names: ['rounds'], folded: true },
  ],
  presets: [
    { label: '七个人，三轮', state: {} },
    { label: '统算 35%，没有上限', state: { cap: 100 } },
    { label: '三个高薪的人', state: { people: [[9, 3], [0, 0], [0, 0], [0, 0]] } },
    { label: '卖得比投进的少', state: { exit: 2.5 } },
    { label: '十一个月就走', state: { served: 11 } },
    { label: '常见错法', state: { served: 48 }, note: true },
  ],
}
