/** Texts under the lab, with numbers from the kernel: the common mistake, and a table for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { lossesOf } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { change } from './view.ts'

const state: State = parse(fields, key, '')
const { discriminator, nonSaturating } = lossesOf(0.9, 0.2)

export const mistake = {
  claim: '“D(x) = 0.9、D(G(z)) = 0.2 时，判别器损失 0.804，生成器损失 2.197；损失不降，就把学习率调小。”',
  answer: html`−ln 0.9 − ln 0.8 = ${data(discriminator)}，−ln 0.2 = ${data(nonSaturating)}；0.804 混用了常用对数。学习率调小也不收敛：WGAN 同时走，每步乘 √(1 + h²)，h = 0.1 时是 ${change(model(state).growth)}，h = 0.01 时是 ${change(model({ ...state, h: 0.01 }).growth)}，都在变远。`.markup,
}

export const presets = [{
  summary: '七种玩法的结局',
  table: grid(['玩法', '步数', '末尾离均衡', '均衡附近每步最多变', '结论'], spec.presets.slice(0, -1).map(({ label, state: own }) => {
    const { radii, growth, verdict } = model({ ...state, ...own })
    return [label, radii.length - 1, data(radii.at(-1)!), change(growth), verdict]
  })).markup,
}]
