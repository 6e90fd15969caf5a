/** Where a term or a work is used: the way back from the glossary and the bibliography. */
import type { Chapter, Reference } from './book.ts'

export interface Use { chapter: Chapter; section: string; anchor: string }

/** `keysOf` tells what a reference uses: the terms it names, the works it cites. */
function collect(chapters: readonly Chapter[], keysOf: (reference: Reference) => readonly string[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  for (const chapter of chapters) {
    const counts = new Map<string, number>()
    for (const reference of chapter.references) {
      for (const key of keysOf(reference)) {
        const count = (counts.get(key) ?? 0) + 1
        counts.set(key, count)
        uses.set(key, [...(uses.get(key) ?? []), { chapter, section: reference.section, anchor: `cite-${key}-${count}` }])
      }
    }
  }
  return uses
}

/** Sections that use a term, each once. */
export function usesOfTerms(chapters: readonly Chapter[]): Map<string, Use[]> {
  const once = (uses: Use[]) => uses.filter((use, i) => uses.findIndex((other) => other.chapter === use.chapter && other.section === use.section) === i)
  return new Map([...collect(chapters, ({ kind, keys }) => (kind === 'term' ? keys : []))].map(([key, uses]) => [key, once(uses)]))
}

/** Every single citation of a work, and every fact taken from it; `anchor` is the id of its mark in the text. */
export const usesOfWorks = (chapters: readonly Chapter[]): Map<string, Use[]> => collect(chapters, ({ works }) => works)
