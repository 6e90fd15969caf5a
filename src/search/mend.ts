/** A question with words that the book does not have → what was probably meant: Simplified for Traditional, the nearest Latin word, the term that one character makes. */
import type { Repairs } from './tables.ts'
import { fold, type Token } from './tokens.ts'

/** Whether one insertion, deletion, exchange or swap of neighbours turns `a` into `b`. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1
  const same = (x: number, y: number) => a.slice(from + x) === b.slice(from + y)
  return same(1, 1) || same(0, 1) || same(1, 0) || (a[from] === b[from + 1] && a[from + 1] === b[from] && same(2, 2))
}

const pairsOf = (text: string): Map<string, string> => new Map(Array.from({ length: text.length / 2 }, (_, i) => [text[i * 2]!, text[i * 2 + 1]!]))

/** The word of the book that one edit makes of this one; of several, the one that keeps the most of its beginning. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const kept = (other: string) => [...other].findIndex((char, i) => char !== word[i])
  return words.filter((other) => oneEdit(word, other)).toSorted((a, b) => kept(b) - kept(a))[0]
}

/** The longest term that one edit makes of a piece of the question with a missing word in it. */
function nearestTerm(question: string, missing: readonly Token[], terms: readonly string[]): [from: number, to: number, term: string] | undefined {
  for (const term of terms.filter((one) => /^\p{Script=Han}{3,}$/u.test(one)).toSorted((a, b) => b.length - a.length)) {
    // Where this term stands, or one as long, nothing is to be mended.
    const there = terms.filter((one) => one.length >= term.length - 1).flatMap((one) => [...question.matchAll(new RegExp(one.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'g'))].map(({ index }) => [index, index + one.length] as const))
    for (const length of [term.length + 1, term.length, term.length - 1]) {
      for (let from = 0; from + length <= question.length; from++) {
        const to = from + length
        if (!missing.some(({ at, word }) => at < to && from < at + word.length)) continue
        if (there.some(([start, end]) => start < to && from < end)) continue
        if (oneEdit(question.slice(from, to), term)) return [from, to, term]
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
  const found = nearestTerm(spelled, missing.filter(({ han }) => han), terms)
  return found ? spelled.slice(0, found[0]) + found[2] + spelled.slice(found[1]) : spelled
}
