/** Texts under the lab, with numbers from the kernel: the common mistake, the guess, two tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { mse } from './kernel.ts'
import { model, pointsOf } from './model.ts'
import { fields, key, type State } from './spec.ts'
import { table } from './view.ts'

const state: State = parse(fields, key, '')
const m = model(state)
const [first, ...rest] = m.run
const flat = model({ ...state, std: true, lr: 0.5, steps: 1 })

export const mistake = {
  claim: '“损失是 2，梯度是 (−2, −2, −2, −2, −2)，步长 0.1 会收敛到 (2, 2)。”',
  answer: html`从 (0, 0) 出发，均方误差是 ${data(first!.mse)}，不是 2；梯度是 (${data(first!.gradient[0])}, ${data(first!.gradient[1])})，有几个参数就有几个分量，与点数无关；步长 0.1 超过 ${data(m.limit)}，第 ${rest.length} 步的均方误差是 ${data(m.last.mse)}；(2, 2) 处的均方误差是 ${data(mse(pointsOf(state), [2, 2]))}，真正的谷底在 (${data(m.bottom[0])}, ${data(m.bottom[1])})。错因有两处：把每个点的误差当成了梯度的分量，又没有先算阈值就挑步长。`.markup,
}

export const closing = {
  question: '先猜一猜：把 x 标准化以后，步长 0.5 要走几步才到谷底？',
  answer: html`一步。标准化以后条件数从 ${data(m.curvature.condition)} 降到 ${data(Math.round(flat.curvature.condition * 1e9) / 1e9)}，等高线成了圆，负梯度正对圆心；步长 0.5 恰好是 1/λ，第 1 步的均方误差就从 ${data(flat.run[0]!.mse)} 降到 0（浮点误差以内）。用上面的“标准化，步长 0.5”可以看到这一步。`.markup,
}

export const presets = [
  { summary: '步长 0.1 的前十步：发散', table: table(state) },
  { summary: '步长 0.01 的前三步：收敛', table: table({ ...state, lr: 0.01, steps: 3 }) },
  {
    summary: '两个曲率与阈值',
    table: grid(['数据', 'λmin', 'λmax', '条件数', '阈值 2/λmax'], ([['原来的 x', m], ['标准化的 x', flat]] as const).map(([name, { curvature: c, limit }]) =>
      [name, data(c.min), data(c.max), data(c.condition), data(limit)])).markup,
  },
]
