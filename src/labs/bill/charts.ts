/** The drawings: where the money goes, and the loss of other sizes for the same operations. */
import { chart, scale } from '#labs/lib/axes.ts'
import { lineWithin } from '#labs/lib/clip.ts'
import { num } from '#labs/lib/format.ts'
import { box, dot, label, svg, type Point } from '#labs/lib/marks.ts'
import { loss } from './kernel.ts'
import type { Model } from './model.ts'

const WIDTH = 330

/** Three bars, each from where the last one ended. */
export function parts({ last, failures, trials, money }: Model): string {
  const at = scale({ domain: [0, money] }, [92, WIDTH - 86])
  let from = 0
  return svg({ width: WIDTH, height: 94, title: '账单的三部分', desc: `最后一次 ${num(last)} 元，故障 ${num(failures)} 元，试验与返工 ${num(trials)} 元，共 ${num(money)} 元。` },
    ([['最后一次', last, '1'], ['故障', failures, '2'], ['试验与返工', trials, '3']] as const).map(([name, yuan, fill], i) => {
      const start = from
      from += yuan
      return label([86, 22 + i * 30], name, 'end', 'muted') + box(at(start), 8 + i * 30, Math.max(1, at(from) - at(start)), 20, fill, 0.6, yuan) + label([at(from) + 6, 22 + i * 30], num(yuan))
    }))
}

/** Predicted loss against parameters at this number of operations; small dots are a quarter and four times the size. */
export function sizes({ law, flops, params, loss: own, best, bestLoss }: Model): string {
  const [low, high] = [Math.min(params, best) / 8, Math.max(params, best) * 8]
  const at = (n: number) => loss(law, n, flops / (6 * n))
  const all = Array.from({ length: 61 }, (_, i) => low * Math.exp((i / 60) * Math.log(high / low)))
  const top = Math.max(own, at(low), at(high))
  const [floor, roof] = [bestLoss - (top - bestLoss) * 0.15, top + (top - bestLoss) * 0.05]
  return chart({
    width: WIDTH, height: 210, margin: [52, 16, 28, 44], title: '同样的运算，换别的大小', desc: `现在 ${num(own)}，最低 ${num(bestLoss)}，在 ${num(best)} 参数。`,
    x: { label: '参数（对数轴）', domain: [low, high], log: true }, y: { label: '预测损失', domain: [floor, roof] },
  }, (x, y) => [
    lineWithin(all.map((n): Point => [x(n), y(at(n))]), [52, 20, 314, 166]),
    ...[params / 4, params * 4].map((n) => dot([x(n), y(at(n))], 'muted', 3, at(n))),
    dot([x(best), y(bestLoss)], '3', 5, bestLoss), dot([x(params), y(own)], '2', 5, own),
    label([x(best), y(bestLoss) + 16], '最低', 'middle', '3'),
    label([x(params), Math.max(36, y(own) - 10)], '你在这里', params > best ? 'end' : 'start', '2'),
  ])
}
