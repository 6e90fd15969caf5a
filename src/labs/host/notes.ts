/** Texts under the lab, with numbers from the kernel: the common mistake, and a table for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })

export const mistake = {
  claim: '“租一台服务器，大家共享，成本就降下来了。”',
  answer: html`跑满时确实便宜：每百万 ${data(wrong.at(1))} 元。可是峰值是平均的 ${data(wrong.peak)} 倍、每月只有 ${data(wrong.volume)} 百万 token，这台机器只忙 ${share(wrong.used)}，实际每百万 ${data(wrong.own)} 元，是接口的 ${data(wrong.own / wrong.api)} 倍。共享只有在大家的峰值错开时才抬高利用率；同时上班的几家合用一台，只是排队。`.markup,
}

export const presets = [{
  summary: '换六种情形',
  table: grid(['情形', '台数', '利用率', '自建，元/百万', '接口，元/百万', '自建比接口每月多'], spec.presets.map(({ label, state: part }) => {
    const v = model({ ...state, ...part })
    return [label, data(v.count), share(v.used), data(v.own), data(v.api), html`${data(v.ownBill - v.apiBill)} 元`]
  })).markup,
}]
