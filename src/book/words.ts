/** Label → the words that name it. The only place these words exist. */
import type { Chapter, Kind, Label, Part } from './book.ts'
import { isAppendix } from './outline.ts'

export const bookTitle = 'AI 大模型创业手册'

const names: Record<Exclude<Kind, 'sec' | 'eq'>, string> = { fig: '图', tab: '表', lst: '代码', lab: '实验', ex: '练习' }

/** 式 (8-1), 图 8-2, 第 8.2 节, 附录 A.1 */
export function wordsFor(label: Pick<Label, 'kind' | 'number'>): string {
  if (label.kind === 'sec') return /^\d/.test(label.number) ? `第 ${label.number} 节` : `附录 ${label.number}`
  if (label.kind === 'eq') return `式 (${label.number})`
  return `${names[label.kind]} ${label.number}`
}

/** 第 4 章, 附录 A */
export const chapterWords = ({ ordinal }: Pick<Chapter, 'ordinal'>): string => (/^\d/.test(ordinal) ? `第 ${ordinal} 章` : `附录 ${ordinal}`)

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 第一部 … 第十部, 附录 */
export const partWords = ({ slug, number }: Pick<Part, 'slug' | 'number'>): string => (isAppendix({ part: slug }) ? '附录' : `第${han[number] ?? ` ${number} `}部`)

/** Keys of the works a chapter cites or takes a fact from, in order of first use: the place is the number, `[1]`. */
export const citedKeys = (chapter: Chapter): string[] =>
  [...new Set(chapter.references.flatMap((r) => r.works))]

/** `/foundations/backpropagation/#eq-mse` under the site's base path. */
export const hrefOf = (label: Label, base = '/'): string => `${pathOf(label.chapter, base)}#${label.id}`

export const pathOf = (slug: string, base = '/'): string => `${base.replace(/\/$/, '')}/${slug}${slug === '' ? '' : '/'}`

/** Python 3.11.2 · NumPy 1.24.2 */
export const versionWords = (versions: Readonly<Record<string, string>>): string =>
  Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(' · ')

/** `/listings/foundations/backpropagation/gd.py`: a file of code as it is. */
export const sourcePath = ({ slug }: Pick<Chapter, 'slug'>, file: string, base = '/'): string =>
  `${base.replace(/\/$/, '')}/listings/${slug}/${file}`
