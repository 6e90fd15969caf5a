/** Texts under the lab, with numbers from the kernel: the common mistake, and tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { bowl, path, rules, uncorrected, type Point } from './kernel.ts'
import { fields, key, spec, type State } from './spec.ts'
import { table } from './view.ts'

const state: State = parse(fields, key, '')
const at = (rule: keyof typeof rules, rate: number, steps: number, correct = true): Point =>
  path(rules[rule], { rate, beta1: state.b1, beta2: state.b2, decay: state.wd, correct }, { surface: bowl(10), start: [1, 1], steps }).at(-1)!

export const mistake = {
  claim: '“Adam 就是 θ ← θ − η m/√v，不必再除以 1 − βᵗ。”',
  answer: html`m 和 v 从 0 出发，起步时都偏小，而 v 偏小得更多。β₁ = ${data(state.b1)}、β₂ = ${data(state.b2)} 时，第 1 步长 ${data(uncorrected(1, state.b1, state.b2))} 倍：有修正走到 ${data(at('adam', state.ad, 1)[0])}，没有走到 ${data(at('adam', state.ad, 1, false)[0])}；梯度恒定时第 12 步最坏，${data(uncorrected(12, state.b1, state.b2))} 倍。把 β₂ 换成 0.95 再试：第 1 步反而只有 ${data(uncorrected(1, state.b1, 0.95))} 倍，所以“我没写修正也训得好”说明不了问题。`.markup,
}

const five = ([['梯度下降，η = 0.1', 'gd', 0.1], ['动量，η = 0.02', 'heavy', 0.02], ['动量 EMA 式，η = 0.02', 'ema', 0.02], ['Adam，η = 0.1', 'adam', 0.1], ['AdamW，η = 0.1', 'adamw', 0.1]] as const)
  .map(([name, rule, rate]) => [name, ...[1, 2, 10, 100].map((steps) => { const [x, y] = at(rule, rate, steps); return html`(${data(x)}, ${data(y)})` })])

const oblique = spec.presets.find(({ label }) => label === '再转 15°')!.state

export const presets = [
  { summary: '五种走法的第 1、2、10、100 步', table: grid(['走法', '第 1 步', '第 2 步', '第 10 步', '第 100 步'], five).markup },
  { summary: 'κ = 100 的碗转 15° 以后', table: table({ ...state, ...oblique }) },
]
