/** The chance to become a candidate against the Jaccard similarity, for four ways to cut 112 hashes. */
import { chart, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { bands, caught } from '../numbers.ts'

const styles: readonly { colour: Colour; dash?: string }[] = [{ colour: '2' }, { colour: '1', dash: '10 3' }, { colour: '3', dash: '6 4' }, { colour: '4', dash: '2 4' }]
/** Where on its curve each label stands: no label may reach the next curve on a telephone. */
const heights = [0.28, 0.5, 0.5, 0.72]

export default () => chart(
  { height: 340, x: { label: 'Jaccard 相似度', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }, y: { label: '成为候选对的概率', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] } },
  (x, y) => bands.flatMap(([b, r], i) => {
    const curve = Array.from({ length: 81 }, (_, k): Point => [x(k / 80), y(caught(k / 80, b, r))])
    return [line(curve, { width: 2.5, ...styles[i]! }), label([x((1 - (1 - heights[i]!) ** (1 / b)) ** (1 / r)) + (i === 3 ? 14 : -8), y(heights[i]!)], `${b} 段×${r}`, i === 3 ? 'start' : 'end', styles[i]!.colour)]
  }))
