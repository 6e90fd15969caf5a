import { box, chart, label } from '#labs/lib/plot.ts'

const [STAGES, MICRO] = [4, 8]
/** Forward of one micro-batch takes one step, backward two. */
const slots = Array.from({ length: STAGES }, (_, stage) => Array.from({ length: MICRO }, (_, i) => [
  { stage, micro: i + 1, from: stage + i, long: 1 },
  { stage, micro: i + 1, from: STAGES - 1 + MICRO + 2 * (STAGES - 1 - stage + i), long: 2 },
])).flat(2)
const end = Math.max(...slots.map(({ from, long }) => from + long))

export default () => chart(
  { x: { label: '时间（一个前向为 1）', domain: [0, end] }, y: { label: '', domain: [0, STAGES], ticks: [] }, margin: [74, 12, 36, 50], height: 240 },
  (x, y) => [
    label([x(0), 30], '前向', 'start', '1'), label([x(4), 30], '反向', 'start', '2'), label([x(8), 30], '底色：空等', 'start', 'muted'),
    ...Array.from({ length: STAGES }, (_, stage) => label([66, y(STAGES - stage - 0.5) + 5], `第 ${stage + 1} 段`, 'end', 'muted')),
    ...Array.from({ length: STAGES }, (_, stage) => box(x(0), y(STAGES - stage) + 3, x(end) - x(0), y(0) - y(1) - 6, 'muted', 0.14)),
    ...slots.flatMap(({ stage, micro, from, long }) => [
      box(x(from) + 0.7, y(STAGES - stage) + 3, x(from + long) - x(from) - 1.4, y(0) - y(1) - 6, long === 1 ? '1' : '2', 0.55),
      label([(x(from) + x(from + long)) / 2, y(STAGES - stage - 0.5) + 5], `${micro}`, 'middle'),
    ]),
  ],
)
