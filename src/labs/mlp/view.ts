/** State → the sentence, the map with curves and units, figures and one chain of derivatives, and every parameter's gradient. */
import { sigmoid } from '#labs/lib/activations.ts'
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { curves, field, network } from './charts.ts'
import { backward } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: how far the run came, and whether what it learnt holds for points it has not seen. */
export function answer(s: State): string {
  const { step, fit: { train, test }, stopped } = model(s)
  return html`走 ${step} 步${stopped && '，参数超过一百万，停算'}：训练损失 ${data(train.loss)}，测试损失 ${data(test.loss)}；没见过的点答对 ${share(test.right)}，训练点答对 ${share(train.right)}。`.markup
}

export function view(s: State): string {
  const m = model(s)
  const { net, train: [first], at, plan } = m
  const { x, y } = first!
  const pass = at(x)
  const slope = plan.loss.slope(pass.score, y)
  const gradients = backward(net, pass, slope, plan.act)
  const [weight, gradient] = [net.at(-1)![0]![0]!, gradients.at(-1)![0]![0]!]
  return html`${[
    html`<div class="lab-charts">${raw(field(m))}${raw(curves(m))}</div><div class="lab-wide">${raw(network(m))}</div>`,
    figures(
      figure('参数', data(net.flat(2).length), '个'), figure('梯度与中心差分', m.checked.error < 1e-6 ? html`差不到 ${data(1e-6, '10⁻⁶')}` : html`差 ${data(m.checked.error)}`), figure('没有梯度的单元', html`${data(m.dead)}/${s.layers * s.width}`),
    ),
    formula(
      html`第一个训练点 (${num(x[0]!)}, ${num(x[1]!)})，真值 ${y}：得分 s = ${data(pass.score)}，p = σ(s) = ${data(sigmoid(pass.score))}，损失 ${data(plan.loss.of(pass.score, y))}`,
      html`最后一层 δ = ∂L/∂s = ${data(slope)}，∂L/∂w = δ·a = ${num(slope)} × ${num(pass.a.at(-2)![0]!)} = ${data(gradient)}`,
      s.layers > 0 && html`往回一层 δ = w·δ·σ′(z) = ${num(weight)} × (${num(slope)}) × ${num(plan.act.slope(pass.z.at(-2)![0]!))} = ${data(gradients.at(-2)![0]!.at(-1)!)}`,
      html`只看这一点：w ← ${num(weight)} − ${num(s.lr)} × (${num(gradient)} + ${num(s.l2)} × ${num(weight)}) = ${data(weight - s.lr * (gradient + s.l2 * weight))}`,
    ),
  ]}`.markup
}

/** p on a grid of 5 × 5, and every parameter with its gradient by back-propagation and by central differences, whose last digits no two engines share. */
export function table(s: State): string {
  const { at, net, checked: { exact, measured } } = model(s)
  const names = net.flatMap((layer, l) => layer.flatMap((row, i) => row.map((value, j) => [j < row.length - 1 ? `W${l + 1}[${i + 1},${j + 1}]` : `b${l + 1}[${i + 1}]`, data(value)] as const)))
  const places = [-1, -0.5, 0, 0.5, 1]
  return html`${[
    grid(['p：x₂＼x₁', ...places.map((x) => num(x))], places.toReversed().map((v) => [num(v), ...places.map((u) => data(sigmoid(at([u, v]).score)))])),
    grid(['参数', '值', '反向传播', '中心差分'], names.map((named, k) => [...named, data(exact[k]!), data(Math.round(measured[k]! * 1e6) / 1e6)])),
  ]}`.markup
}

export const views = { answer, view, table }
