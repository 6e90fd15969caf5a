/** State → the sentence, the network, the map with curves, figures and one chain of derivatives, and every parameter's gradient. */
import { sigmoid } from '#labs/lib/activations.ts'
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { CELLS, curves, field, grid as places, network, outputs } from './charts.ts'
import { backward } from './kernel.ts'
import { model, type Model } from './model.ts'
import type { State } from './spec.ts'

export { units } from './charts.ts'

/** One sentence: how far the run came, and whether what it learnt holds for points it has not seen. */
export function answer(s: State): string {
  const { step, fit: { train, test }, stopped, train: { length } } = model(s)
  if (!length) return '自己画的点还不到两个，没有可学的：在“自己画点”里画。'
  return html`走 ${step} 步${stopped && '，参数超过一百万，停算'}：训练损失 ${data(train.loss)}，测试损失 ${data(test.loss)}；没见过的点答对 ${share(test.right)}，训练点答对 ${share(train.right)}。`.markup
}

export const net = (s: State): string => network(model(s))

/** What the map shows: the network's judgement, or one unit; in the first layer with its weighted sum. */
function caption({ shown, net, at }: Model) {
  if (!shown) return '蓝判 1（圆点），橙判 0（方点），小的是测试点。'
  const [l, i] = shown
  const values = outputs(places(CELLS, at), shown).flat()
  const [w1, w2, b] = net[l - 1]![i]!.map((weight) => num(weight))
  return html`第 ${l} 层单元 ${i + 1} 的输出，从 ${data(Math.min(...values))} 到 ${data(Math.max(...values))}，蓝为正，橙为负，空白为零${l < 2 && `；z = ${w1} x₁ + ${w2} x₂ + ${b}`.replaceAll('+ −', '− ')}。`
}

export function view(s: State): string {
  const m = model(s)
  const { length } = m.train
  return html`<div class="lab-charts"><figure>${raw(field(m))}<figcaption>${caption(m)}</figcaption></figure>${length > 0 && raw(curves(m))}</div>${length > 0 && sums(s, m)}`.markup
}

/** Figures of the run, and the chain of derivatives at the first training point. */
function sums(s: State, { net, train: [first], at, plan, checked, dead }: Model) {
  const { x, y } = first!
  const pass = at(x)
  const slope = plan.loss.slope(pass.score, y)
  const gradients = backward(net, pass, slope, plan.act)
  const [weight, gradient] = [net.at(-1)![0]![0]!, gradients.at(-1)![0]![0]!]
  return [
    figures(
      figure('参数', data(net.flat(2).length), '个'), figure('梯度与中心差分', checked.error < 1e-6 ? html`差不到 ${data(1e-6, '10⁻⁶')}` : html`差 ${data(checked.error)}`), figure('没有梯度的单元', html`${data(dead)}/${s.layers * s.width}`),
    ),
    formula(
      html`第一个训练点 (${num(x[0]!)}, ${num(x[1]!)})，真值 ${y}：得分 s = ${data(pass.score)}，p = σ(s) = ${data(sigmoid(pass.score))}，损失 ${data(plan.loss.of(pass.score, y))}`,
      html`最后一层 δ = ∂L/∂s = ${data(slope)}，∂L/∂w = δ·a = ${num(slope)} × ${num(pass.a.at(-2)![0]!)} = ${data(gradient)}`,
      s.layers > 0 && html`往回一层 δ = w·δ·σ′(z) = ${num(weight)} × (${num(slope)}) × ${num(plan.act.slope(pass.z.at(-2)![0]!))} = ${data(gradients.at(-2)![0]!.at(-1)!)}`,
      html`只看这一点：w ← ${num(weight)} − ${num(s.lr)} × (${num(gradient)} + ${num(s.l2)} × ${num(weight)}) = ${data(weight - s.lr * (gradient + s.l2 * weight))}`,
    ),
  ]
}

/** p, or what the unit shown gives, on a grid of 5 × 5, and every parameter with its gradient by back-propagation and by central differences, whose last digits no two engines share. */
export function table(s: State): string {
  const { at, net, shown, train, checked: { exact, measured } } = model(s)
  const names = net.flatMap((layer, l) => layer.flatMap((row, i) => row.map((value, j) => [j < row.length - 1 ? `W${l + 1}[${i + 1},${j + 1}]` : `b${l + 1}[${i + 1}]`, data(value)] as const)))
  const places = [-1, -0.5, 0, 0.5, 1]
  return html`${[
    grid([`${shown ? '输出' : 'p'}：x₂＼x₁`, ...places.map((x) => num(x))], places.toReversed().map((v) => [num(v), ...places.map((u) => { const { a, score } = at([u, v]); return data(shown ? a[shown[0]]![shown[1]]! : sigmoid(score)) })])),
    train.length > 0 && grid(['参数', '值', '反向传播', '中心差分'], names.map((named, k) => [...named, data(exact[k]!), data(Math.round(measured[k]! * 1e6) / 1e6)])),
  ]}`.markup
}
