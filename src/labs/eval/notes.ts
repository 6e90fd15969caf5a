/** Texts under the lab, with numbers from the kernels: the common mistake, tries of one question, an online test. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { passAllK, passAtK } from '#labs/lib/proportion.ts'
import { armSize, interval, zeroLimit } from './kernel.ts'

export const mistake = {
  claim: '“50 题全对，正确率就是 100%。”',
  answer: html`50 题全对，真实正确率仍可能只有 ${share(interval(50, 50)[0])}（95% 区间的下端）；单侧说，错误率仍可能到 ${share(zeroLimit(50))}。全对只说明错误不常见，不说明没有。`.markup,
}

export const presets = [
  {
    summary: '一题试 10 次对 3 次：pass@k 与 pass^k',
    table: grid(['k', '至少一次对', '次次都对'], [1, 2, 3, 5].map((k) => [k, share(passAtK(10, 3, k)), share(passAllK(10, 3, k))])).markup,
  },
  {
    summary: '线上对照每边多少人',
    table: grid(['从', '到', '每边'], ([[0.05, 0.06], [0.05, 0.07], [0.5, 0.52], [0.9, 0.93]] as const).map(([from, to]) => [share(from), share(to), data(armSize(from, to))])).markup,
  },
]
