/** The diagrams of the book and the drawings on disk → where they differ. The build draws nothing; it only refuses. */
import { Fault } from '../book/fault.ts'
import { drawingPath, type Drawing } from './drawing.ts'
import type { FigureSource } from './source.ts'

/** A file of a `figures/` folder; `drawing` is undefined when somebody drew it by hand. */
export interface DrawingFile { path: string; drawing: Drawing | undefined }

const todo = 'run npm run figures and commit what it writes'

export function driftIn(sources: readonly FigureSource[], files: readonly DrawingFile[]): Fault[] {
  const drawn = new Map(files.flatMap(({ path, drawing }) => (drawing ? [[path, drawing] as const] : [])))
  const wanted = new Set<string>()
  const faults: Fault[] = []
  for (const { label, hash, place } of sources) {
    const path = drawingPath(place.file, label)
    const narrowPath = drawingPath(place.file, label, true)
    const drawing = drawn.get(path)
    wanted.add(path)
    if (drawing?.hasNarrow) wanted.add(narrowPath)
    const say = (message: string, rule: string) => faults.push(new Fault(`${message}: ${todo}`, { ...place, rule }))
    if (!drawing) say(`${label} has no drawing`, 'figure/not-drawn')
    else if (drawing.hash !== hash) say(`the drawing of ${label} differs from its source`, 'figure/stale')
    else if (drawing.hasNarrow && drawn.get(narrowPath)?.hash !== hash) say(`the narrow drawing of ${label} is missing or differs from its source`, 'figure/stale')
  }
  for (const path of drawn.keys()) {
    if (!wanted.has(path)) faults.push(new Fault(`this drawing has no source any more: ${todo}`, { file: path, rule: 'figure/orphan' }))
  }
  return faults
}
