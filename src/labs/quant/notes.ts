/** Texts under the lab, with numbers from the kernel: the common mistake, block formats, ties. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { bitsPerWeight, bytesOf, rint } from './kernel.ts'
import { model } from './model.ts'
import { fields, key } from './spec.ts'

const state = parse(fields, key, '')
const four = bitsPerWeight(4, [[16, 32]])
const gb = (bits: number) => bytesOf(state.params, bits)
const eight = model({ ...state, scheme: 'block' })
const one = model(state)

export const mistake = {
  claim: '“4 位量化就是每个权重 4 位，70B 的模型正好 35 GB。”',
  answer: html`尺也要存。每 32 个权重一把 16 位的尺，每权重是 ${data(four)} 位，模型是 ${data(gb(four))} GB，不是 ${data(gb(4))} GB。组分得越小，尺越多：每 8 个一把就是 ${data(eight.bpw)} 位。反过来，省掉尺也要付账：全部一把尺时，一个离群值让 ${one.weights.length} 个里的 ${data(one.lost)} 个变成 0，每 8 个一把尺只有 ${data(eight.lost)} 个。`.markup,
}

const formats: readonly [string, string, number][] = [
  ['Q4_0', '4 + 16/32', four], ['Q8_0', '8 + 16/32', bitsPerWeight(8, [[16, 32]])],
  ['Q4_K', '4 + 96/256 + 32/256', bitsPerWeight(4, [[96, 256], [32, 256]])], ['Q6_K', '6 + 128/256 + 16/256', bitsPerWeight(6, [[128, 256], [16, 256]])],
  ['NF4，二次量化', '4 + 8/64 + 32/16384', bitsPerWeight(4, [[8, 64], [32, 64 * 256]])],
]

export const presets = [
  { summary: '五种格式每权重几位，70.55B 的模型多大', table: grid(['格式', '算式', '位', 'GB'], formats.map(([name, sum, bits]) => [name, sum, data(bits), data(gb(bits))])).markup },
  { summary: '正中间的数往哪边舍', table: grid(['数', '取偶', 'Math.round'], [-37.5, -2.5, -0.5, 0.5, 2.5].map((x) => [data(x), data(rint(x)), data(Math.round(x) + 0)])).markup },
]
