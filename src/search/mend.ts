/** A question with words that the book does not have → what was probably meant: Simplified for Traditional, the nearest Latin word, the term that one character makes. */
import type { Repairs } from './tables.ts'
import { fold, pairsOf, type Token } from './tokens.ts'

/** Whether one insertion, deletion, exchange or swap of neighbours turns `a` into `b`. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1
  const same = (x: number, y: number) => a.slice(from + x) === b.slice(from + y)
  return same(1, 1) || same(0, 1) || same(1, 0) || (a[from] === b[from + 1] && a[from + 1] === b[from] && same(2, 2))
}

/** The word of the book that one edit makes of this one; of several, the one that keeps the most of its beginning. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const kept = (other: string) => [...other].findIndex((char, i) => char !== word[i])
  return words.filter((other) => oneEdit(word, other)).toSorted((a, b) => kept(b) - kept(a))[0]
}

/** Every place of every term in the question. */
const placesOf = (question: string, terms: readonly string[]): [from: number, to: number][] => terms.flatMap((term) => {
  const found: [number, number][] = []
  for (let at = question.indexOf(term); at >= 0; at = question.indexOf(term, at + 1)) found.push([at, at + term.length])
  return found
})

/** Where in the question a piece differs from the term; undefined where the term only has more at an end, for a shorter name is no slip. */
function difference(piece: string, term: string, at: number): [from: number, to: number] | undefined {
  let [from, after] = [0, 0]
  while (from < piece.length && piece[from] === term[from]) from += 1
  while (after < piece.length - from && after < term.length - from && piece.at(-1 - after) === term.at(-1 - after)) after += 1
  return term.includes(piece) || piece.includes(term) ? undefined : [at + from, at + piece.length - after]
}

/** The longest term that one edit makes of a piece of the question. Inside a run of Han characters, what is edited must be in no pair that the book has: in 完全一致模型 the book has 一致, so 致模型 is no 大模型. */
function nearestTerm(question: string, missing: ReadonlySet<number>, terms: readonly string[]): [from: number, to: number, term: string] | undefined {
  const standing = placesOf(question, terms)
  const isHan = (char = '') => /\p{Script=Han}/u.test(char)
  const isPair = (at: number) => isHan(question[at]) && isHan(question[at + 1])
  for (const term of terms.filter((one) => /^\p{Script=Han}{3,}$/u.test(one)).toSorted((a, b) => b.length - a.length)) {
    // Where this term stands, or one as long, nothing is to be mended.
    const there = standing.filter(([from, to]) => to - from >= term.length - 1)
    for (const length of [term.length + 1, term.length, term.length - 1]) {
      for (let from = 0; from + length <= question.length; from++) {
        const [piece, to] = [question.slice(from, from + length), from + length]
        if (!oneEdit(piece, term) || there.some(([start, end]) => start < to && from < end)) continue
        const edited = difference(piece, term, from)
        if (!edited) continue
        const pairs = Array.from({ length: Math.max(1, edited[1] - edited[0] + 1) }, (_, i) => edited[0] - 1 + i).filter((at) => at >= 0 && isPair(at))
        const alone = !isHan(question[from - 1]) && !isHan(question[to])
        if (alone ? pairs.some((at) => missing.has(at)) : pairs.length > 0 && pairs.every((at) => missing.has(at))) return [from, to, term]
      }
    }
  }
  return undefined
}

export function mend(question: string, missing: readonly Token[], repairs: Repairs, terms: readonly string[]): string {
  const simple = fold(question, pairsOf(repairs.simplified))
  if (simple !== question) return repairs.words.reduce((text, [from, to]) => text.replaceAll(from, to), simple)
  const latin = repairs.latin.split(' ')
  const words = missing.filter(({ han, word }) => !han && word.length > 3)
  const spelled = words.toReversed().reduce((text, { word, at }) => text.slice(0, at) + (nearest(word, latin) ?? word) + text.slice(at + word.length), question)
  const found = nearestTerm(spelled, new Set(missing.filter(({ han }) => han).map(({ at }) => at)), terms)
  return found ? spelled.slice(0, found[0]) + found[2] + spelled.slice(found[1]) : spelled
}
