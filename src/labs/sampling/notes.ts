/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { nucleus, softmax, topK } from './kernel.ts'
import { model, TAIL } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const [whole, few] = [softmax(TAIL), topK(softmax(TAIL), 50)]

export const mistake = {
  claim: '“先取出得分最高的 50 个，再做 softmax，得到的就是它们的概率。”',
  answer: html`词表有 ${data(TAIL.length)} 个词，前五个得分 6、5.5、5、4、3，其余全是 −2。在全部词上算，第一名的概率是 ${share(whole[0]!)}；只在前 50 个里算，它变成 ${share(few[0]!)}，是原来的 ${data(few[0]! / whole[0]!)} 倍。top-p 0.9 该留的词数从 ${data(nucleus(whole, 0.9))} 变成 ${data(nucleus(few, 0.9))}。接口只返回前若干名的概率时，先看它们加起来离 1 有多远。`.markup,
}

const temperatures = [0, 0.5, 1, 2].map((t) => {
  const m = model({ ...state, t, n: 0 })
  return [html`T = ${data(t)}`, ...m.tokens.map(({ after }) => share(after[0]!)), data(m.kept), data(m.choices)]
})

const scissors = ([['不剪', {}], ['top-k 3', { k: 3 }], ['top-p 0.9', { p: 0.9 }], ['min-p 0.1', { m: 0.1 }]] as const)
  .map(([name, part]) => [name, ...(['sure', 'open'] as const).flatMap((source) => {
    const m = model({ ...state, p: 1, n: 0, ...part, source })
    return [data(m.kept), share(m.lost)]
  })])

export const presets = [
  { summary: '五个词，四种温度，top-p 0.9', table: grid(['温度', '1号', '2号', '3号', '4号', '5号', '剪完剩', '相当于'], temperatures).markup },
  { summary: '同一把剪刀，有把握与没把握各剪掉多少', table: grid(['剪法', '有把握：剩', '剪掉', '没把握：剩', '剪掉'], scissors).markup },
]
