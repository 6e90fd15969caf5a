/** Tokens and bills: text as bytes cut into tokens, byte-pair encoding from scratch, and what a request costs. */

export interface Size { chars: number; utf16: number; bytes: number }

/** Code points, UTF-16 units (JavaScript's length) and UTF-8 bytes. */
export const size = (text: string): Size => ({ chars: [...text].length, utf16: text.length, bytes: new TextEncoder().encode(text).length })

/** A token as it can be shown: text, or its bytes in hexadecimal where a character is cut; and how many bytes it has. */
export interface Piece { text: string; whole: boolean; bytes: number }

/** Text and the bytes of each token → pieces; a part of a character is `E5 A4`. Throws RangeError when the lengths do not add up. */
export function cut(text: string, lengths: readonly number[]): Piece[] {
  const bytes = new TextEncoder().encode(text)
  if (lengths.reduce((sum, length) => sum + length, 0) !== bytes.length) throw new RangeError(`tok: the tokens do not make up “${text}”`)
  let at = 0
  return lengths.map((length) => {
    const part = bytes.slice(at, at += length)
    try { return { text: new TextDecoder('utf-8', { fatal: true }).decode(part), whole: true, bytes: length } }
    catch { return { text: [...part].map((byte) => byte.toString(16).toUpperCase()).join(' '), whole: false, bytes: length } }
  })
}

export interface Word { pieces: readonly string[]; count: number }
export interface Merge { pair: readonly [string, string]; count: number }

const glue = (pieces: readonly string[], [a, b]: Merge['pair']): string[] => {
  const out: string[] = []
  for (let i = 0; i < pieces.length; i++) out.push(pieces[i] === a && pieces[i + 1] === b ? a + pieces[++i]! : pieces[i]!)
  return out
}

/**
 * Byte-pair encoding (Sennrich et al. 2016, §3.2): glue the commonest neighbouring pair, `merges` times or until no pair is left.
 * Of equally common pairs the first in code-unit order is taken.
 */
export function train(words: readonly Word[], merges: number): { rules: Merge[]; words: Word[] } {
  const rules: Merge[] = []
  for (let now = [...words]; ; now = now.map(({ pieces, count }) => ({ pieces: glue(pieces, rules.at(-1)!.pair), count }))) {
    const seen = new Map<string, Merge>()
    for (const { pieces, count } of now) for (let i = 1; i < pieces.length; i++) {
      const pair = [pieces[i - 1]!, pieces[i]!] as const
      seen.set(pair.join('\n'), { pair, count: (seen.get(pair.join('\n'))?.count ?? 0) + count })
    }
    if (rules.length === merges || !seen.size) return { rules, words: now }
    const keys = [...seen.keys()].sort()
    rules.push(seen.get(keys.reduce((best, key) => (seen.get(key)!.count > seen.get(best)!.count ? key : best)))!)
  }
}

/** Bytes of a text, a character each, in chunks that end before a space or after a mark: no token reaches across. */
export const chunks = (text: string): string[][] =>
  text.split(/(?<=[。，；、.,])|(?= )/).map((chunk) => [...new TextEncoder().encode(chunk)].map((byte) => String.fromCharCode(byte)))

/** Bytes of each token of a text: the rules replayed in the order they were learnt. */
export const encode = (text: string, rules: readonly Merge[]): number[] =>
  chunks(text).flatMap((pieces) => rules.reduce((now, { pair }) => glue(now, pair), pieces).map((piece) => piece.length))

/** Text cut by one pattern after the other, each cutting what the last one left: what matches, and what stands between. No token reaches across. */
export const isolate = (text: string, patterns: readonly RegExp[]): string[] => patterns.reduce((parts, pattern) => parts.flatMap((part) => {
  const cuts: string[] = []
  let end = 0
  for (const { 0: match, index } of part.matchAll(pattern)) {
    cuts.push(part.slice(end, index), match)
    end = index + match.length
  }
  return [...cuts, part.slice(end)].filter(Boolean)
}), [text])

/** Han characters, runs of Latin letters, digits, and other marks of a text; blanks are not counted. */
export function tally(text: string): readonly [han: number, word: number, digit: number, mark: number] {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return [count(/\p{Script=Han}/gu), count(/[a-z]+/gi), count(/\d/g), count(/[^\p{Script=Han}a-z\d\s]/giu)]
}

/** Tokens of a text that nobody cut: so many for each thing counted, at least 1. */
export const estimate = (text: string, each: readonly number[]): number =>
  Math.max(1, Math.round(tally(text).reduce((sum, count, i) => sum + count * each[i]!, 0)))

/** Tokens of one request, and prices a million tokens; `cached` is part of `input`. */
export interface Request { input: number; cached: number; output: number; priceIn: number; priceCached: number; priceOut: number }

/** Cost of a request in the currency of the prices: ((input − cached)·p + cached·p′ + output·p″)/10⁶. */
export const cost = ({ input, cached, output, priceIn, priceCached, priceOut }: Request): number =>
  ((input - cached) * priceIn + cached * priceCached + output * priceOut) / 1e6
