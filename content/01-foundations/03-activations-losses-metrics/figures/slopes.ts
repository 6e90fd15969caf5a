/** Derivatives of five activations: what of the error signal each lets through. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { activations } from '#labs/lib/activations.ts'

const across = Array.from({ length: 41 }, (_, i) => -5 + i / 4)

export default () =>
  chart({ x: { label: '输入 z', domain: [-5, 5], ticks: [-5, -3, -1, 0, 1, 3, 5] }, y: { label: '导数 σ′(z)', domain: [-0.2, 1.25], ticks: [0, 0.25, 0.5, 0.75, 1] } }, (x, y) => {
    const curve = (name: 'sigmoid' | 'tanh' | 'gelu' | 'silu'): Point[] => across.map((z) => [x(z), y(activations[name].slope(z))])
    return [
      line([[x(-5), y(0)], [x(5), y(0)]], { colour: 'muted', width: 1 }),
      line([[x(-5), y(0)], [x(0), y(0)], [x(0), y(1)], [x(5), y(1)]], { colour: 'ink', width: 2, dash: '6 4' }),
      line(curve('sigmoid'), { colour: '2', width: 2.5 }),
      line(curve('tanh'), { colour: '5', width: 2.5 }),
      line(curve('gelu'), { colour: '1', width: 2.5 }),
      line(curve('silu'), { colour: '3', width: 2.5 }),
      label([x(4.95), y(0.34)], 'sigmoid，最高 0.25', 'end', '2'),
      label([x(-0.75), y(0.72)], 'tanh', 'end', '5'),
      label([x(1.75), y(1.17)], 'GELU', 'start', '1'),
      label([x(1.55), y(0.86)], 'SiLU', 'start', '3'),
      label([x(4.95), y(0.86)], 'ReLU', 'end'),
    ]
  })
