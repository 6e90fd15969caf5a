/** Texts under the lab, with numbers from the kernel: the common mistake, the guess, and the promises for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { crossEntropy } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const residuals = [3, 0, -3]
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const { softmax, ce, grad } = crossEntropy([2, 1, 0.1], 0)
const list = (values: readonly number[]) => html`(${values.map((v, i) => html`${i ? ', ' : ''}${data(v)}`)})`

export const mistake = {
  claim: '“损失 = 预测 − 真实。”',
  answer: html`误差 3、0、−3 加起来是 ${data(sum(residuals))}，平方以后加起来是 ${data(sum(residuals.map((e) => e * e)))}：带符号的差会抵消，而且没有下界，越小越好就一路走向负无穷。损失要有下界，最小点要正好是你要的答案。`.markup,
}

export const closing = {
  question: '先猜一猜：三个类别得分 (2, 1, 0.1)，第一类正确，损失对三个得分的坡度加起来是多少？',
  answer: html`0。概率 ${list(softmax)}，损失 ${data(ce)}，坡度 p − y = ${list(grad)}：推高正确类用的力，等于压低其他类用的力。`.markup,
}

export const presets = [{
  summary: '第五单从 38 拖到 600 分钟，各损失报什么',
  table: grid(['第五单', 'MSE', 'MAE', `Huber，δ = ${state.delta}`, `分位数，τ = ${state.tau}`], [38, 60, 120, 300, 600].map((far) => {
    const { best } = model({ ...state, far })
    return [data(far), data(best.square), data(best.absolute), data(best.huber), data(best.pinball)]
  })).markup,
}]
