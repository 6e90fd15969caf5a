/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { ledger } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { months } from './view.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })
const late = model({ ...state, growth: 12, costGrowth: 2, delay: 3 })

export const mistake = {
  claim: '“收入每月涨 12%，成本才涨 2%，不用融资了。”',
  answer: html`收入第一个月只多 ${data(wrong.plan.revenue * wrong.plan.growth)} 元，成本却多 ${data(wrong.plan.cost * wrong.plan.costGrowth)} 元：前几个月净消耗几乎不动，等增速追上来，钱在第 ${data(wrong.fate.months)} 个月用完；客户再拖三个月付款，是第 ${data(late.fate.months)} 个月。比增速没有用，要逐月滚。`.markup,
}

const growing = { ...state, growth: 15 }
const three = [state, { ...state, growth: 5, costGrowth: 2 }, growing].map((s) => ledger(model(s).plan, 24))

export const presets = [
  {
    summary: '六种情形',
    table: grid(['情形', '跑道', '现金除以净消耗', '收到的够付'], spec.presets.map(({ label, state: part }) => {
      const v = model({ ...state, ...part })
      return [label, months(v.fate.months), months(v.divided), v.fate.profit < 0 ? '没等到' : html`第 ${data(v.fate.profit)} 个月`]
    })).markup,
  },
  {
    summary: '24 个月，三种情形的月末现金（元）',
    table: grid(['月', '都不变', '5% 对 2%', '收入涨 15%'], Array.from({ length: 24 }, (_, t) => [`${t + 1}`, ...three.map((rows) => data(rows[t]!.cash))])).markup,
  },
]
