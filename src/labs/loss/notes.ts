/** Text under the lab: the common mistake, computed. */
import { data } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'

const residuals = [3, 0, -3]
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

export const mistake = {
  claim: '“损失 = 预测 − 真实。”',
  answer: html`误差 3、0、−3 加起来是 ${data(sum(residuals))}，平方以后加起来是 ${data(sum(residuals.map((e) => e * e)))}：带符号的差会抵消，而且没有下界，越小越好就一路走向负无穷。损失要有下界，最小点要正好是你要的答案。`.markup,
}
