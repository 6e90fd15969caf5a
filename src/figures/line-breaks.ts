/** A long label → lines of about equal length, broken between words and never before a closing mark. */

const isWide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u2014\u2018\u2019\u201c\u201d\u2026]/u
const noStart = /^[，。、；：？！）》」』】”’…—%％·,.;:?!)\]]/u
const noEnd = /(?:[（《「『【“‘([×÷＋+=≈≤≥<>−-]|(?:^|[^\p{L}\d.])\d[\d.,]*(?:\s*[个几])?)\s*$/u
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** In ems: a Han character is one, a Latin letter a little over half. */
export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (isWide.test(character) ? 1 : 0.56), 0)

/** `训练、验证` → [`训练、`, `验证`]: pieces between which a line may end. */
function piecesOf(label: string): string[] {
  const pieces: string[] = []
  // First at Chinese marks: Unicode takes 0.1；0.2 for one number.
  const segments = label.split(/(?<=[，。；：、！？])/u).flatMap((part) => [...words.segment(part)])
  for (const { segment } of segments) {
    const last = pieces.at(-1)
    const joins = last !== undefined && (noStart.test(segment) || noEnd.test(last) || /^\s+$/.test(segment) || (/[\w.\-/]$/.test(last) && /^[\w.\-/]/.test(segment)))
    if (joins) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** The least uneven way to lay pieces on `count` lines. */
function split(pieces: readonly string[], count: number, target: number): { lines: string[]; cost: number } {
  if (count === 1) {
    const line = pieces.join('').trim()
    return { lines: [line], cost: (widthOf(line) - target) ** 2 }
  }
  let best = { lines: [] as string[], cost: Infinity }
  for (let i = 1; i <= pieces.length - count + 1; i++) {
    const line = pieces.slice(0, i).join('').trim()
    const isGood = noStart.test(line.at(-1)!) || /^[×÷＋+=≈≤≥<>]/.test(pieces[i]!)
    const afterMark = isGood ? 0 : 5
    const before = /^[的了着过吗呢吧]/.test(pieces[i]!) ? 4 : 0
    const rest = split(pieces.slice(i), count - 1, target)
    const cost = (widthOf(line) - target) ** 2 + afterMark + before + rest.cost
    if (cost < best.cost) best = { lines: [line, ...rest.lines], cost }
  }
  return best
}

/** At most `widest` ems a line where words allow it; the author's own `<br>` are left alone. */
export function breakLabel(label: string, widest: number): string {
  const width = widthOf(label)
  if (width <= widest || /<br|\\n|`/.test(label)) return label
  const pieces = piecesOf(label)
  const count = Math.min(Math.ceil(width / widest), pieces.length, 6)
  return split(pieces, count, width / count).lines.join('<br>')
}

/** A diamond grows with width and height alike, so its words stand in a block nearly square. */
export const widestInDiamond = (label: string): number => {
  const width = widthOf(label)
  return Math.max(4, width / Math.max(1, Math.round(0.8 * Math.sqrt(width / 1.2))) + 0.9)
}
