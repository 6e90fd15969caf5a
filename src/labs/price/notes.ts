/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { price } from './view.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })

export const mistake = {
  claim: '“两个价各给一百人看，贵的还多卖了两份，涨价。”',
  answer: html`5 份与 7 份的差别是运气：k 的 95% 区间从 ${data(wrong.curves!.interval[0])} 到 ${data(wrong.curves!.interval[1])}，需求随涨价猛降与不降都说得通。即使购买率真的就是这样，要分清每个访客留下的钱，每档也要 ${data(wrong.needed)} 人。`.markup,
}

export const presets = [{
  summary: '同一组数，换六种情形',
  table: grid(['情形', '每档要多少人', '最赚的价', '95% 区间的下端', '上端'], spec.presets.map(({ label, state: part, note }) => {
    const { needed, curves } = model({ ...state, ...part })
    return [note ? '各看 100 人，5 份与 7 份' : label, needed === Infinity ? '—' : data(needed), price(curves!.exponential.best), price(curves!.bestWithin[0]), price(curves!.bestWithin[1])]
  })).markup,
}]
