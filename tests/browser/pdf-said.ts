/** What a printed chapter says, against the facts of its page. Paper has an order of its own where things stand beside each other, and breaks lines anywhere. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { compact, factsOfPage, formulaMark, type FactKind, type PageFact } from '../site/parity/page-facts.ts'
import { has } from '../site/parity/page-words.ts'

/** Drawings say in their own letters what their description says; formulas are glyphs in their places. Both are held by their alternative text. */
export const spoken: readonly FactKind[] = ['drawing', 'text version', 'formula', 'equation']

/** As pdftotext writes some letters; a picture of an emoji has none. */
const plain = (text: string): string => compact(text).replace(/\p{Emoji_Presentation}/gu, '').replaceAll('ﬁ', 'fi').replaceAll('ﬂ', 'fl').replaceAll('ﬀ', 'ff')

/** What a page must say on paper, where a note's mark stands between the words. */
export function factsOnPaper(page: Root): PageFact[] {
  visit(page, 'element', (node, index, parent) => { if (has(node, 'note-mark')) parent!.children[index!] = { type: 'text', value: formulaMark } })
  return factsOfPage(page)
}

const [around, long] = [1500, 12]

/**
 * Facts whose words the text lacks; its pages are parted by form feeds. Words are looked for around where the last ones were found; what is long enough to be itself
 * may stand anywhere in the chapter. A short one that stands somewhere else is not the one that is asked for.
 */
export function lostOnPaper(said: string, facts: readonly PageFact[]): PageFact[] {
  const pages = said.split('\f').map(plain)
  const text = pages.join('')
  let [at, starts] = [0, 0]
  const ends = pages.slice(0, -1).map((page, i) => ({ page, next: pages[i + 1]!, start: (starts += page.length) }))
  const found = (place: number) => {
    at = place
    return true
  }
  /** Over the end of a page, where Chromium paints the raised and lowered parts of its formulas. */
  const acrossPages = (words: string): boolean => ends.some(({ page, next, start }) => {
    for (let k = 1; k < words.length; k++) if (next.startsWith(words.slice(k)) && page.includes(words.slice(0, k))) return found(start + words.length - k)
    return false
  })
  const isThere = (words: string): boolean => {
    const [ahead, anywhere] = [text.indexOf(words, at), text.indexOf(words)]
    if (ahead >= 0 && ahead <= at + around) return found(ahead + words.length)
    if (text.slice(Math.max(0, at - around), at).includes(words)) return true
    if (words.length >= long && anywhere >= 0) return text.lastIndexOf(words) === anywhere ? found(anywhere + words.length) : true
    return acrossPages(words)
  }
  return facts.filter(({ kind, what }) => !spoken.includes(kind) && !what.split(formulaMark).map(plain).filter(Boolean).every(isThere))
}
