/** A question that finds nothing → terms of the book that look like it, and never none. */
import { fold } from './tokens.ts'

const likeness = (asked: string, name: string): number => {
  const pairs = [...asked].map((char, i, all) => char + (all[i + 1] ?? ''))
  return pairs.filter((pair) => name.includes(pair)).length * 2 + [...asked].filter((char) => name.includes(char)).length / Math.max(asked.length, name.length)
}

/** The first names of at most `count` terms. */
export function suggestions(asked: string, names: readonly string[][], count = 6): string[] {
  const ranked = names.map((group) => ({ name: group[0]!, score: Math.max(...group.map((name) => likeness(asked, fold(name)))) })).toSorted((a, b) => b.score - a.score)
  const like = ranked.filter(({ score }) => score > 0.2)
  // Nothing is like it: some of all, from the whole length of the list.
  const any = names.filter((_, i) => i % Math.ceil(names.length / count) === 0).map((group) => group[0]!)
  return (like.length ? like.map(({ name }) => name) : any).slice(0, count)
}
