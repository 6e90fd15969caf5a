/** A mermaid fence → its committed drawing, inlined; refused when it was not drawn from this source. */
import { existsSync, readFileSync } from 'node:fs'
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { Fault } from '../book/fault.ts'
import { readDrawing } from '../figures/drawing.ts'
import { fenceOf } from '../figures/fences.ts'
import { inlineDiagram } from '../figures/inline.ts'
import { readSource, type FigureSource } from '../figures/source.ts'
import { insideChapter } from './chapter-of.ts'
import { refuse } from './refuse.ts'

const todo = 'run npm run figures and commit what it writes'

/** Faults of the fence come with a place of their own; the plugin's way of refusing needs it as one. */
function sourceOf(code: Code, label: string, file: VFile): FigureSource {
  try {
    return readSource(fenceOf(code, label, file.path))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const point = { line: error.line, column: error.column }
    return refuse(file, { type: 'code', position: { start: point, end: point } }, error.rule, error.message)
  }
}

export function drawnDiagram(code: Code, label: string, file: VFile): string {
  const source = sourceOf(code, label, file)
  const read = (name: string) => {
    const path = insideChapter(file, `figures/${name}.svg`)!
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  const svg = read(label)
  if (!svg) return refuse(file, code, 'figure/not-drawn', `${label} has no drawing: ${todo}`)
  const drawing = readDrawing(svg)
  if (drawing?.hash !== source.hash) return refuse(file, code, 'figure/stale', `the drawing of ${label} differs from its source: ${todo}`)
  const narrow = drawing.hasNarrow ? read(`${label}.narrow`) : undefined
  return inlineDiagram(source, narrow === undefined ? { svg } : { svg, narrow })
}
