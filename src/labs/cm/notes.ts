/** Texts under the lab, with numbers from the kernel: the common mistake, and the matrices for readers without script. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { metrics, population } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { part } from './view.ts'

const state: State = parse(fields, key, '')
const { metrics: m } = model({ ...state, own: true })
const accuracy = m.accuracy!, recall = m.recall!

export const mistake = {
  claim: '“F1 是准确率与召回率的调和平均。”',
  answer: html`四格 (80, 20, 30, 870)：用精确率 ${share(m.precision!)} 算，F1 是 ${data(m.f1!)}；错用准确率 ${share(accuracy)} 算，得 ${data((2 * accuracy * recall) / (accuracy + recall))}。准确率里有 870 个“放对”撑着，F1 的定义里没有它们；正例越少，错得越多。`.markup,
}

export const closing = {
  question: '先猜一猜：灵敏度、特异度都是 99%，正例千分之一，报警有几成是真的？',
  answer: html`只有 ${part(metrics(population(0.99, 0.99, 0.001)).precision)}。一千人里 1 个正例，999 个负例误报约 10 个，真警报淹在里面。用上面的“千分之一，各 99%”看四格。`.markup,
}

const cases = [['五五开', { ...state, prev: 50 }], ...spec.presets.filter(({ state }) => 'own' in state).map(({ label, state: own }) => [label === '常见错法' ? '80、20、30、870' : label, { ...state, ...own }])] as [string, State][]

export const presets = [{
  summary: '四个矩阵与它们的指标',
  table: grid(['情形', '准确率', '精确率', '召回率', 'F1', '特异度', 'MCC'], cases.map(([name, s]) => {
    const { metrics: v } = model(s)
    return [name, part(v.accuracy), part(v.precision), part(v.recall), v.f1 === null ? '—' : data(v.f1), part(v.specificity), v.mcc === null ? '—' : data(v.mcc)]
  })).markup,
}]
