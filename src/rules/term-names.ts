/** Where the Chinese names of the glossary stand in a text: the longest name at each place. */
import type { Book, Term } from '../book/book.ts'

/** Two characters are too often a word of every day (查询, 梯度, 步长), so names begin at three. */
const isName = (name: string): boolean => /\p{Script=Han}{2}/u.test(name) && [...name].length >= 3

export interface Named { term: Term; name: string; index: number }

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names and rival names alike; `name` is the one that stands there. */
export function namesIn(text: string, { terms }: Pick<Book, 'terms'>): Named[] {
  const termOf = new Map<string, Term>()
  for (const term of Object.values(terms)) for (const name of term.aliases) termOf.set(name, term)
  for (const term of Object.values(terms)) termOf.set(term.zh, term)
  const names = [...termOf.keys()].filter(isName).toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return []
  return [...text.matchAll(new RegExp(names.map(escaped).join('|'), 'g'))].map(({ 0: name, index }) => ({ term: termOf.get(name)!, name, index }))
}
