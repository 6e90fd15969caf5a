/** State → the sentence, the drawings with figures and formulas, and the same model at other prevalences. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { histogram, people, pr, roc } from './charts.ts'
import { metrics, population, type Share } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** A share, or the dash of what is not defined. */
export const part = (value: Share): Markup => (value === null ? html`—` : share(value))
const coefficient = (value: Share): Markup => (value === null ? html`—` : data(value))

/** One sentence: who is found, and what accuracy says about it. */
export function answer(state: State): string {
  const { counts: { tp, fp, fn, tn }, metrics: m, prevalence, silence, cost, scored } = model(state)
  if (!(tp + fp + fn + tn > 0)) return html`四格都是 0，什么比率也没有定义。`.markup
  const alarms = tp + fp > 0 ? html`报警里 ${part(m.precision)} 是真的` : html`一次也没报警，精确率没有定义`
  const found = tp + fn > 0 ? html`正例抓到 ${part(m.recall)}` : html`没有正例，召回率没有定义`
  return html`${scored ? html`阈值 ${data(state.cut)}：` : ''}准确率 ${part(m.accuracy)}，总说没有也有 ${share(1 - prevalence)}；${found}，${alarms}；每千人的错误值 ${data(cost)} 元，不做模型是 ${data(silence)} 元。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { counts: { tp, fp, fn }, metrics: r, scored, rates, prevalence: p } = m
  return html`${[
    html`<div class="lab-wide">${raw(people(m))}</div><div class="lab-wide">${raw(histogram(m))}</div><div class="lab-charts">${raw(roc(m))}${raw(pr(m))}</div>`,
    figures(
      figure('准确率', part(r.accuracy)), figure('精确率', part(r.precision)), figure('召回率', part(r.recall)), figure('F1', coefficient(r.f1)),
      figure('特异度', part(r.specificity)), figure('阴性预测值', part(r.npv)), figure('MCC', coefficient(r.mcc)), figure('平衡准确率', part(r.balanced)),
      figure('AUC', coefficient(scored && scored.auc)), figure('AP', coefficient(scored && scored.ap)),
      figure('按价钱的阈值', data(m.threshold)), figure('样本上最省的阈值', coefficient(scored && scored.best)),
    ),
    formula(
      html`F1 = 2TP/(2TP + FP + FN) = 2×${num(tp)}/(2×${num(tp)} + ${num(fp)} + ${num(fn)}) = ${coefficient(r.f1)}`,
      rates && html`精确率 = sπ/(sπ + (1−t)(1−π)) = ${num(rates[0])}×${num(p)}/(${num(rates[0])}×${num(p)} + ${num(1 - rates[1])}×${num(1 - p)}) = ${part(r.precision)}`,
      html`τ* = ${num(state.cfp)}/(${num(state.cfp)} + ${num(state.cfn)}) = ${data(m.threshold)}`,
    ),
  ]}`.markup
}

/** Sensitivity and specificity carried to other shares of positives. */
export function table(state: State): string {
  const { rates, prevalence } = model(state)
  const rows = rates ? [0.001, 0.01, 0.1, 0.5, prevalence].map((p, i) => {
    const m = metrics(population(...rates, p))
    return [html`${i < 4 ? '' : '现在：'}${share(p)}`, part(m.precision), part(m.npv), part(m.accuracy), coefficient(m.f1)]
  }) : []
  return grid(['正例占比', '精确率', '阴性预测值', '准确率', 'F1'], rows).markup
}

export const views = { answer, view, table }
