/** Texts under the lab, with numbers from the kernel: the common mistake, six moments of a run, one step by hand, cures for too few points. */
import { sigmoid, tanh } from '#labs/lib/activations.ts'
import { data, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html } from '#labs/lib/html.ts'
import { label, svg } from '#labs/lib/marks.ts'
import { parse } from '#labs/lib/state.ts'
import { grid as places, shaded } from './charts.ts'
import { backward, descend, forward, losses, type Net } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const wrong = model({ ...state, loss: 'gap' }).fit

export const mistake = {
  claim: '“损失就是预测与真值的差。”',
  answer: html`照字面把预测减真值当损失，训练“成功”得很：损失一路降到 ${data(wrong.train.loss)}，可测试点只答对 ${share(wrong.test.right)}。有符号的差越负越“好”，把每个预测都压向 0 就行，答案是什么不要紧。损失要在答对时最小，平方误差与交叉熵都是；同样 ${num(state.steps)} 步，交叉熵答对 ${share(model(state).fit.test.right)}。`.markup,
}

const moments = [0, 20, 60, 150, 400, 1000].map((steps) => {
  const { at, fit } = model({ ...state, steps })
  return { steps, right: `${num(fit.test.right * 100)}%`, map: shaded(places(16, (x) => sigmoid(at(x).score)), 104) }
})
/** The map of the default run at six steps, side by side. */
export const strip = svg({ width: 340, height: 250, title: '同一个网络的六个时刻', desc: `${moments.map(({ steps, right }) => `第 ${steps} 步测试答对 ${right}`).join('；')}。` }, moments.map(({ steps, right, map }, i) =>
  `<g transform="translate(${(i % 3) * 116} ${i < 3 ? 0 : 126})">${map}${label([0, 118], `第 ${steps} 步，${right}`, 'start', 'muted')}</g>`))

/** Two inputs, two tanh units, one output; the row ends in the bias. */
const net: Net = [[[0.1, 0.2, 0.1], [0.3, 0.4, -0.1]], [[0.5, -0.5, 0.2]]]
const pass = forward(net, [1, 2], tanh)
const { of, slope } = losses.ce
const back = backward(net, pass, slope(pass.score, 1), tanh)
const after = forward(descend(net, [back], 0.5, 0), [1, 2], tanh)
const cells = (values: readonly number[]) => html`${values.map((value, i) => html`${i > 0 && '，'}${data(value)}`)}`

const few = { data: 'gauss', layers: 2, width: 8, noise: 0.5, share: 10, steps: 2000 } as const
const cures = [['不加约束', {}], ['早停在第 100 步', { steps: 100 }], ['权重衰减 0.03', { l2: 0.03 }], ['dropout 0.5', { drop: 0.5 }], ['不要隐藏层', { layers: 0 }], ['五十个点', { share: 50 }]] as const

export const presets = [
  {
    summary: '2–2–1 走一步：x = (1, 2)，y = 1，交叉熵，学习率 0.5',
    table: grid(['量', '值'], [
      ['z₁ = W₁x + b₁', cells(pass.z[0]!)], ['a₁ = tanh z₁', cells(pass.a[1]!)], ['s = W₂a₁ + b₂', data(pass.score)], ['p = σ(s)', data(sigmoid(pass.score))], ['损失 −ln p', data(of(pass.score, 1))],
      ['δ₂ = p − y', data(back[1]![0]![2]!)], ['∂L/∂W₂ = δ₂a₁', cells(back[1]![0]!.slice(0, 2))], ['δ₁ = W₂δ₂(1 − a₁²)', cells(back[0]!.map((row) => row[2]!))],
      ['∂L/∂W₁ 第一行', cells(back[0]![0]!.slice(0, 2))], ['∂L/∂W₁ 第二行', cells(back[0]![1]!.slice(0, 2))], ['走一步之后的损失', data(of(after.score, 1))],
    ]).markup,
  },
  {
    summary: '只有十个训练点：六种办法的测试损失',
    table: grid(['办法', '训练损失', '测试损失', '测试答对'], cures.map(([name, part]) => { const { train, test } = model({ ...state, ...few, ...part }).fit; return [name, data(train.loss), data(test.loss), share(test.right)] })).markup,
  },
]
