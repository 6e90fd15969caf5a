/** Bytes of a file → its text, refused at the first character that would be read otherwise than it looks. */
import { Fault } from './fault.ts'

/** Far above any honest file, far below what makes a parser slow. */
export const longest = { file: 2_000_000, line: 20_000 }

/** What an editor leaves and a reader does not see; `printed` says that it may also stand in what a program printed. */
const strangers: { pattern: RegExp; what: string; printed?: boolean }[] = [
  { pattern: /^\uFEFF/u, what: 'this file begins with a byte order mark; save it as UTF-8 without BOM', printed: true },
  { pattern: /\r/u, what: 'a carriage return; save this file with Unix line ends (LF)', printed: true },
  { pattern: /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029]/u, what: 'a control character; take it out', printed: true },
  { pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, what: 'a character that turns the direction of the text and shows other words than it holds; take it out', printed: true },
  { pattern: /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/u, what: 'a character that cannot be seen; take it out' },
  { pattern: /[\uFFFD\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/u, what: 'a character without a shape: something was lost when this was copied; write it again' },
]

const pointOf = (text: string, offset: number) => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return { line: text.slice(0, start).split('\n').length, column: offset - start + 1 }
}

/** How many bytes are sound UTF-8 before the first that is not. */
function brokenAt(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  const isSound = (end: number) => {
    try { new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true }); return true } catch { return false }
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isSound(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Throws a `Fault`: `book/bad-encoding`, `book/bad-character` or `book/too-long`. */
export function textOf(bytes: Uint8Array, file: string): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const before = new TextDecoder().decode(bytes.subarray(0, brokenAt(bytes)), { stream: true })
    throw new Fault('this file is not UTF-8; save it as UTF-8', { file, ...pointOf(before, before.length), rule: 'book/bad-encoding' })
  }
  for (const { pattern, what, printed } of strangers) {
    const at = file.endsWith('.out') && !printed ? -1 : text.search(pattern)
    if (at >= 0) throw new Fault(`${/^this/.test(what) ? '' : `U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}, `}${what}`, { file, ...pointOf(text, at), rule: 'book/bad-character' })
  }
  const long = text.split('\n').findIndex((line) => line.length > longest.line)
  if (long >= 0) throw new Fault(`this line has more than ${longest.line} characters; break it`, { file, line: long + 1, rule: 'book/too-long' })
  return text
}
