/** The drawings of the lab: losses and their slopes by score, and the five deliveries with what each loss promises. */
import { chart, scale } from '#labs/lib/axes.ts'
import { clamp } from '#labs/lib/clamp.ts'
import { num } from '#labs/lib/format.ts'
import { dot, label, line, svg, type Colour, type Point } from '#labs/lib/marks.ts'
import { scoreLosses, type Loss } from './kernel.ts'
import { errorNames, scoreNames, type ErrorName, type Model, type ScoreName } from './model.ts'
import type { State } from './spec.ts'

const across = Array.from({ length: 29 }, (_, i) => -7 + i / 2)
const dress: readonly [ScoreName, Colour, string?][] = [['ce', '1'], ['square', '2'], ['hinge', '5', '2 3'], ['focal', '3', '7 3']]

/** One picture of all four losses: their `value`, or the size of their `slope`. */
export function byScore({ s, losses }: Model, { gamma }: State, what: keyof Loss): string {
  const of = (loss: Loss) => Math.abs(loss[what])
  const value = what === 'value'
  const top = value ? 8 : 1.6
  return chart({
    width: 240, height: 230, margin: [30, 10, 28, 44], title: value ? '四种损失' : '四种损失的坡度',
    desc: dress.map(([name]) => `${scoreNames[name]} ${num(of(losses[name]))}`).join('，'),
    x: { label: '得分 s', domain: [-7, 7] }, y: { label: value ? '损失' : '坡度', domain: [0, top] },
  }, (sx, sy) => dress.flatMap(([name, colour, dash]) => {
    const height = (loss: Loss) => sy(clamp(of(loss), 0, top))
    return [line(across.map((x): Point => [sx(x), height(scoreLosses(x, gamma)[name])]), { colour, ...(dash && { dash }) }), dot([sx(s), height(losses[name])], colour, 4, losses[name][what])]
  }))
}

/** Which line is which loss, between both pictures. */
export const legend = (): string => svg({ width: 330, height: 20, title: '图例', desc: dress.map(([name]) => scoreNames[name]).join('、') }, dress.flatMap(([name, colour, dash], i) => {
  const x = [0, 68, 182, 248][i]!
  return [line([[x, 10], [x + 18, 10]], { colour, ...(dash && { dash }) }), label([x + 22, 14], scoreNames[name])]
}))

/** Five deliveries on a line of minutes, and below it the promise of each loss. */
export function promises({ minutes, best }: Model): string {
  const at = scale({ domain: [25, Math.max(60, ...minutes)], log: true, ticks: [30, 40, 60, 120, 240, 480] }, [48, 316])
  const names = Object.keys(errorNames) as ErrorName[]
  const last = at(minutes.at(-1)!)
  return svg({ width: 330, height: 132, title: '五单外卖，四种损失各报一个数', desc: names.map((name) => `${errorNames[name]} 报 ${num(best[name])} 分钟`).join('，') }, [
    line([[48, 30], [316, 30]], { colour: 'rule', width: 1 }),
    ...at.ticks.filter((tick) => at(tick) <= 317).map((tick) => label([at(tick), 126], num(tick), 'middle', 'muted')),
    ...minutes.map((minute) => dot([at(minute), 30], 'ink', 4, minute)),
    label([last, 18], '第五单', last > 280 ? 'end' : 'middle', 'muted'), label([0, 34], '用时'),
    ...names.flatMap((name, i) => {
      const y = 50 + i * 19
      const x = at(best[name])
      return [label([0, y + 4], errorNames[name], 'start', 'muted'), line([[48, y], [316, y]], { colour: 'rule', width: 1 }), dot([x, y], '1', 4, best[name]), label([x + (x > 280 ? -8 : 8), y + 4], num(best[name]), x > 280 ? 'end' : 'start')]
    }),
  ])
}
