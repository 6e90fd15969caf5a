/** Roles and stages of the Book → addresses and words, the same on every page that names them. */
import { chapterNamed, type Book, type Role, type Stage, type Stop } from '#book/book.ts'
import { chapterWords, wordsFor } from '#book/words.ts'

/** 5 小时 10 分 */
export const timeWords = (minutes: number): string =>
  [minutes >= 60 && `${Math.floor(minutes / 60)} 小时`, minutes % 60 > 0 && `${minutes % 60} 分${minutes < 60 ? '钟' : ''}`].filter(Boolean).join(' ')

export const minutesOf = ({ stages }: Role): number => stages.reduce((sum, { minutes }) => sum + minutes, 0)
export const stopsOf = ({ stages }: Role): Stop[] => stages.flatMap(({ stops }) => stops)
export const routeOf = (role: Role, stage: Stage): string => `${role.key}/${stage.key}`

/** 第 4.2 节, 第 4 章, 附录 A.1 */
export function stopWords(book: Book, { at, chapter }: Stop): string {
  const label = book.labels[at]
  return label ? wordsFor(label) : chapterWords(chapterNamed(book, chapter)!)
}

/** `foundations/loss` and `#sec-x`: the page of a stop, and the place on it. */
export const placeOfStop = (book: Book, { at, chapter }: Stop): { slug: string; hash: string } => ({ slug: chapter, hash: Object.hasOwn(book.labels, at) ? `#${at}` : '' })

/** Names of the stages in which the road meets the chapter, for the table of all chapters. */
export const metIn = (role: Role, slug: string): string =>
  role.stages.filter(({ stops }) => stops.some(({ chapter }) => chapter === slug)).map(({ name }) => name).join('、')
