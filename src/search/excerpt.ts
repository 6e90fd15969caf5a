/** A record's text and a question → the sentence that shows why it was found, the words to mark in it, and the link that marks them on the page. */
import { fold } from './tokens.ts'

/** Pieces of text by turns: not marked, marked, not marked … */
export type Marked = string[]

const stop = '\u2063'
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** What of the question a folded text has: for Han the longest pieces, for Latin the words or their beginnings. */
function shared(question: string, text: string): string[] {
  const pieces: string[] = []
  for (const [run] of question.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu)) {
    if (!isHan(run)) { if (text.includes(run)) pieces.push(run); continue }
    for (let from = 0; from < run.length; ) {
      let to = from
      while (to < run.length && text.includes(run.slice(from, to + 1))) to += 1
      if (to - from > 1 || to > from && run.length === 1) pieces.push(run.slice(from, to))
      from = to - from > 1 ? to : from + 1
    }
  }
  return pieces
}

type Span = [from: number, to: number]

/** Where the words stand, none over another. A Latin piece begins where a word begins. */
function spansOf(text: string, pieces: readonly string[]): Span[] {
  const spans = pieces.flatMap((piece) => {
    const found: Span[] = []
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
      if (isHan(piece) || !/[\p{L}\p{N}_]/u.test(text[at - 1] ?? '')) found.push([at, at + piece.length])
    }
    return found
  }).toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  return spans.reduce<Span[]>((kept, span) => {
    const last = kept.at(-1)
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else kept.push([...span])
    return kept
  }, [])
}

function markedBy(text: string, spans: readonly Span[]): Marked {
  const plain = (part: string) => part.replaceAll(stop, '')
  let last = 0
  const parts = spans.flatMap(([from, to]) => {
    const pair = [plain(text.slice(last, from)), plain(text.slice(from, to))]
    last = to
    return pair
  })
  return [...parts, plain(text.slice(last))]
}

/** Where a text has pieces of the question. */
export function spansIn(text: string, question: string): Span[] {
  const folded = fold(text)
  return spansOf(folded, shared(question, folded))
}

/** `words`: the question and the other names of what it names, folded. */
export function marked(text: string, words: readonly string[]): Marked {
  const folded = fold(text)
  return markedBy(text, spansOf(folded, words.flatMap((word) => shared(word, folded))))
}

const [longest, before] = [96, 24]

/** The sentence with the most of the question in it, cut where it is long. */
function window(text: string, spans: readonly Span[]): Span {
  const sentences = [...text.matchAll(/[^。！？\u2063]*[。！？\u2063]*/gu)].map(({ 0: sentence, index }): Span => [index, index + sentence.length]).filter(([from, to]) => to > from)
  const inside = ([from, to]: Span) => spans.filter((span) => span[0] >= from && span[1] <= to)
  const worth = (sentence: Span) => [...new Set(inside(sentence).map(([from, to]) => text.slice(from, to)))].reduce((sum, word) => sum + word.length ** 1.5, 0)
  const at = sentences.map(worth).reduce((best, score, i, all) => (score > all[best]! ? i : best), 0)
  const [from, end] = sentences[at] ?? [0, text.length]
  let to = end
  for (let next = at + 1; to - from < 60 && sentences[next]; next += 1) to = sentences[next]![1]
  const first = inside([from, end])[0]?.[0] ?? from
  const start = to - from > longest && first - from > before ? first - before : from
  return [start, Math.min(to, start + longest)]
}

export interface Excerpt { parts: Marked; fragment: string }

export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const folded = fold(text)
  const spans = spansOf(folded, words.flatMap((word) => shared(word, folded)))
  const [start, to] = window(text, spans)
  // After a citation that is not in the text a sentence begins with its colon.
  const from = start + /^[\u2063\s：，；、]*/u.exec(text.slice(start, to))![0].length
  const shown = spans.filter((span) => span[0] >= from && span[1] <= to)
  const parts = markedBy(text.slice(from, to), shown.map(([a, b]): Span => [a - from, b - from]))
  if (start > 0 && !/[。！？\u2063]/.test(text[start - 1]!)) parts[0] = `…${parts[0]}`
  if (to < text.length && !/[。！？\u2063]/.test(text[to - 1]!)) parts.push(`${parts.pop()}…`)
  // The words of the question before the other names of what it names.
  const typed = ([a, b]: Span): number => (words[0]!.includes(folded.slice(a, b)) ? 1000 : 0) + b - a
  const best = shown.toSorted((a, b) => typed(b) - typed(a))[0]
  return { parts, fragment: best ? fragmentFor(text, best) : '' }
}

const encoded = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D')

/** `:~:text=before-,words`: marks the words where they stand, in the browser itself. It marks whole words only, so a piece grows to the words it touches. */
function fragmentFor(text: string, [from, to]: Span): string {
  const run: Span = [text.lastIndexOf(stop, from - 1) + 1, (text.indexOf(stop, to) + text.length + 1) % (text.length + 1)]
  const line = text.slice(run[0], run[1])
  const bounds = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)].map(({ index }) => index + run[0])
  const start = bounds.findLast((bound) => bound <= from) ?? from
  const end = bounds.find((bound) => bound >= to) ?? run[1]
  const lead = bounds.find((bound) => bound >= start - 12) ?? start
  const prefix = encoded(text.slice(lead, start))
  const words = encoded(text.slice(start, end))
  return words ? `:~:text=${prefix ? `${prefix}-,` : ''}${words}` : ''
}
