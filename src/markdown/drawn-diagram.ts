/** A mermaid fence → its committed drawing, inlined; refused when it was not drawn from this source. */
import { existsSync, readFileSync } from 'node:fs'
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { Fault } from '../book/fault.ts'
import { driftIn } from '../figures/check.ts'
import { drawingPath, readDrawing } from '../figures/drawing.ts'
import { fenceOf } from '../figures/fences.ts'
import { inlineDiagram } from '../figures/inline.ts'
import { readSource, type FigureSource } from '../figures/source.ts'
import { refuse } from './refuse.ts'

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
  const [wide, narrow] = [drawingPath(file.path, label), drawingPath(file.path, label, true)]
  const texts = new Map([wide, narrow].filter((path) => existsSync(path)).map((path) => [path, readFileSync(path, 'utf8')]))
  const [fault] = driftIn([source], [...texts].map(([path, text]) => ({ path, drawing: readDrawing(text) })))
  if (fault) return refuse(file, code, fault.rule, fault.message)
  const twin = texts.get(narrow)
  return inlineDiagram(source, { svg: texts.get(wide)!, ...(twin === undefined ? {} : { narrow: twin }) })
}
