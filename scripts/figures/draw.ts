/** The mermaid fences of the book → `figures/*.svg` beside their chapters. What has not changed is not drawn again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault, Faults } from '../../src/book/fault.ts'
import { drawingPath, readDrawing, writeDrawing } from '../../src/figures/drawing.ts'
import { placeIn, type FigureSource } from '../../src/figures/source.ts'
import { openDrawer, type Drawer } from './page.ts'
import { picture, type Picture } from './picture.ts'
import { drawingFilesIn, sourcesIn } from './sources.ts'

export interface Done { label: string; path: string; what: 'kept' | 'drawn' | 'deleted'; width: number }
interface Options { root: string; only?: string; force?: boolean }

function isFresh(root: string, { hash, label, place }: FigureSource): boolean {
  const read = (isNarrow: boolean) => {
    const path = join(root, drawingPath(place.file, label, isNarrow))
    return existsSync(path) ? readDrawing(readFileSync(path, 'utf8')) : undefined
  }
  const wide = read(false)
  return wide?.hash === hash && (!wide.hasNarrow || read(true)?.hash === hash)
}

function write(root: string, source: FigureSource, { svg, narrow, words }: Picture): void {
  const { hash, label, place } = source
  const path = join(root, drawingPath(place.file, label))
  const narrowPath = join(root, drawingPath(place.file, label, true))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, writeDrawing({ hash, hasNarrow: narrow !== undefined, svg, words }))
  if (narrow === undefined) rmSync(narrowPath, { force: true })
  else writeFileSync(narrowPath, writeDrawing({ hash, hasNarrow: false, svg: narrow, words: [] }))
}

const widthOf = (svg: string) => Number(/width="(\d+)"/.exec(svg)?.[1] ?? 0)

/** Drawings of ours that no source asks for. */
function orphans(root: string, sources: readonly FigureSource[]): string[] {
  const wanted = new Set(sources.flatMap(({ label, place }) => [drawingPath(place.file, label), drawingPath(place.file, label, true)]))
  return drawingFilesIn(root).filter(({ path, drawing }) => drawing && !wanted.has(path)).map(({ path }) => path)
}

/** Draws everything it can, then throws all faults at once. */
export async function drawFigures({ root, only, force = false }: Options): Promise<Done[]> {
  const all = sourcesIn(root)
  const sources = all.filter(({ label }) => only === undefined || label === only)
  const faults: Fault[] = []
  const done: Done[] = []
  let drawer: Drawer | undefined
  try {
    for (const source of sources) {
      const path = drawingPath(source.place.file, source.label)
      if (!force && isFresh(root, source)) {
        done.push({ label: source.label, path, what: 'kept', width: widthOf(readFileSync(join(root, path), 'utf8')) })
        continue
      }
      drawer ??= await openDrawer()
      const drawn = await picture(drawer, source)
      if ('fault' in drawn) faults.push(new Fault(drawn.fault.message, { ...placeIn(source, drawn.fault.line, drawn.fault.column), rule: 'figure/bad-mermaid' }))
      else write(root, source, drawn)
      if (!('fault' in drawn)) done.push({ label: source.label, path, what: 'drawn', width: widthOf(drawn.svg) })
    }
  } finally {
    await drawer?.close()
  }
  if (only === undefined) {
    for (const path of orphans(root, all)) {
      rmSync(join(root, path))
      done.push({ label: path.replace(/^.*\/|(\.narrow)?\.svg$/g, ''), path, what: 'deleted', width: 0 })
    }
  }
  if (faults.length > 0) throw new Faults(faults)
  return done
}
