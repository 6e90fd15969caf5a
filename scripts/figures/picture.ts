/** One source → its drawings and its text version, by way of the page. */
import { cleanSvg } from '../../src/figures/clean.ts'
import { drawTimeline } from '../../src/figures/draw-timeline.ts'
import { parseChart, parseQuadrant } from '../../src/figures/parse-charts.ts'
import type { Parsed } from '../../src/figures/parsed.ts'
import { canNarrow, prepare } from '../../src/figures/prepare.ts'
import type { FigureSource } from '../../src/figures/source.ts'
import { tasteful } from '../../src/figures/taste.ts'
import { textVersion } from '../../src/figures/text-version.ts'
import { unrough } from '../../src/figures/unrough.ts'
import type { Drawer, Drawn, SyntaxFault } from './page.ts'

export interface Picture { svg: string; narrow: string | undefined; words: string[] }

/** Wider than a telephone: worth a second drawing, from top to bottom and with shorter lines. */
const wide = 440

const widthOf = (svg: string) => Number(/width="(\d+)"/.exec(svg)![1])

function parsedOf({ kind, text }: FigureSource, drawn: Drawn): Parsed {
  if (kind === 'xychart') return parseChart(text)
  if (kind === 'quadrant') return parseQuadrant(text)
  return drawn.parsed!
}

export async function picture(drawer: Drawer, source: FigureSource): Promise<Picture | { fault: SyntaxFault }> {
  const { kind, text, label, hash } = source
  const seed = Number.parseInt(hash.slice(0, 7), 16)
  const draw = (isNarrow: boolean) => drawer.draw(kind, text, prepare(kind, text, isNarrow), seed)
  const clean = (drawn: Drawn, parsed: Parsed) => {
    try {
      return cleanSvg(parsed.kind === 'timeline' ? drawTimeline(parsed) : tasteful(kind, unrough(drawn.painted)))
    } catch (cause) {
      throw new Error(`${source.place.file}: ${label} cannot be drawn: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }
  const drawn = await draw(false)
  if ('fault' in drawn) return drawn
  const parsed = parsedOf(source, drawn)
  const svg = clean(drawn, parsed)
  const small = widthOf(svg) > wide && canNarrow(kind, text) ? await draw(true) : undefined
  const narrow = small && !('fault' in small) ? clean(small, parsed) : undefined
  return { svg, narrow: narrow && widthOf(narrow) < widthOf(svg) * 0.85 ? narrow : undefined, words: textVersion(parsed) }
}
