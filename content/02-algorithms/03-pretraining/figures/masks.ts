import { box, chart, dot, label } from '#labs/lib/plot.ts'

const N = 8
/** May row i see column j? And which rows answer a question? */
const models = [
  { name: 'BERT', sees: () => true, asked: (i: number) => i === 2 || i === 5, hidden: (j: number) => j === 2 || j === 5 },
  { name: 'GPT', sees: (i: number, j: number) => j <= i, asked: (i: number) => i < N, hidden: () => false },
  { name: 'T5', sees: (i: number, j: number) => j < 5 || (i >= 5 && j <= i), asked: (i: number) => i >= 5, hidden: () => false },
]

/** Who sees whom, and who is asked: three grids side by side. */
export default () => chart(
  { width: 620, height: 270, margin: [8, 8, 44, 28], x: { label: '', domain: [0, 3], ticks: [], format: () => '' }, y: { label: '', domain: [0, 1], ticks: [], format: () => '' } },
  (x, y) => models.flatMap(({ name, sees, asked, hidden }, k) => {
    const [left, top] = [x(k) + 10, y(1)]
    const cell = 20
    const pairs = Array.from({ length: N * N }, (_, p) => [Math.floor(p / N), p % N] as const)
    return [
      label([left, top - 12], `${name}：${['填空', '续写', '挖空再写'][k]}`),
      ...pairs.map(([i, j]) => box(left + j * cell, top + i * cell, cell - 2, cell - 2, sees(i, j) ? (hidden(j) ? '2' : '1') : 'rule', sees(i, j) ? 0.55 : 0.35)),
      ...Array.from({ length: N }, (_, i) => i).filter(asked).map((i) => dot([left + N * cell + 8, top + i * cell + cell / 2 - 1], 'ink', 4)),
      label([left, top + N * cell + 18], ['橙列是被遮的字', '灰格看不见', '前五个是编码器'][k]!, 'start', 'muted'),
    ]
  }),
)
