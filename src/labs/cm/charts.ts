/** The drawings of the lab: a thousand people, the scores of both classes, and the two curves. */
import { chart } from '#labs/lib/axes.ts'
import { num, percent } from '#labs/lib/format.ts'
import { area, colour, dot, label, line, svg, type Colour, type Point } from '#labs/lib/marks.ts'
import { PEOPLE, type Model } from './model.ts'

const COLUMNS = 40
const STEP = 8

/** Name, colour, width, cap and whether hollow: shape tells what colour tells. */
const kinds: readonly [name: string, fill: Colour, width: number, cap: 'square' | 'round', hollow?: true][] =
  [['抓到', '3', 5, 'square'], ['漏掉', '2', 6.5, 'round', true], ['误报', '5', 6, 'round'], ['放对', 'muted', 2, 'round']]

/** People number `from` to `to` in reading order, one dashed line a row; dashes of length 0 show only their caps. */
function crowd(from: number, to: number, count: number, [, fill, width, cap, hollow]: (typeof kinds)[number]): string {
  let rows = ''
  for (let start = from; start < to; start = (Math.floor(start / COLUMNS) + 1) * COLUMNS) {
    const [row, left] = [Math.floor(start / COLUMNS), start % COLUMNS]
    const length = Math.min(to - start, COLUMNS - left) - 1
    const [x, y] = [left * STEP + 4, row * STEP + 4]
    rows += `<line x1="${x}" y1="${y}" x2="${x + length * STEP + 0.1}" y2="${y}"/>`
  }
  const stroke = (name: Colour, w: number, told = '') => `<g stroke="${colour(name)}" stroke-width="${w}" stroke-dasharray="0 ${STEP}" stroke-linecap="${cap}"${told}>${rows}</g>`
  return stroke(fill, width, ` data-v="${count}"`) + (hollow ? stroke('paper', 3.5) : '')
}

export function people({ people, prevalence }: Model): string {
  let from = 0
  const marks = people.map((count, i) => crowd(from, (from += count), count, kinds[i]!))
  const legend = kinds.map((kind, i) => {
    const x = i * 80 + 4
    const [, fill, width, cap, hollow] = kind
    const mark = (name: Colour, w: number) => `<line x1="${x}" y1="213" x2="${x + 0.1}" y2="213" stroke="${colour(name)}" stroke-width="${w}" stroke-linecap="${cap}"/>`
    return mark(fill, width) + (hollow ? mark('paper', 3.5) : '') + label([x + 8, 217], `${kind[0]} ${people[i]!}`)
  })
  return svg({ width: 320, height: 222, title: `${PEOPLE} 个人里各有多少`, desc: `正例占 ${percent(prevalence)}：${kinds.map(([name], i) => `${name} ${people[i]!}`).join('，')}。` }, [...marks, ...legend])
}

/** Shares of each class in bins of half a deviation, and the threshold between them. */
export function histogram({ scored }: Model): string {
  if (!scored) return ''
  const { scores, at } = scored
  const [low, high] = [-4, 8]
  const heights = (list: readonly number[]) => {
    const bins = Array.from({ length: 2 * (high - low) }, () => 0)
    for (const x of list) bins[Math.min(bins.length - 1, Math.max(0, Math.floor((x - low) * 2)))]! += 1 / list.length
    return bins
  }
  const [positive, negative] = [heights(scores.positive), heights(scores.negative)]
  return chart({
    width: 330, height: 140, margin: [40, 10, 26, 40], title: '两类的得分与阈值', desc: `阈值在得分 ${num(at)} 处，右边的都报警。`,
    x: { label: '得分', domain: [low, high] }, y: { label: '占本类', domain: [0, 0.25], ticks: [0, 0.1, 0.2], format: percent },
  }, (sx, sy) => {
    const shape = (bins: readonly number[]): Point[] => bins.flatMap((height, i): Point[] => (height ? [[sx(low + i / 2), sy(height)], [sx(low + (i + 1) / 2), sy(height)]] : []))
    const floor = (points: readonly Point[]): Point[] => [[points[0]![0], sy(0)], ...points, [points.at(-1)![0], sy(0)]]
    const cut = sx(Math.min(high, Math.max(low, at)))
    return [
      area(floor(shape(negative)), 'muted', 0.2), line(floor(shape(negative)), { colour: 'muted', width: 1, dash: '3 2' }),
      area(floor(shape(positive)), '3', 0.2), line(floor(shape(positive)), { colour: '3', width: 1.5 }),
      line([[cut, 20], [cut, sy(0)]], { colour: 'ink', width: 1.5 }), dot([cut, 20], 'ink', 3, at),
    ]
  })
}

const axis = (name: string) => ({ label: name, domain: [0, 1] as const, ticks: [0, 0.5, 1], format: percent })
const small = { width: 240, height: 220, margin: [40, 20, 28, 44] as const }

/** ROC: rates inside each class, the same at any prevalence. */
export function roc({ scored, rates }: Model): string {
  return chart({ ...small, x: axis('误报率'), y: axis('召回率'), title: 'ROC 曲线', desc: scored ? `AUC ${num(scored.auc)}。` : '只有一个阈值，没有曲线。' }, (sx, sy) => [
    line([[sx(0), sy(0)], [sx(1), sy(1)]], { colour: 'muted', width: 1, dash: '4 4' }),
    ...(scored ? [line([[sx(0), sy(0)], ...thin(scored.stops).map(({ fpr, tpr }): Point => [sx(fpr), sy(tpr)])])] : []),
    ...(rates ? [dot([sx(1 - rates[1]), sy(rates[0])], 'ink', 5, rates[0])] : []),
  ])
}

/** Precision by recall: it falls with the prevalence, which is its floor. */
export function pr({ scored, metrics: { precision, recall }, prevalence }: Model): string {
  return chart({ ...small, x: axis('召回率'), y: axis('精确率'), title: '精确率–召回率曲线', desc: `乱猜的精确率是 ${percent(prevalence)}。` }, (sx, sy) => [
    line([[sx(0), sy(prevalence)], [sx(1), sy(prevalence)]], { colour: 'muted', width: 1, dash: '4 4' }),
    dot([sx(0), sy(prevalence)], 'muted', 3, prevalence),
    ...(scored ? [line(thin(scored.stops).map(({ tpr, precision }): Point => [sx(tpr), sy(precision)]))] : []),
    ...(precision === null || recall === null ? [] : [dot([sx(recall), sy(precision)], 'ink', 5, precision)]),
  ])
}

/** About forty of many stops, the last one among them. */
const thin = <T>(stops: readonly T[]): T[] => stops.filter((_, i) => i % 50 === 0 || i === stops.length - 1)
