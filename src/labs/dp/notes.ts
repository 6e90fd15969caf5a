/** Texts under the lab, with numbers from the kernel: the common mistake, and what cannot be seen here. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { account, certainty, laplaceScale, spent, steps } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, ...spec.presets.find(({ note }) => note)!.state })

export const mistake = {
  claim: '“每次都加了噪声，想问多少次都行。”',
  answer: html`同一个计数以 ε = 1 重新加噪 64 次，取平均，噪声的标准差从 ${data(Math.SQRT2 * laplaceScale(1, 1))} 降到 ${data(Math.SQRT2 * laplaceScale(1, 1) / 8)}，一个人的进出看得一清二楚。账上合计 ε = ${data(wrong.total)}，猜中的上限是 ${share(wrong.sureTotal)}，即没有保证。答一次，存起来反复给。`.markup,
}

/** N = 60,000, batches of 256, δ = 1e-5: the runs of TensorFlow Privacy's tutorial. */
const tutorial = ([[1.3, 15], [1.1, 60], [0.7, 45]] as const).map(([sigma, epochs]) => {
  const [table, t] = [account(256 / 60000, sigma), steps(60000, 256, epochs)]
  const [classic, tight] = [spent(table, t, 1e-5), spent(table, t, 1e-5, true)]
  return [`σ = ${sigma}，${epochs} 轮`, data(t), data(classic.epsilon), data(tight.epsilon), share(certainty(classic.epsilon))] as const
})

export const presets = [
  { summary: '三次训练的账：六万条，每批 256，δ = 10⁻⁵', table: grid(['训练', '步数', 'ε', '更紧的公式', '猜中的上限'], tutorial).markup },
]

export const limits = '训练的账假定泊松抽样：每条独立地以概率 q 入选。打乱后依次取的训练不在保证之内。这里的噪声用浮点数算，只供学习；上线用维护中的库。'
