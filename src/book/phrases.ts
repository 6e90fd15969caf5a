/** Chinese text → pieces between which a line may end. */
import type { Book } from './book.ts'

/** Stands before what it joins, or leans on what is before it: no line ends with the first or begins with the second. */
export const leansForward = /^[与和及或从到把让先]$|[“‘（《]$/
export const leansBack = /^[的了得地吗呢们里中，、。；：！？）》”’]/u
/** A character that the dictionary leaves alone is mostly part of a word it does not know: 算力, 分布式, 模型卡. */
const alone = /^[“‘（《]?\p{Script=Han}$/u
const short = /^[“‘（《]?\p{Script=Han}{1,3}$/u

function together(last: string, next: string): boolean {
  return leansBack.test(next) || next === ' ' || leansForward.test(last)
    || /\s$/.test(last) && !/\p{Script=Han}/u.test(next)
    || short.test(last) && alone.test(next) && !leansForward.test(next)
    || alone.test(last) && short.test(next)
}

/** The book's names of two characters and more, the longest first, in one group; undefined when there are none. */
export function namesOf({ terms }: Pick<Book, 'terms'>): RegExp | undefined {
  const names = Object.values(terms).map(({ zh }) => zh).filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
  return names.length ? new RegExp(`(${names.toSorted((a, b) => b.length - a.length).join('|')})`) : undefined
}

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })

/** ICU's words, with what leans on them. `names` matches, in one group, what ICU does not know to be one word. */
export function phrases(text: string, names?: RegExp): string[] {
  const pieces: string[] = []
  const segments = text.split(names ?? /$/).flatMap((part, i) => (i % 2 ? [part] : [...dictionary.segment(part)].map(({ segment }) => segment)))
  for (const segment of segments) {
    const last = pieces.at(-1)
    if (last !== undefined && together(last, segment)) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}
