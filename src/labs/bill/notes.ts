/** Texts under the lab, with numbers from the kernel: the common mistake, and published runs held against 6ND. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { LAWS, bestParams, trainFlops } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const [right, wrong] = [model(state), model({ ...state, ...spec.presets.find(({ note }) => note)!.state })]
const C = 5.76e23
const ratio = (law: keyof typeof LAWS) => C / (6 * bestParams(LAWS[law], C) ** 2)

export const mistake = {
  claim: '“拿峰值的 65% 除一下，就是训练的预算。”',
  answer: html`65% 高于 H100 上公开的端到端 MFU，又当作一次成功、一天不坏。同一次训练，这样算是 ${data(wrong.money)} 元；按 40% 的 MFU、95% 的有效时间、1.3 倍的试验与返工，是 ${data(right.money)} 元，${data(right.money / wrong.money)} 倍。峰值若抄成稀疏的数，还要再错一倍。`.markup,
}

/** N, D in 10⁹ and the figure the report itself prints. */
const runs: readonly [string, number, number, number | undefined][] = [
  ['GPT-3', 174.6, 300, 3.14e23], ['Chinchilla', 70, 1400, 5.76e23], ['Llama 3.1 405B', 405, 15_600, 3.8e25], ['DeepSeek-V3', 37, 14_800, undefined],
]

export const presets = [
  {
    summary: '公开的训练：6ND 与报告自己的数',
    table: grid(['训练', 'N，十亿', 'D，十亿', '6ND', '报告', '相差'], runs.map(([name, n, d, told]) => {
      const flops = trainFlops(n * 1e9, d * 1e9)
      return [name, data(n), data(d), data(flops), told ? data(told) : '未报', told ? share(Math.abs(flops / told - 1)) : '']
    })).markup,
  },
  {
    summary: '两套常数，同样 5.76×10²³ 次运算，最优的 token/参数',
    table: grid(['常数', 'token/参数'], [['Hoffmann 等 2022 印刷值', data(ratio('hoffmann'))], ['Besiroglu 等 2024 重拟合', data(ratio('epoch'))]]).markup,
  },
]
