/** The drawings: what each stage leaves on a card, and computing against sending. */
import { scale } from '#labs/lib/axes.ts'
import { num } from '#labs/lib/format.ts'
import { box, label, line, svg } from '#labs/lib/marks.ts'
import type { Model } from './model.ts'
import type { State } from './spec.ts'

const WIDTH = 330
const names = ['不分', '一级', '二级', '三级']

/** A bar a stage, the chosen one dark, against the memory of the card. */
export function stages({ stages: needs, activations, need }: Model, { mem, stage }: State): string {
  const most = Math.max(...needs) / 1e9
  const at = scale({ domain: [0, Math.max(most, mem * 1.2)] }, [50, WIDTH - 74])
  const limit = at(mem)
  return svg({ width: WIDTH, height: 146, title: '每张卡要放多少', desc: `现在 ${num(need / 1e9)} GB，卡有 ${num(mem)} GB。` }, [
    ...needs.flatMap((bytes, i) => {
      const [top, gb, own] = [24 + i * 30, bytes / 1e9, `${i}` === stage]
      return [
        label([44, top + 14], names[i]!, 'end', own ? 'ink' : 'muted'), box(50, top, at(gb) - 50, 20, gb > mem ? '2' : '1', own ? 0.75 : 0.25, gb),
        box(50, top + 15, at(activations / 1e9) - 50, 5, '3', 0.8), label([at(gb) + 6, top + 14], `${num(gb)} GB`),
      ]
    }),
    line([[limit, 18], [limit, 142]], { colour: 'ink', width: 1.5, dash: '4 3' }), label([limit, 13], `一张卡 ${num(mem)}`, 'middle'),
  ])
}

/** Two bars: seconds of computing and of sending in one step. */
export function times({ compute, sending }: Model): string {
  const at = scale({ domain: [0, Math.max(compute, sending)] }, [50, WIDTH - 84])
  return svg({ width: WIDTH, height: 64, title: '一步里算多久、传多久', desc: `算 ${num(compute)} 秒，传 ${num(sending)} 秒。` }, ([['计算', compute, '1'], ['通信', sending, '2']] as const).flatMap(([name, seconds, fill], i) => [
    label([44, 20 + i * 30], name, 'end', 'muted'), box(50, 6 + i * 30, Math.max(1, at(seconds) - 50), 20, fill, 0.6, seconds), label([Math.max(51, at(seconds)) + 6, 20 + i * 30], `${num(seconds)} 秒`),
  ]))
}
