import { box, dot, label, svg } from '#labs/lib/marks.ts'

const N = 8
const CELL = 20
/** May row i see column j? And which rows answer a question? */
const models = [
  { name: 'BERT：填空', note: '橙列是被遮的字', sees: () => true, asked: (i: number) => i === 2 || i === 5, hidden: (j: number) => j === 2 || j === 5 },
  { name: 'GPT：续写', note: '灰格看不见', sees: (i: number, j: number) => j <= i, asked: () => true, hidden: () => false },
  { name: 'T5：挖空再写', note: '前五个是编码器', sees: (i: number, j: number) => j < 5 || (i >= 5 && j <= i), asked: (i: number) => i >= 5, hidden: () => false },
]

/** Who sees whom, and who is asked: three grids side by side. */
export default () => svg({ width: 600, height: 220 }, models.flatMap(({ name, note, sees, asked, hidden }, k) => {
  const [left, top] = [8 + k * 204, 28]
  const cells = Array.from({ length: N * N }, (_, p) => [Math.floor(p / N), p % N] as const)
  return [
    label([left, 16], name),
    ...cells.map(([i, j]) => box(left + j * CELL, top + i * CELL, CELL - 2, CELL - 2, sees(i, j) ? (hidden(j) ? '2' : '1') : 'rule', sees(i, j) ? 0.55 : 0.35)),
    ...Array.from({ length: N }, (_, i) => i).filter(asked).map((i) => dot([left + N * CELL + 8, top + i * CELL + CELL / 2 - 1], 'ink', 4)),
    label([left, top + N * CELL + 20], note, 'start', 'muted'),
  ]
}))
