/** What a question and a text have in common, letter by letter. */
import type { Word } from './needs.ts'

/** Only letters, digits and Han characters: punctuation and spaces never keep words apart. */
export const squash = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** How much of a question a text has in few large pieces: 1 when all in one, and less the smaller the pieces are. They do not overlap; the best choice of them counts. */
export function sharedPieces(question: string, words: readonly Word[], text: string): number {
  const size = (weight: number) => weight ** 1.5
  const best = Array.from({ length: words.length + 1 }, () => 0)
  for (const [from] of [...words.entries()].toReversed()) {
    best[from] = best[from + 1]!
    let weight = 0
    for (let to = from; to < words.length; to += 1) {
      const last = words[to]!
      if (!text.includes(squash(question.slice(words[from]!.at, last.at + last.word.length)))) break
      weight += last.weight
      // A pair of Han characters that begins in this piece is in no other.
      const next = last.han && words[to + 1]?.at === last.at + 1 ? to + 2 : to + 1
      best[from] = Math.max(best[from]!, size(weight) + (best[next] ?? 0))
    }
  }
  return best[0]! / (size(words.reduce((sum, { weight }) => sum + weight, 0)) || 1)
}
