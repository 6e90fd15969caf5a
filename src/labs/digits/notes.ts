/** Texts under the lab, with numbers from the network: the common mistake, the test images it misreads, one image of each digit. */
import { inkPath, rowsOf } from '#labs/lib/bitmap.ts'
import { data, grid } from '#labs/lib/figures.ts'
import { html, raw } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { chance } from './charts.ts'
import { examples } from './examples.ts'
import { readNet } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'
import { weights } from './weights.ts'

export const net = readNet(weights)
const state: State = parse(fields, key, '')
const ten = examples.slice(0, 10)
const rightOf = (part: Partial<State>): number => ten.filter(({ label, px }) => model({ ...state, px, ...part }, net).order[0] === label).length

export const mistake = {
  claim: '“测试准确率 98.6%，所以用户写的字，它能认对 98.6%。”',
  answer: html`那个数只对“用同样的办法裁切、归一过的图”成立。拿十个数字各一张它认对的测试图：原样，认对 ${data(rightOf({}))} 张；整体下移 4 细格（网络看来是一格），认对 ${data(rightOf({ dy: 4 }))} 张；右移 4 细格，${data(rightOf({ dx: 4 }))} 张；下移之后先裁切、放大，再认，${data(rightOf({ dy: 4, fit: true }))} 张。笔画几乎没变，变的是摆放。`.markup,
}

const thumbnail = (px: string) => raw(`<svg class="lab-sample" viewBox="0 0 32 32" aria-hidden="true"><path d="${inkPath(rowsOf(px))}"></path></svg>`)

const shown = (list: readonly (typeof examples)[number][]): string => grid(['写的是', '图', '读成', '概率', '其次'], list.map(({ label, px }) => {
  const { order: [first, second], probabilities: p } = model({ ...state, px }, net)
  return [label, thumbnail(px), data(first!, `${first}`), data(p[first!]!, chance(p[first!]!)), html`${second!}（${data(p[second!]!, chance(p[second!]!))}）`]
})).markup

export const presets = [
  { summary: `360 张测试图里认错的全部 ${examples.length - 10} 张`, table: shown(examples.slice(10)) },
  { summary: '十个数字各一张认对的', table: shown(ten) },
]
