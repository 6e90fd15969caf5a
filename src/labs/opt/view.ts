/** State → the sentence, the charts with their figures and formulas, and the table of steps. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num, tuple } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { descent, lengths, map } from './charts.ts'
import { bestMomentum, uncorrected, type Point } from './kernel.ts'
import { GOAL, LONGEST, model, type Runner } from './model.ts'
import type { State } from './spec.ts'

const pair = ([a, b]: Point): Markup => html`(${data(a)}, ${data(b)})`
const arrival = ({ arrival: at }: Runner): Markup => (at === undefined ? html`${LONGEST} 步内没有` : html`${data(at)}<small>步</small>`)

/** One sentence: who is lowest, and whether Adam's two coordinates went together. */
export function answer(state: State): string {
  const { runners, best, gap } = model(state)
  const adam = runners[2]!
  const lost = runners.filter((r) => r.stopped).map((r) => r.name)
  const together = gap < 1e-6
    ? html`Adam 的两个坐标每一步都相同，停在 ${pair(adam.points.at(-1)!)}`
    : html`Adam 停在 ${pair(adam.points.at(-1)!)}，两个坐标最多差 ${data(gap)}`
  return html`走 ${state.steps} 步，最低的一个：${best.name}，离谷底 ${data(best.heights.at(-1)!)}；${together}${lost.length > 0 && html`；已发散而停算：${lost.join('、')}`}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const [gd, ball, adam] = m.runners as [Runner, Runner, Runner]
  const last = adam.points.at(-1)!
  const slope = m.surface.gradient(last)
  const classic = state.form === 'ema' ? ball.rate * (1 - state.b1) : ball.rate
  const best = bestMomentum(1, state.kappa)
  return html`
    <div class="lab-charts">${raw(map(m))}${raw(descent(m))}</div>
    <div class="lab-wide">${raw(lengths(m))}</div>
    ${figures(...m.runners.map((r) => figure(`${r.name}：稳在 ${num(GOAL)} 内`, arrival(r))),
      figure('动量折成经典式的 η', data(classic)),
      figure('漏掉修正，第 1 步几倍', data(uncorrected(1, state.b1, state.b2))),
      figure('Adam 末尾的梯度', pair(slope)),
      state.shape === 'bowl' && figure('这只碗最好的动量 (η, β)', pair([best.rate, best.beta])))}
    ${formula(
      html`梯度下降：θ ← θ − ${num(gd.rate)} g`,
      html`动量：m ← ${num(state.b1)} m + ${state.form === 'ema' ? num(1 - state.b1) : 1}·g，θ ← θ − ${num(ball.rate)} m`,
      html`Adam 第 ${adam.points.length - 1} 步除以 1 − β₁ᵗ = ${state.fix ? data(1 - state.b1 ** (adam.points.length - 1)) : '（没做）1'} 与 1 − β₂ᵗ = ${state.fix ? data(1 - state.b2 ** (adam.points.length - 1)) : '（没做）1'}，到 ${tuple(last)}`,
      html`AdamW 每步先乘 1 − ηλ = ${data(1 - state.ad * state.wd)}`,
    )}`.markup
}

/** Where each one is after 1, 2, 10 and 100 steps and at the end. */
export function table(state: State): string {
  const { runners } = model(state)
  const steps = [...new Set([1, 2, 10, 100, state.steps])].filter((t) => t <= state.steps)
  return grid(['步', ...runners.map((r) => r.name)], steps.map((t) => [t, ...runners.map((r) => (r.points[t] ? html`${pair(r.points[t])}` : '已发散'))])).markup
}

export const views = { answer, view, table }
