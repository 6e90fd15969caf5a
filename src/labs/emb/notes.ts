/** Texts under the lab, with numbers from the kernel: the common mistake, one step of learning, the shares of BERT. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { tuple } from '#labs/lib/format.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { cosine, distance, expected } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const { plain, cos, hoped } = model(state)

export const mistake = {
  claim: '“一起出现得多，向量就近；BERT 把 15% 的词换成 [MASK]。”',
  answer: html`“的”跟谁都常一起出现。它的 20 次盖过其余各列，没有一处上下文相同的梨与微软，次数向量的余弦也有 ${data(plain)}；PPMI 问的是比各自独立时多几倍，“的”几乎记 0，余弦变成 ${data(cos)}。BERT 挑中 15% 出题，其中只有八成换成 [MASK]，是全部 token 的 ${share(hoped.mask / state.n)}；另两成换成随机词或原样不动，因为用的时候没有 [MASK]，模型不能只在看见它时才干活。`.markup,
}

const from = [1, 2, 3]

export const presets = [
  {
    summary: '余弦只看方向，距离还看长短：与 (1, 2, 3) 比',
    table: grid(['向量', '余弦', '距离'], [[4, 5, 6], [8, 10, 12], [2, 4, 6]].map((vector) => [tuple(vector), data(cosine(from, vector)), data(distance(from, vector))])).markup,
  },
  {
    summary: '遮多少：512 个 token 的几种分法（期望）',
    table: grid(['挑中', '换成 [MASK]', '随机词', '原样', '每道题要读的 token'], ([[0.15, 0.8, 0.1], [0.15, 1, 0], [0.4, 0.8, 0.1]] as const).map(([chosen, mask, random]) => {
      const { mask: masks, random: swaps, keep } = expected({ n: 512, chosen, mask, random })
      return [share(chosen), data(masks), data(swaps), data(keep), data(1 / chosen)]
    })).markup,
  },
  {
    summary: '压到几维，丢掉什么',
    table: grid(['维数', '留住的平方和', '梨与微软', '苹果与梨', '苹果与微软'], [1, 2, 3, 4, 5].map((d) => {
      const of = (a: State['a'], b: State['b']) => data(model({ ...state, d, a, b }).cos)
      return [`${d}`, share(model({ ...state, d }).share), of('pear', 'ms'), of('apple', 'pear'), of('apple', 'ms')]
    })).markup,
  },
]
