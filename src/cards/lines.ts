/** A title → lines that end where a reader would pause: never inside a word, even in length, as few as fit. */
import { phrases } from '../book/phrases.ts'

const pause = /[，、；：！？]$/

/** Every way to part `pieces` into `count` lines. */
function* partings(pieces: readonly string[], count: number): Generator<string[]> {
  if (count === 1) return yield [pieces.join('')]
  for (let i = 1; i <= pieces.length - count + 1; i++) {
    for (const rest of partings(pieces.slice(i), count - 1)) yield [pieces.slice(0, i).join(''), ...rest]
  }
}

/** Unevenness, squared shares of the longest line, and a pause that was not used. */
function cost(widths: readonly number[], lines: readonly string[]): number {
  const longest = Math.max(...widths)
  return widths.reduce((sum, width, i) => sum + (1 - width / longest) ** 2 + (i < lines.length - 1 && !pause.test(lines[i]!) ? 0.3 : 0), 0)
}

export interface Setting { lines: string[]; size: number }

/**
 * The largest of `sizes` at which the text fits, and its best lines there. `widthOf` measures in ems; `room` is in pixels;
 * of two sizes that need different numbers of lines the larger wins. Throws when nothing fits.
 */
export function setLines(text: string, widthOf: (line: string) => number, room: { width: number; lines: number }, sizes: readonly number[]): Setting {
  const pieces = phrases(text)
  for (const size of sizes) {
    for (let count = 1; count <= Math.min(room.lines, pieces.length); count++) {
      let best: { lines: string[]; cost: number } | undefined
      for (const parted of partings(pieces, count)) {
        const lines = parted.map((line) => line.trim())
        const widths = lines.map(widthOf)
        if (Math.max(...widths) * size > room.width) continue
        const price = cost(widths, lines)
        if (!best || price < best.cost) best = { lines, cost: price }
      }
      if (best) return { lines: best.lines, size }
    }
  }
  throw new Error(`“${text}” does not fit on a card: shorten the title`)
}
