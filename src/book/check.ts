/** A whole Book → what in it points at nothing. Every fault of the book at once, in reading order. */
import { chapterNamed, chaptersOf, type Book, type Chapter, type Reference } from './book.ts'
import type { Catalogue } from './fact-catalogue.ts'
import { Fault } from './fault.ts'

/** The known word nearest to a wrong one, when it is near: half the letters' pairs are shared. */
export function nearest(wrong: string, known: Iterable<string>): string {
  const pairs = (word: string) => new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)))
  const own = pairs(wrong)
  let [best, score] = ['', 0.5]
  for (const word of known) {
    const others = pairs(word)
    const shared = (2 * [...own].filter((pair) => others.has(pair)).length) / (own.size + others.size)
    if (shared > score) [best, score] = [word, shared]
  }
  return best ? `; did you mean ${best}?` : ''
}

/** What a text may name though the Book does not hold it yet: all works and all facts. */
export interface Shelves { works: readonly string[]; facts: Pick<Catalogue, 'refusal' | 'keys'> }

function faultIn(book: Book, { works, facts }: Shelves, chapter: Chapter, { kind, keys, place }: Reference): Fault | undefined {
  const key = (known: Record<string, unknown>) => keys.find((k) => !Object.hasOwn(known, k))
  const say = (rule: string, message: string, wrong: string, known: Iterable<string>) =>
    new Fault(message + nearest(wrong, known), { ...place, rule })
  if (kind === 'label') {
    const wrong = key(book.labels)
    if (wrong) return say('book/unknown-label', `nothing in the book is labelled #${wrong}`, wrong, Object.keys(book.labels))
  } else if (kind === 'cite') {
    const wrong = key(book.works)
    if (wrong) return say('book/unknown-citation', `references.bib has no entry ${wrong}`, wrong, works)
  } else if (kind === 'term') {
    const wrong = key(book.terms)
    if (wrong) return say('book/unknown-term', `the glossary has no term ${wrong}`, wrong, Object.keys(book.terms))
  } else if (kind === 'num') {
    const wrong = key(chapter.numbers)
    if (wrong) return say('book/unknown-number', `numbers.ts of this chapter has no ${wrong}`, wrong, Object.keys(chapter.numbers))
  } else if (kind === 'fact') {
    const wrong = key(book.facts)
    if (!wrong) return undefined
    const refusal = facts.refusal(wrong)
    return refusal ? say('facts/unverified', refusal, wrong, []) : say('facts/unknown-fact', `content/facts/ has no ${wrong}`, wrong, facts.keys())
  } else if (!chapterNamed(book, keys[0]!)) {
    return say('book/unknown-chapter', `no chapter is called ${keys[0]}`, keys[0]!, chaptersOf(book).map((c) => c.slug.split('/')[1]!))
  }
  return undefined
}

/** Every reference of the Book to something that is not there. */
export function faultsIn(book: Book, shelves: Shelves): Fault[] {
  const faults: Fault[] = []
  for (const chapter of chaptersOf(book)) {
    for (const name of chapter.prerequisites) {
      const other = chapterNamed(book, name)
      const place = { file: chapter.file, line: 1, column: 1 }
      if (!other) faults.push(new Fault(`no chapter is called ${name}${nearest(name, chaptersOf(book).map((c) => c.slug.split('/')[1]!))}`, { ...place, rule: 'book/unknown-prerequisite' }))
      else if (other.number >= chapter.number) faults.push(new Fault(`the prerequisite ${name} stands after this chapter`, { ...place, rule: 'book/late-prerequisite' }))
    }
    for (const reference of chapter.references) {
      const fault = faultIn(book, shelves, chapter, reference)
      if (fault) faults.push(fault)
    }
  }
  return faults
}
