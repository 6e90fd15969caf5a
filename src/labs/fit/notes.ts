/** Texts under the lab, with numbers from the kernel: the common mistake, degrees, penalties, dropout. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { biasVariance, dropout, errors, fit, places, samples } from './kernel.ts'

const [xs, ys] = [places(10), samples(10, 0.15, 0)]
const at = (degree: number, lambda = 0) => errors(xs, ys, fit(xs, ys, degree, lambda))
const masked = dropout(new Array(10).fill(1), 0.5, 1)

export const mistake = {
  claim: '“训练误差为 0，模型就学会了。”',
  answer: html`9 次多项式穿过全部十个点，训练误差 ${data(at(9).train)}，新点误差 ${data(at(9).test)}，比 3 次的 ${data(at(3).test)} 大一倍还多；它的系数大到 ${data(at(9).largest)}。12 次有 13 个参数、10 个样本，答案不止一组，这里取的一组训练误差仍是 ${data(at(12).train)}。训练误差量不出这件事，新点才行。`.markup,
}

export const presets = [
  {
    summary: '十个样本，不罚：次数与误差',
    table: grid(['次数', '训练误差', '新点误差', '最大的系数', '偏差²', '方差'], [0, 1, 2, 3, 5, 7, 9].map((d) => {
      const { train, test, largest } = at(d)
      const { bias2, variance } = biasVariance(10, 0.15, d, 0)
      return [d, data(train), data(test), data(largest), data(bias2), data(variance)]
    })).markup,
  },
  {
    summary: '9 次，罚得从轻到重',
    table: grid(['λ', '训练误差', '新点误差', '最大的系数'], [1e-6, 1e-3, 1].map((lambda) => {
      const { train, test, largest } = at(9, lambda)
      return [data(lambda), data(train), data(test), data(largest)]
    })).markup,
  },
  {
    summary: '随机失活 p = 0.5：十个 1，种子 1',
    table: grid(['第几个', '失活之后'], [...masked.map((v, i) => [i + 1, data(v)] as const), ['平均', data(masked.reduce((a, b) => a + b) / 10)]]).markup,
  },
]
