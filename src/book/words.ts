/** Label → the words that name it. The only place these words exist. */
import type { Chapter, Kind, Label } from './book.ts'

const names: Record<Exclude<Kind, 'sec' | 'eq'>, string> = { fig: '图', tab: '表', lst: '代码', lab: '实验', ex: '练习' }

/** 式 (8-1), 图 8-2, 第 8.2 节 */
export function wordsFor(label: Pick<Label, 'kind' | 'number'>): string {
  if (label.kind === 'sec') return `第 ${label.number} 节`
  if (label.kind === 'eq') return `式 (${label.number})`
  return `${names[label.kind]} ${label.number}`
}

export const chapterWords = (chapter: Pick<Chapter, 'number'>): string => `第 ${chapter.number} 章`

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 第一部 … 第十部 */
export const partWords = (number: number): string => `第${han[number] ?? ` ${number} `}部`

/** Keys of the works a chapter cites or takes a fact from, in order of first use: the place is the number, `[1]`. */
export const citedKeys = (chapter: Chapter): string[] =>
  [...new Set(chapter.references.flatMap((r) => r.works))]

/** `/foundations/backpropagation/#eq-mse` under the site's base path. */
export const hrefOf = (label: Label, base = '/'): string => `${pathOf(label.chapter, base)}#${label.id}`

export const pathOf = (slug: string, base = '/'): string => `${base.replace(/\/$/, '')}/${slug}${slug === '' ? '' : '/'}`
