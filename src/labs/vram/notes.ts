/** Texts under the lab, with numbers from the kernel: the common mistake, and models for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { GIB } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const small: State = { ...state, ...spec.presets.find(({ note }) => note)!.state }
const [right, wrong] = [model(small), model({ ...small, head: 2560 / 32 })]

export const mistake = {
  claim: '“头维就是宽度除以头数，Qwen3 4B 是 2560/32 = 80。”',
  answer: html`配置里头维另有一格，写的是 ${data(small.head)}。按 80 算，每 token 是 ${data(wrong.token)} 字节，实际是 ${data(right.token)} 字节，少算 ${data((1 - wrong.token / right.token) * 100)}%，上线后按算好的路数开就会爆显存。另外三种常见的算错：用查询头数代替 KV 头数；把滑动窗口层按全长算；给 MLA 多乘一个 2。`.markup,
}

const shapes: readonly [string, Partial<State>][] = [
  ['Llama 2 7B，MHA', { layers: 32, kv: 32 }], ['Llama 3.1 8B，GQA', { layers: 32 }], ['Llama 3.1 70B，GQA', {}],
  ['Llama 3.1 405B，GQA', { layers: 126 }], ['Qwen3 4B，GQA', { layers: 36 }], ['DeepSeek-V3，MLA', { layers: 61, kind: 'mla' }],
]

export const presets = [{
  summary: '六种模型，每路缓存多大（BF16）',
  table: grid(['模型', '每 token 字节', '4K，GiB', '32K，GiB', '128K，GiB'], shapes.map(([name, part]) => {
    const m = model({ ...state, ...part })
    return [name, data(m.token), ...[4096, 32_768, 131_072].map((context) => data(m.at(context).each / GIB))]
  })).markup,
}]
