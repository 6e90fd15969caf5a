/** Book → what its pages are in the words of schema.org, as JSON-LD: https://schema.org/docs/full.html */
import type { Book as BookData, BreadcrumbList, Chapter as ChapterData, CollectionPage, Graph, Organization, Thing } from 'schema-dts'
import { cardFile } from '../cards/card.ts'
import { chaptersOf, type Book, type Chapter } from '#book/book.ts'
import { isAppendix } from '#book/outline.ts'
import { bookTitle, chapterWords, partWords, pathOf } from '#book/words.ts'

/** Path under the base of the site → whole address: `/foundations/loss/` → `https://book.example/foundations/loss/`. */
export type AddressOf = (path: string) => string

export const authors = `《${bookTitle}》作者`
const licence = 'https://creativecommons.org/licenses/by-sa/4.0/'

const author: Organization = { '@type': 'Organization', name: authors }
const pageOf = ({ slug }: Pick<Chapter, 'slug'>) => pathOf(slug)
/** Things have addresses of their own, not those of the pages about them. */
const bookId = (address: AddressOf) => address('/#book')
const chapterId = (chapter: Chapter, address: AddressOf) => address(`${pageOf(chapter)}#chapter`)
const pictureOf = (slug: string, address: AddressOf) => address(`/${cardFile(slug)}`)
/** Enough of the book for who sees only this page. */
const wholeBook = (address: AddressOf): BookData => ({ '@type': 'Book', '@id': bookId(address), name: bookTitle, url: address('/') })
const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things })

/** The home page. */
export function bookData(book: Book, description: string, address: AddressOf): Graph {
  return graph({
    ...wholeBook(address), description, image: pictureOf('', address), author, license: licence, inLanguage: 'zh-CN', bookFormat: { '@id': 'https://schema.org/EBook' }, isAccessibleForFree: true, dateModified: book.date,
    // Each chapter says the rest of itself.
    hasPart: chaptersOf(book).filter(({ written }) => written).map((chapter) => ({ '@type': 'Chapter', '@id': chapterId(chapter, address) })),
  } satisfies BookData)
}

/** From the home page to this one, as the page shows it. Google wants position and name of each, and the address of each but the last. */
function crumbs(chapter: Chapter, book: Book, address: AddressOf): BreadcrumbList {
  const part = book.parts.find(({ slug }) => slug === chapter.part)!
  const steps = [[bookTitle, '/'], [isAppendix(chapter) ? part.title : `${partWords(part)}　${part.title}`, `/#${part.slug}`], [`${chapterWords(chapter)} ${chapter.title}`, pageOf(chapter)]] as const
  return { '@type': 'BreadcrumbList', itemListElement: steps.map(([name, path], i) => ({ '@type': 'ListItem', position: i + 1, name, item: { '@id': address(path) } })) }
}

/** A chapter or an appendix; `modified` is the day of its last change, where it is known; `more` is what else the page is. */
export function chapterData(chapter: Chapter, book: Book, address: AddressOf, modified: string | undefined, more: Thing[]): Graph {
  const data: ChapterData = {
    '@type': 'Chapter', '@id': chapterId(chapter, address), name: chapter.title, headline: chapter.title, description: chapter.summary, url: address(pageOf(chapter)), image: pictureOf(chapter.slug, address),
    position: chapter.ordinal, isPartOf: wholeBook(address), author, license: licence, inLanguage: 'zh-CN', isAccessibleForFree: true, timeRequired: `PT${chapter.minutes}M`, ...(modified && { dateModified: modified }),
  }
  return graph(data, crumbs(chapter, book, address), ...more)
}

/** The page of all labs. What it lists are made for learning, and say so; they are no products, so nothing claims a price or a rating. */
export function toolboxData(book: Book, name: string, description: string, path: string, address: AddressOf): Graph {
  const labs = chaptersOf(book).flatMap((chapter) => chapter.labels.filter(({ kind }) => kind === 'lab').map((label) => ({ chapter, label })))
  return graph({
    '@type': 'CollectionPage', name, description, url: address(path), isPartOf: wholeBook(address),
    hasPart: labs.map(({ chapter, label }) => ({ '@type': 'LearningResource', name: label.title, learningResourceType: '交互实验', url: address(`${pageOf(chapter)}#${label.id}`) })),
  } satisfies CollectionPage)
}

/** JSON that may stand inside a script element: nothing in it ends the element. */
export const inScript = (data: Graph): string => JSON.stringify(data).replaceAll('<', '\\u003c')
