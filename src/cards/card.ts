/** Which pages have a picture that stands for them when they are shared, and what is written on it. */
import { chaptersOf, type Book, type Chapter } from '#book/book.ts'
import { isAppendix } from '#book/outline.ts'
import { bookTitle, chapterWords, partWords } from '#book/words.ts'

export interface Card {
  /** Address of the page under the base without slashes: `foundations/loss`; empty for the home page. */
  slug: string
  /** Counted, in cinnabar: 第 4 章. */
  ordinal: string
  /** What the page stands in: 第一部　基础. */
  part: string
  title: string
  /** A second, smaller title. */
  subtitle: string
  /** Large and pale behind the title: 4. */
  numeral: string
  /** Under the rule. */
  foot: string
}

/** Pixels. 1.91 : 1 is what share previews cut to: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const size = { width: 1200, height: 630 }

/** What follows a colon is a second title. */
function split(title: string): Pick<Card, 'title' | 'subtitle'> {
  const [main, ...rest] = title.split('：')
  return { title: main!, subtitle: rest.join('：') }
}

function cardOf(chapter: Chapter, book: Book): Card {
  const part = book.parts.find(({ slug }) => slug === chapter.part)!
  // “附录 A　附录” would say it twice.
  const words = isAppendix(chapter) ? part.title : `${partWords(part)}　${part.title}`
  return { slug: chapter.slug, ordinal: chapterWords(chapter), part: words, numeral: chapter.ordinal, foot: bookTitle, ...split(chapter.title) }
}

/** The home page, each written chapter, and the toolbox. */
export function cardsOf(book: Book): Card[] {
  const written = chaptersOf(book).filter((chapter) => chapter.written)
  const appendices = written.filter(isAppendix).length
  const labs = Object.values(book.labels).filter(({ kind }) => kind === 'lab').length
  return [
    { slug: '', ordinal: '', part: '', title: bookTitle, subtitle: '每个数字都有出处或算得出来，每段代码都真的跑过', numeral: '', foot: `${written.length - appendices} 章　附录 ${appendices} 篇　${labs} 个实验` },
    ...written.map((chapter) => cardOf(chapter, book)),
    { slug: 'toolbox', ordinal: '工具箱', part: '', title: `${labs} 个实验与计算器`, subtitle: '换成你自己的数，结果和链接可以带走', numeral: String(labs), foot: bookTitle },
  ]
}

/** Where the picture stands in the site: `cards/foundations/loss.png`. */
export const cardFile = (slug: string): string => `cards/${slug || 'index'}.png`

/** What a page without one of its own shows is the book's. */
export const cardFor = (book: Book, slug: string): Card => {
  const cards = cardsOf(book)
  return cards.find((card) => card.slug === slug) ?? cards[0]!
}

/** The words of a card, for who cannot see it. */
export const cardWords = ({ ordinal, title, subtitle }: Card): string => [ordinal, subtitle ? `${title}：${subtitle}` : title].filter(Boolean).join('　')
