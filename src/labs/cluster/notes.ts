/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const of = (label: string) => model({ ...state, ...spec.presets.find((preset) => preset.label === label)!.state })
const none = of('没有簇')

export const mistake = {
  claim: '“算法分出了四簇，轮廓系数也不低，所以有四类用户。”',
  answer: html`这份数据是均匀撒的，没有簇。K-Means 照样停在四份，轮廓系数 ${data(none.silhouette)}；J(4)/J(1) 是 ${data(none.curves.own[3]!)}，另撒一份均匀的点是 ${data(none.curves.none[3]!)}，分不出来。四团真簇的这个比是 ${data(of('四团，好起点').curves.own[3]!)}。先与没有簇的数据比，再谈几簇。`.markup,
}

const rows = spec.presets.filter(({ note }) => !note).map(({ label }) => {
  const m = of(label)
  return [label, data(m.shown.j), data(m.lowest), data(m.silhouette), m.agree ? data(m.agree.means) : '—', html`${data(m.clusters)} 簇，${data(m.noise)} 噪声`, m.agree ? data(m.agree.dense) : '—']
})

export const presets = [
  { summary: '六种设定的结果', table: grid(['设定', 'J', '十次重启最小', '轮廓系数', 'K-Means ARI', 'DBSCAN', 'DBSCAN ARI'], rows).markup },
  { summary: 'J(k)/J(1)，k 从 1 到 8', table: grid(['数据', '1', '2', '3', '4', '5', '6', '7', '8'], [['四团', ...of('四团，好起点').curves.own.map((v) => data(v))], ['没有簇', ...none.curves.own.map((v) => data(v))]]).markup },
]
