/** Losses of the score given to the right class; 0 is the border between right and wrong. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { scoreLosses } from '#labs/loss/kernel.ts'

const across = Array.from({ length: 41 }, (_, i) => -4 + i / 5)

export default () =>
  chart({ x: { label: '正确类的得分 s', domain: [-4, 4], ticks: [-4, -3, -2, -1, 0, 1, 2, 3, 4] }, y: { label: '损失', domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5] } }, (x, y) => {
    const curve = (name: 'ce' | 'square' | 'hinge' | 'focal'): Point[] => across.map((s) => [x(s), y(scoreLosses(s, 2)[name].value)])
    return [
      line([[x(-4), y(1)], [x(0), y(1)], [x(0), y(0)], [x(4), y(0)]], { colour: 'ink', width: 1.5, dash: '5 4' }),
      line(curve('hinge'), { colour: '5', width: 2.5 }),
      line(curve('ce'), { colour: '1', width: 2.5 }),
      line(curve('focal'), { colour: '3', width: 2.5, dash: '9 4' }),
      line(curve('square'), { colour: '2', width: 2.5 }),
      ...([['合页', '5', ''], ['交叉熵', '1', ''], ['聚焦，γ = 2', '3', '9 4'], ['概率的平方误差', '2', ''], ['对错（0/1）', 'ink', '5 4']] as const).flatMap(([name, colour, dash], i) => {
        const height = y(4.7) + i * 24
        return [line([[x(1.1), height], [x(1.6), height]], { colour, width: 2.5, dash }), label([x(1.75), height + 5], name, 'start', colour)]
      }),
      label([x(-3.9), y(0.68)], '左端是平的', 'start', '2'),
    ]
  })
