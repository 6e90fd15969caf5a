/** Texts under the lab, with numbers from the kernel: the common mistake, and three networks layer by layer. */
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { data } from '#labs/lib/figures.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'
import { layersTable } from './view.ts'

const state: State = parse(fields, key, '')
const m = model(state)
const named = (label: string): State => ({ ...state, ...spec.presets.find((preset) => preset.label === label)!.state })

export const mistake = {
  claim: '“28 的图池化以后是 7×7，所以写 Linear(32 * 7 * 7, 10)。”',
  answer: html`只有一次池化，到不了 7：不填充的 3×3 卷积先把 28 变成 ${data(m.lines[0]!.shape[1]!)}，池化再变成 ${data(m.lines[1]!.shape[1]!)}，展平是 32×13×13 = ${data(m.width, m.width.toLocaleString('en-US'))}。7×7 要两次填充为 1 的卷积、各接一次池化：28 → 28 → 14 → 14 → 7，见预设“什么网络才是 7×7”。64 张一批时除不尽而报错；49 张一批时 ${data(49 * m.width, (49 * m.width).toLocaleString('en-US'))} 恰好被 1568 除尽，程序不报错，图却被重新分成了 ${data(model({ ...state, batch: 49 }).rows!)} 行。`.markup,
}

export const presets = [
  { summary: '改对之后逐层的数', table: layersTable(named('改对：5408')) },
  { summary: '本章的小网络逐层的数', table: layersTable(named('本章的小网络')) },
  { summary: 'CIFAR-10 教程网络逐层的数', table: layersTable(named('CIFAR-10 教程网络')) },
]
