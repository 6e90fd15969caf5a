/** State → the sentence, both charts with figures and formulas, and the register with what each response is worth. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num, percent } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { curve, matrix } from './charts.ts'
import { model, YEARS } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: the mean, the middle year, the chance of death, the best response. */
export function answer(state: State): string {
  const m = model(state)
  const best = m.lines[m.best]!
  const advice = best.net > 0 ? html`最值得做的是第 ${m.best + 1} 条的应对，净值 ${data(best.net)} 万元` : '没有一项应对值它的费用'
  return html`一年期望损失 ${data(m.mean)} 万元，中位数 ${data(m.median)} 万元；越过死亡线 ${data(m.buffer)} 万元的概率是 ${share(m.dead)}；${advice}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const sum = m.lines.slice(0, 4).map(({ risk }) => `${percent(risk.p)} × ${num(risk.loss)}`).join(' + ') + (m.lines.length > 4 ? ' + …' : '')
  return html`
    <div class="lab-wide">${raw(matrix(m))}</div>
    <div class="lab-wide">${raw(curve(m))}</div>
    ${figures(
      figure('期望损失', data(m.mean), '万元'),
      figure('中位数', data(m.median), '万元'),
      figure('第 95 百分位', data(m.p95), '万元'),
      figure('至少出一件', share(m.any)),
      figure('越过死亡线', share(m.dead)),
      figure('应对花掉', data(m.spent), '万元'),
      figure('一年的负担 J', data(m.burden), '万元'),
      figure('比什么都不做省', data(m.untouched - m.burden), '万元'),
      figure(`抽 ${num(YEARS)} 年：平均`, data(m.drawnMean), '万元'),
      figure('抽样的第 95 百分位', data(m.drawnP95), '万元'),
      figure('抽样里越线', share(m.drawnDead)),
    )}
    ${formula(
      html`期望 = ${sum} = ${data(m.mean)} 万元`,
      html`死亡线 = ${num(m.buffer + m.spent)} − 应对费 ${num(m.spent)} = ${data(m.buffer)} 万元`,
      html`J = 费用 + 封顶的损失 + ${num(m.value)} × ${percent(m.dead)} = ${data(m.burden)} 万元`,
      m.cause.q > 0 && html`坏年景 ${percent(m.cause.q)}：怕它的风险变成 ${num(m.cause.factor)} 倍，全年的概率不变`,
    )}`.markup
}

/** The register: score and rank of the matrix beside expected loss, and what the response is worth. */
export function table(state: State): string {
  const m = model(state)
  return grid(['风险', '概率', '损失', '矩阵分', '期望损失', '单独越线', '应对的净值'], m.lines.map((one, i) =>
    [`第 ${i + 1} 条`, share(one.risk.p), data(one.risk.loss), data(one.score), data(one.mean), one.fatal ? '会' : '不会', data(one.net)])).markup
}

export const views = { answer, view, table }
