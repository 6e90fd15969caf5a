/** News → the words that tell them. The only place these words exist. */
import type { Book } from '#book/book.ts'
import { wordsFor } from '#book/words.ts'
import type { ChapterNews, Reason, SectionNews } from './news.ts'

/** `2026-11-05` → 2026 年 11 月 5 日 */
export const dayWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year} 年 ${month} 月 ${day} 日`
}

/** `2026-11-05` → 11 月 5 日 */
export const shortDay = (date: string): string => dayWords(date).replace(/^\d+ 年 /, '')

const sentence = (text: string): string => (/[。？！”）]$/.test(text) ? text : `${text}。`)

/** Why, in one or three sentences. */
export const reasonWords = (reason: Reason): string =>
  'what' in reason ? sentence(reason.what) : `更正${reason.kind}。原来：${sentence(reason.was)}现在：${sentence(reason.now)}${sentence(reason.found)}`

/** The name of a section: 第 4.2 节　反向传播; of a chapter's opening: 开头. */
export function sectionWords({ id }: Pick<SectionNews, 'id'>, book: Book): string {
  const label = book.labels[id]
  return label ? `${wordsFor(label)}　${label.title}` : '开头'
}

/** 写成，14 节; 改了 3 节; 改了 3 节，添了 1 节 */
export function chapterNewsWords({ isNew, sections }: ChapterNews): string {
  const count = (kind: SectionNews['kind']) => sections.filter((one) => one.id && one.kind === kind).length
  const [added, changed] = [count('new'), count('changed')]
  if (isNew) return `写成，${added} 节`
  return [changed && `改了 ${changed} 节`, added && `添了 ${added} 节`, sections.some(({ id }) => !id) && '改了开头'].filter(Boolean).join('，')
}
