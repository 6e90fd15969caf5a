/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { zBound } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, pairs, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })
const odd = wrong.scored.at(-1)!

export const mistake = {
  claim: '“超过三个标准差的就是异常，剔除。”',
  answer: html`九个 2 千克左右的订单加一个 ${data(odd.value)}：z 是 ${data(odd.z!)}，正是十个数的上界 ${data(zBound(10))}，永远到不了 3；稳健 z 是 ${data(odd.robust!)}。到 ${data(11)} 个数，上界 ${data(zBound(11))}，一个错才抓得到，两个错又互相掩护。抓到也不等于该删：先查它是录错了，还是真发生了。`.markup,
}

export const presets = [{
  summary: '四对句子，三种片段长',
  table: grid(['哪两段', '1 字', '2 字', '3 字', '按 2 字会被抓到'], Object.keys(pairs).map((pair) => {
    const at = (k: number) => model({ ...state, pair: pair as State['pair'], k })
    return [spec.words.pair.options![pair]!, ...[1, 2, 3].map((k) => data(at(k).overlap.jaccard)), share(at(2).caught)]
  })).markup,
}]
