/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { months } from './view.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })
const m = model(state)

export const mistake = {
  claim: '“典型用户一个月才用 200 次，毛利率算下来很漂亮。”',
  answer: html`设 σ = ${data(wrong.usage.sigma)}、每次请求 ${data(wrong.plan.costPerRequest)} 元：中位用户的毛利率是 ${share(wrong.typical)}，平均用户的只有 ${share(wrong.margin)}。账单按总量付，总量由平均数决定；用量服从对数正态时，平均请求是中位数的 e^(σ²/2) 倍，这里是 ${data(wrong.mean / wrong.usage.median)} 倍。用典型用户替代平均用户，就把一成重度用户的 ${share(wrong.top)}的请求成本忘在账外。`.markup,
}

const variants: readonly [string, Partial<State>][] = [['默认', {}], ['σ = 0', { sigma: 0 }], ['σ = 2', { sigma: 2 }], ['月费 10 元', { price: 10 }], ['月流失率 20%，CAC 90 元', { churn: 20, cac: 90 }]]

export const presets = [
  {
    summary: '从月费到毛利：默认的一组数',
    table: grid(['项目', '元/月'], [
      ['月费', data(m.plan.price)], ['减：固定成本', data(m.plan.fixed)], ['减：请求成本（平均用户）', data(m.cost - m.plan.fixed)],
      ['毛利', data(m.kept)], ['毛利率', share(m.margin)],
    ]).markup,
  },
  {
    summary: '换五种情形',
    table: grid(['情形', '毛利率', '倒贴的用户', '一成重度用户占', 'LTV（元）', '回本（计入流失）'], variants.map(([name, part]) => {
      const v = model({ ...state, ...part })
      return [name, share(v.margin), share(v.losing), share(v.top), data(v.ltv), months(v.adjusted)]
    })).markup,
  },
]
