/** A mermaid fence → its committed drawing, inlined; refused when it was not drawn from this source. */
import { existsSync, readFileSync } from 'node:fs'
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { diagramOf } from '../book/diagrams.ts'
import { Fault } from '../book/fault.ts'
import { driftIn } from '../figures/check.ts'
import { drawingPath, readDrawing } from '../figures/drawing.ts'
import { inlineDiagram } from '../figures/inline.ts'
import { readSource, type FigureSource } from '../figures/source.ts'
import { rewriteSvg, SvgFault } from '../figures/svg.ts'
import { refuse, refuseFault } from './refuse.ts'

/** Faults of the fence come with a place of their own; the plugin's way of refusing needs it as one. */
function sourceOf(code: Code, label: string, file: VFile): FigureSource {
  try {
    return readSource(diagramOf(code, label, file.path))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const point = { line: error.line, column: error.column }
    return refuse(file, { type: 'code', position: { start: point, end: point } }, error.rule, error.message)
  }
}

/** What `npm run figures` wrote stays as it wrote it: one line of SVG, and a list in words. */
function checkDrawing(path: string, text: string): void {
  const broken = (message: string, line = 2, column = 1) => refuseFault(new Fault(`${message}; run npm run figures -- --force`, { file: path, line, column, rule: 'figure/bad-drawing' }))
  const { svg, words } = readDrawing(text) ?? broken('npm run figures did not write this', 1)
  try {
    rewriteSvg(svg)
  } catch (error) {
    if (!(error instanceof SvgFault)) throw error
    broken(error.message, error.line + 1, error.column)
  }
  if (!/^<svg[^>]*\bwidth="\d+" height="\d+"[^>]*\bviewBox="/.test(svg)) broken('this drawing has lost its size')
  const bad = words.findIndex((line) => !/^ *(-|1\.) ./.test(line))
  if (bad >= 0) broken(`“${words[bad]}” is no line of its text version`)
}

export function drawnDiagram(code: Code, label: string, file: VFile): string {
  const source = sourceOf(code, label, file)
  const [wide, narrow] = [drawingPath(file.path, label), drawingPath(file.path, label, true)]
  const texts = new Map([wide, narrow].filter((path) => existsSync(path)).map((path) => [path, readFileSync(path, 'utf8')]))
  const [fault] = driftIn([source], [...texts].map(([path, text]) => ({ path, drawing: readDrawing(text) })))
  if (fault) return refuse(file, code, fault.rule, fault.message)
  for (const [path, text] of texts) checkDrawing(path, text)
  const twin = texts.get(narrow)
  return inlineDiagram(source, { svg: texts.get(wide)!, ...(twin === undefined ? {} : { narrow: twin }) })
}
