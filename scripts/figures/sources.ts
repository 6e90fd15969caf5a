/** The diagrams of a book and the drawings beside its chapters, read from disk; no browser. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagramsIn } from '../../src/book/diagrams.ts'
import { parseChapter } from '../../src/book/parse.ts'
import { readDrawing } from '../../src/figures/drawing.ts'
import { readSource, type FigureSource } from '../../src/figures/source.ts'

const chapters = (root: string) => globSync('content/*/*/index.mdx', { cwd: root }).map((file) => file.replaceAll('\\', '/')).toSorted()
const drawings = (root: string) => globSync('content/*/*/figures/*.svg', { cwd: root }).map((file) => file.replaceAll('\\', '/')).toSorted()

/** The diagrams of a book, in its order, whatever else is wrong with it. Paths are relative to its root. */
export const sourcesIn = (root: string): FigureSource[] =>
  chapters(root).flatMap((file) => diagramsIn(parseChapter(readFileSync(join(root, file), 'utf8'), file).tree, file).map(readSource))

/** The drawing files of a book, as `driftIn` wants them. */
export const drawingFilesIn = (root: string) =>
  drawings(root).map((path) => ({ path, drawing: readDrawing(readFileSync(join(root, path), 'utf8')) }))
