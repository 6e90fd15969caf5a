/** What a printed chapter says, against the facts of its page. Paper has an order of its own where things stand beside each other, and breaks lines anywhere. */
import { compact, formulaMark, type FactKind, type PageFact } from '../site/parity/page-facts.ts'

/** Drawings say in their own letters what their description says; formulas are glyphs in their places. Both are held by their alternative text. */
export const spoken: readonly FactKind[] = ['drawing', 'text version', 'formula', 'equation']

/** As pdftotext writes some letters. */
const plain = (text: string): string => compact(text).replaceAll('ﬁ', 'fi').replaceAll('ﬂ', 'fl').replaceAll('ﬀ', 'ff')

const [ahead, behind, long] = [1500, 400, 12]

/**
 * Facts whose words the text lacks. Words are looked for a little way behind those found before; what is long enough to be itself may stand anywhere in the chapter.
 * A short one that stands somewhere else is not the one that is asked for.
 */
export function lostOnPaper(said: string, facts: readonly PageFact[]): PageFact[] {
  const text = plain(said)
  let from = 0
  const isThere = (words: string): boolean => {
    const at = text.indexOf(words, from)
    if (at >= 0 && at <= from + ahead) {
      from = at + words.length
      return true
    }
    const near = text.slice(Math.max(0, from - behind), from)
    return near.includes(words) || (words.length >= long && text.includes(words))
  }
  return facts.filter(({ kind, what }) => !spoken.includes(kind) && !what.split(formulaMark).map(plain).filter(Boolean).every(isThere))
}
