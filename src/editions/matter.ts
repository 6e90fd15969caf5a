/** What a book on paper has before and after its chapters: title page, colophon, contents, part titles. */
import type { Element, ElementContent } from 'hast'
import { isAppendix } from '#book/outline.ts'
import { bookTitle, chapterWords, partWords } from '#book/words.ts'
import { chaptersOf, type Book, type Chapter, type Part } from '#book/book.ts'
import { element } from './tree.ts'

/** What an edition says of itself. */
export interface Stamp {
  /** Short commit, empty for a book that is not in git. */
  commit: string
  /** `2026-11-26`, of the commit. */
  date: string
  /** Where the site stands, for who holds the paper; null while it stands nowhere. */
  site: string | null
}

const line = (name: string, ...what: (ElementContent | string)[]): Element => element('div', '', [element('dt', '', [name]), element('dd', '', what)])

export const titlePage = (book: Book, { date }: Stamp): Element => element('section', 'title-page', [
  element('h1', 'book-title', [bookTitle]),
  element('p', 'book-lead', ['从一次梯度下降到一张合同的毛利：每个数字都有出处或算得出来，每段代码都真的跑过。']),
  element('p', 'book-parts', book.parts.filter((part) => !isAppendix({ part: part.slug })).flatMap((part, i) => [...(i ? [element('span', 'dot', ['·'])] : []), element('span', '', [part.title])])),
  element('p', 'book-edition', [`${date.slice(0, 4)} 年 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日版`]),
])

/** `what` names the edition: the whole book, or one chapter of it. */
export function colophon(book: Book, { commit, date, site }: Stamp, what: string): Element {
  const link = (href: string, words = href) => element('a', '', [words], { href })
  return element('section', 'colophon', [
    element('p', 'colophon-title', ['关于这一份']),
    element('dl', '', [
      line('书名', what),
      line('版本', `${date}${commit && `，提交 ${commit}`}`),
      line('全书', `${chaptersOf(book).filter((one) => !isAppendix(one)).length} 章，附录 ${chaptersOf(book).filter(isAppendix).length} 篇，术语 ${Object.keys(book.terms).length} 条，文献 ${Object.keys(book.works).length} 篇`),
      line('许可', '文字与图 ', link('https://creativecommons.org/licenses/by-sa/4.0/deed.zh-hans', 'CC BY-SA 4.0'), '，代码 MIT'),
      ...(site === null ? [] : [line('网页版', link(site))]),
      line('字体', '思源宋体、思源黑体、Source Code Pro（SIL OFL 1.1），公式用 KaTeX 字体'),
    ]),
    element('p', '', ['这一份由网页版同一份正文印成，内容一字不差。实验与计算器印的是默认取值与由它算出的结果；换成自己的数，要在网页版里改。价格、型号与法条这些会变的事实，在每章的参考文献里写着核对日与有效期，过期请以网页版为准。']),
    element('p', '', ['书中数字都写明出处、算法或假设；不构成法律、投资或医疗意见。']),
  ])
}

/** Where a page's number stands in the contents before it is known; as wide as any. */
export const unknownPage = '000'

/** Ids the contents lead to, each with the number of its page. */
export type PageNumbers = ReadonlyMap<string, number>

function entry(id: string, number: string, title: string, pages: PageNumbers | undefined): Element {
  return element('a', 'entry', [
    element('span', number ? 'entry-number' : '', [number]), element('span', 'entry-title', [title]), element('span', 'entry-dots', [], { ariaHidden: 'true' }),
    element('span', 'entry-page', [pages ? String(pages.get(id)) : unknownPage]),
  ], { href: `#${id}` })
}

const sectionsOf = (chapter: Chapter) => chapter.labels.filter(({ kind, depth }) => kind === 'sec' && depth === 2)

/** The sections of a chapter, for the page that opens it; `pages` null leaves the numbers away. */
export const chapterContents = (chapter: Chapter, pages: PageNumbers | null | undefined): Element => element('div', `chapter-contents${pages === null ? ' unnumbered' : ''}`, [
  element('p', 'outcomes-title', [isAppendix(chapter) ? '这一篇' : '这一章']),
  element('ul', '', sectionsOf(chapter).map(({ id, number, title }) => element('li', '', [entry(id, number, title, pages ?? undefined)]))),
])

/** Parts, chapters, and their sections of the first level. `startOf` names where a chapter begins. */
export function contents(book: Book, startOf: (chapter: Chapter) => string, after: readonly { id: string; title: string }[], pages?: PageNumbers): Element {
  const chapterEntry = (chapter: Chapter) => element('li', 'contents-chapter', [
    entry(startOf(chapter), chapterWords(chapter), chapter.title, pages),
    element('ul', '', sectionsOf(chapter).map(({ id, number, title }) => element('li', '', [entry(id, number, title, pages)]))),
  ])
  return element('section', 'contents', [
    element('h1', 'matter-title', ['目录'], { id: 'contents' }),
    element('ul', '', [
      ...book.parts.map((part) => element('li', 'contents-part', [entry(partId(part), partWords(part), part.title, pages), element('ul', '', part.chapters.filter((one) => one.written).map(chapterEntry))])),
      ...after.map(({ id, title }) => element('li', 'contents-part', [entry(id, '', title, pages)])),
    ]),
  ])
}

export const partId = ({ slug }: Pick<Part, 'slug'>): string => `part-${slug}`

/** A page that opens a part: its name, what it is about, what stands in it. */
export const partPage = (part: Part): Element => element('section', 'part-page', [
  element('h1', 'part-title', [element('span', 'ordinal', [`${partWords(part)}\u3000`]), element('span', 'title', [part.title])], { id: partId(part) }),
  element('p', 'part-summary', [part.summary]),
  element('ul', 'part-chapters', part.chapters.filter((one) => one.written).map((chapter) => element('li', '', [element('span', 'number', [chapterWords(chapter)]), element('span', '', [chapter.title])]))),
])
