/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const [often, rare] = model({ ...state, ...spec.presets.find(({ note }) => note)!.state }).lines

export const mistake = {
  claim: '“先处理矩阵里分数高的那条。”',
  answer: html`第 1 条 ${data(often!.score)} 分，一年期望损失 ${data(often!.mean)} 万元，应对净值 ${data(often!.net)} 万元；第 2 条 ${data(rare!.score)} 分，期望损失 ${data(rare!.mean)} 万元，净值 ${data(rare!.net)} 万元。格子的一头到另一头差二十倍，分数却一样，所以分高的可以小八倍。`.markup,
}

export const presets = [
  {
    summary: '换几种做法：默认的四条风险',
    table: grid(['做法', '期望损失', '第 95 百分位', '越过死亡线', '负担 J'], spec.presets.filter(({ note }) => !note).map(({ label, state: part }) => {
      const m = model({ ...state, ...part })
      return [label, data(m.mean), data(m.p95), share(m.dead), data(m.burden)]
    })).markup,
  },
]
