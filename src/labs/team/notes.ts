/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model, onTop } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const m = model(state)
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })

export const mistake = {
  claim: '“给你 0.5%，公司卖 5 亿元，你就有 250 万元。”',
  answer: html`干满四年，全部归属，也只有 ${data(wrong.value)} 元，是 ${data(wrong.naive)} 元的 ${share(wrong.value / wrong.naive)}。两轮之后 ${share(wrong.grant)}变成 ${share(wrong.share)}；投资人先拿回 ${data(wrong.paid)} 元，普通股一共只分 ${data(wrong.ordinary)} 元。`.markup,
}

const variants: readonly [string, Partial<State>][] = [['默认', {}], ['卖 2.5 亿元', { exit: 2.5 }], ['卖 10 亿元', { exit: 10 }], ['没有优先权', { paid: 0 }], ['干 11 个月', { served: 11 }]]

export const presets = [
  {
    summary: '六档月薪，单位另缴多少',
    table: grid(['月薪（元）', '另缴（元/月）', '占月薪'], [5000, 9000, 25_000, 36_000, 45_000, 70_000].map((salary) => [data(salary), data(onTop(m, salary)), share(onTop(m, salary) / salary)])).markup,
  },
  {
    summary: '五种结局，期权税前值多少',
    table: grid(['情形', '普通股共得（元）', '比例乘卖价（元）', '税前值（元）'], variants.map(([name, part]) => {
      const v = model({ ...state, ...part })
      return [name, data(v.ordinary), data(v.naive), data(v.value)]
    })).markup,
  },
]
