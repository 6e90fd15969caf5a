/** Pages that only the EPUB has: cover, title page, parts, colophon. */
import type { Element } from 'hast'
import type { Book, Part } from '#book/book.ts'
import { bookTitle, chapterWords, partWords } from '#book/words.ts'
import { el } from './epub-tree.ts'

/** Which state of the book this is. */
export interface Stamp {
  /** Of the Book: empty when it stands in no commit. */
  commit: string
  /** `2026-11-26T08:00:00Z` */
  modified: string
  /** Where the site stands. */
  site: string
}

export const lead = '从一次梯度下降到一张合同的毛利，每个数字都有出处或算得出来，每段代码都真的跑过。'

export const cover = (): Element => el('section', { 'epub:type': 'cover', className: ['cover'] }, el('img', { src: 'cover.png', role: 'doc-cover', alt: `封面：${bookTitle}` }))

export const titlePage = (book: Book, { modified }: Stamp): Element => el('section', { 'epub:type': 'titlepage', className: ['titlepage'] },
  el('h1', {}, bookTitle),
  el('p', { className: ['lead'] }, lead),
  el('ul', {}, ...book.parts.map((part) => el('li', {}, `${partWords(part)}　${part.title}`))),
  el('p', { className: ['state'] }, `${modified.slice(0, 10)} 版`))

export const partPage = (part: Part, fileOf: (slug: string) => string): Element => el('section', { 'epub:type': 'part', role: 'doc-part', className: ['partpage'] },
  el('p', { className: ['ordinal'] }, partWords(part)),
  el('h1', {}, part.title),
  el('p', { className: ['summary'] }, part.summary),
  el('ol', { className: ['chapters'] }, ...part.chapters.filter((one) => one.written).map((one) => el('li', {}, el('a', { href: fileOf(one.slug) }, el('span', { className: ['number'] }, chapterWords(one)), ` ${one.title}`)))))

export function colophon(book: Book, { commit, modified, site }: Stamp): Element {
  const link = (href: string) => el('a', { href }, href)
  return el('section', { 'epub:type': 'colophon', role: 'doc-colophon', className: ['colophon'] },
    el('h1', {}, '关于这一版'),
    el('dl', {},
      ...[
        ['版本', [`${modified.slice(0, 10)}${commit ? `，提交 ${commit}` : ''}`]],
        ['在线版', [link(site), '。实验和计算器在那里可以换成你自己的数，每一节的编号就是它的永久链接。']],
        ['数字', [`书中的事实以 ${book.date} 为准；过了复核日的，正文里标“待复核”。查了什么、查不出什么：`, link(`${site}how-this-book-is-checked/`)]],
        ['错了', ['更正一览在附录 F；在线版每一节都可以报告错误。']],
        ['授权', ['文字与图 ', el('a', { href: 'https://creativecommons.org/licenses/by-sa/4.0/deed.zh-hans' }, 'CC BY-SA 4.0'), '，代码 MIT，公式的字体 STIX Two Math 依 SIL OFL 1.1。不构成法律、投资或医疗意见。']],
      ].flatMap(([name, words]) => [el('dt', {}, name as string), el('dd', {}, ...(words as (string | Element)[]))])))
}
