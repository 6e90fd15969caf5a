/** How each kind of diagram of the book looks, beyond what mermaid's theme can say. Primitives in, primitives out. */
import type { Kind } from './kinds.ts'
import type { Box, Primitive, Shape, Words } from './primitive.ts'
import { restore } from './prepare.ts'
import { sentinel } from './sentinels.ts'

type Change = (one: Primitive, all: readonly Primitive[]) => Primitive | undefined

const has = ({ classes }: Primitive, ...names: string[]) => names.some((name) => classes.includes(` ${name} `))
const starts = ({ classes }: Primitive, name: string) => classes.includes(` ${name}`)
const inside = ({ x, y, width, height }: Box, px: number, py: number) => px > x && px < x + width && py > y && py < y + height
const rounded = (shape: Shape, rx: number): Shape => ({ ...shape, geometry: { ...shape.geometry, rx: String(rx) } })

/** A pale area with a strong border in the same colour: words on it stay readable in both themes. */
const tinted = (one: Primitive, opacity = 0.16): Primitive => (one.tag === 'text' || one.fill === 'none' ? one : { ...one, fillOpacity: opacity, stroke: one.fill, strokeWidth: 1.25 })

const lowered = (one: Words, by: number): Words => ({ ...one, y: one.y + by, box: { ...one.box, y: one.box.y + by } })

/** The patch behind an edge's label takes the colour of what it lies on. */
function patch(one: Shape, all: readonly Primitive[]): Shape {
  const [px, py] = [one.box.x + one.box.width / 2, one.box.y + one.box.height / 2]
  const under = all.findLast((other) => other.tag === 'rect' && has(other, 'cluster', 'statediagram-cluster') && inside(other.box, px, py))
  return { ...one, fill: under?.fill ?? sentinel('paper'), fillOpacity: 1, stroke: 'none' }
}

/** A filled head needs no outline in its own colour. */
const solid = (one: Shape): Shape => (one.fill === one.stroke ? { ...one, stroke: 'none' } : { ...one, strokeWidth: 1.25 })

/** Names are centred, however wide the reader's font; they stand clear of the border. */
function title(one: Words): Words {
  const middle = { ...one, anchor: 'middle' as const, x: one.box.x + one.box.width / 2 - one.matrix[4] }
  if (has(one, 'cluster-label')) return lowered(middle, 5)
  return has(one, 'label-group', 'annotation-group') ? lowered(middle, 4) : one
}

const graph: Change = (one, all) => {
  if (one.tag === 'text') return title(one)
  if (has(one, 'background') || has(one, 'labelBkg')) return has(one, 'edgeLabel', 'edgeLabels') ? patch(one, all) : undefined
  if (has(one, 'inner') && has(one, 'statediagram-cluster')) return undefined
  if (has(one, 'arrowhead')) return solid(one)
  if (has(one, 'edgePaths', 'relation', 'transition')) return { ...one, strokeWidth: has(one, 'edge-thickness-thick') ? 3 : 1.5 }
  if (one.tag === 'rect' && has(one, 'cluster', 'statediagram-cluster')) return { ...rounded(one, 8), strokeWidth: 1.25 }
  if (one.tag === 'rect' && parseFloat(one.geometry['rx'] ?? '0') < 12) return { ...rounded(one, has(one, 'label-container') && one.geometry['rx'] ? 10 : has(one, 'erDiagram') ? 0 : 4), strokeWidth: 1.25 }
  return one.strokeWidth < 1.4 ? { ...one, strokeWidth: 1.25 } : one
}

const tree: Change = (one) => {
  if (one.tag === 'line' && !has(one, 'lineWrapper')) return undefined
  if (has(one, 'edgePaths')) return { ...one, strokeWidth: 2, fill: 'none' }
  return starts(one, 'section-') ? tinted(one) : one
}

/** Dates stand clear of the last bar, at full strength. */
const gantt = (one: Words): Words => (has(one, 'grid') ? lowered({ ...one, size: 13, fillOpacity: 1 }, 10) : { ...one, italic: false })

const frames: Record<string, string> = { loop: '循环', alt: '分支', opt: '可选', par: '并行', break: '中止', critical: '必须' }

/** A lifeline ends a little below the last thing that happens. */
function lifeline(one: Shape, all: readonly Primitive[]): Shape {
  const last = Math.max(...all.filter((other) => !has(other, 'actor-line')).map(({ box }) => box.y + box.height))
  return { ...one, strokeWidth: 1.25, geometry: { ...one.geometry, y2: String(last + 16 - one.matrix[5]) }, box: { ...one.box, height: last + 16 - one.box.y } }
}

function sequenceWords(one: Words, all: readonly Primitive[]): Words {
  if (has(one, 'labelText')) return { ...one, content: frames[one.content] ?? one.content }
  if (has(one, 'actor-man')) return lowered(one, 6)
  const { x, width } = one.box
  const isCrossed = has(one, 'loopText', 'sectionTitle', 'messageText') && all.some((other) => has(other, 'actor-line') && other.box.x > x - 4 && other.box.x < x + width + 4)
  return isCrossed ? { ...one, halo: true } : one
}

const sequence: Change = (one, all) => {
  if (one.tag === 'text') return sequenceWords(one, all)
  if (has(one, 'actor-line')) return lifeline(one, all)
  if (has(one, 'arrowhead')) return solid(one)
  return { ...one, strokeWidth: starts(one, 'messageLine') ? 1.5 : 1.25 }
}

const byKind: Record<Kind, Change> = {
  flowchart: graph, state: graph, class: graph, er: graph, sequence, mindmap: tree, timeline: tree,
  pie: (one) => (has(one, 'pieOuterCircle') ? undefined : has(one, 'pieCircle') ? { ...one, fillOpacity: 0.5, strokeWidth: 2 } : one.tag === 'rect' ? { ...one, fillOpacity: 0.5, stroke: 'none' } : one),
  gantt: (one) => (has(one, 'section') ? undefined : one.tag === 'text' ? gantt(one) : starts(one, 'task') ? tinted(one, 0.3) : one),
  quadrant: (one) => one,
  xychart: (one) => (has(one, 'background') ? undefined : one),
}

const isSame = (a: Shape, b: Shape) => JSON.stringify([a.geometry, a.matrix, a.fill, a.stroke]) === JSON.stringify([b.geometry, b.matrix, b.fill, b.stroke])

/** Words last; arrowheads after their lines, so that equal neighbours merge into one path. */
function layer(kind: Kind, one: Primitive): number {
  if (one.tag === 'text') return 4
  if (kind === 'sequence') return has(one, 'actor-line') ? 0 : starts(one, 'drawing-sequencenumber') ? 3 : has(one, 'arrowhead') ? 2 : 1
  if (!['flowchart', 'state', 'class', 'er', 'mindmap'].includes(kind)) return 1
  return has(one, 'arrowhead') ? 1 : has(one, 'edgePaths', 'cluster', 'clusters', 'subgraphs') ? 0 : 2
}

const isPoint = (one: Primitive) => one.tag !== 'text' && one.box.width === 0 && one.box.height === 0

export function tasteful(kind: Kind, primitives: readonly Primitive[]): Primitive[] {
  const visible = primitives.filter((one) => !isPoint(one)).filter((one) => one.tag === 'text' || one.fill !== 'none' || one.stroke !== 'none')
  const changed = visible.flatMap((one) => byKind[kind](one, visible) ?? [])
  const once = changed.filter((one, i) => one.tag === 'text' || changed.findIndex((other) => other.tag !== 'text' && isSame(one, other)) === i)
  const worded = once.map((one) => (one.tag === 'text' ? { ...one, content: restore(one.content) } satisfies Words : one))
  return worded.toSorted((a, b) => layer(kind, a) - layer(kind, b))
}
