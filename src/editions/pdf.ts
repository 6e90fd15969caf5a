/** Printed pages and the Book → one HTML document for Chromium to print: the whole book, or one chapter. */
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { chaptersOf, type Book, type Chapter } from '#book/book.ts'
import { bookTitle, chapterWords } from '#book/words.ts'
import { joinPages, type Leaf } from './addresses.ts'
import { chapterContents, colophon, contents, partId, partPage, titlePage, type PageNumbers, type Stamp } from './matter.ts'
import { paperOf } from './paper.ts'
import { runningHeads, type Run } from './running-heads.ts'
import { element, has, oneIn } from './tree.ts'

export interface Source {
  book: Book
  /** Tree of the page at a path under the base: `/foundations/optimizers/`. */
  page: (path: string) => Root
  base: string
  stamp: Stamp
  /** All style sheets, in order. */
  styles: string
}

const pathOf = ({ slug }: Chapter): string => `/${slug}/`
const glossaryPath = '/glossary/'
const nameOf = ({ slug }: Chapter): string => slug.split('/').at(-1)!
const pageName = (chapter: Chapter): string => `of-${nameOf(chapter)}`
export const startOf = (chapter: Chapter): string => `page-${nameOf(chapter)}`

const articleOf = (page: Root): Element => oneIn(page, 'article', ({ tagName }) => tagName === 'article')

function chapterLeaf({ page }: Source, chapter: Chapter, level: 0 | 1, pages: PageNumbers | null | undefined): Leaf {
  const tree = paperOf(articleOf(page(pathOf(chapter))), level)
  oneIn(tree, 'opening', (one) => has(one, 'opening')).children.push(chapterContents(chapter, pages))
  tree.properties.className = ['chapter', pageName(chapter)]
  return { path: pathOf(chapter), tree }
}

function glossaryLeaf({ page }: Source): Leaf {
  const terms = structuredClone(oneIn(page(glossaryPath), 'list of terms', (one) => has(one, 'terms')))
  return { path: glossaryPath, tree: element('section', 'glossary of-glossary', [element('h1', 'matter-title', ['术语表']), terms]) }
}

function documentOf({ stamp, styles }: Source, title: string, runs: readonly Run[], body: readonly Element[]): string {
  const head = element('head', '', [
    element('meta', '', [], { charSet: 'utf-8' }),
    element('title', '', [title]),
    element('meta', '', [], { name: 'date', content: stamp.date }),
    element('style', '', [styles + runningHeads(bookTitle, runs)]),
  ])
  const html = element('html', '', [head, element('body', 'edition', [element('main', '', body)])], { lang: 'zh-CN', dataTheme: 'light' })
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, html] }, { allowDangerousCharacters: true })
}

const runOf = (chapter: Chapter): Run => ({ page: pageName(chapter), head: `${chapterWords(chapter)}　${chapter.title}` })

/** The whole book. Without `pages` its contents have a place for each number and no number. */
export function bookHtml(source: Source, pages?: PageNumbers): string {
  const { book, base, stamp } = source
  const written = chaptersOf(book).filter((one) => one.written)
  const leaves = new Map(written.map((chapter) => [chapter.slug, chapterLeaf(source, chapter, 1, pages)]))
  const glossary = glossaryLeaf(source)
  joinPages([...leaves.values(), glossary], base, stamp.site)
  const after = [{ id: String(glossary.tree.properties.id), title: '术语表' }]
  return documentOf(source, bookTitle, [{ page: 'of-contents', head: '目录' }, ...written.map(runOf), { page: 'of-glossary', head: '术语表' }], [
    titlePage(book, stamp),
    colophon(book, stamp, `${bookTitle}（全书）`),
    contents(book, startOf, after, pages),
    ...book.parts.flatMap((part) => [partPage(part), ...part.chapters.flatMap(({ slug }) => leaves.get(slug)?.tree ?? [])]),
    glossary.tree,
  ])
}

/** One chapter, with a colophon behind it. */
export function chapterHtml(source: Source, chapter: Chapter): string {
  const leaf = chapterLeaf(source, chapter, 0, null)
  joinPages([leaf], source.base, source.stamp.site)
  const closing = colophon(source.book, source.stamp, `${bookTitle}，${chapterWords(chapter)}　${chapter.title}`)
  closing.properties.className = ['colophon', pageName(chapter)]
  return documentOf(source, `${chapterWords(chapter)} ${chapter.title} · ${bookTitle}`, [runOf(chapter)], [leaf.tree, closing])
}

/** Ids whose pages the contents must know, in reading order. */
export const contentsIds = (book: Book): string[] => [
  ...book.parts.flatMap((part) => [partId(part), ...part.chapters.filter((one) => one.written).flatMap((chapter) => [startOf(chapter), ...chapter.labels.filter(({ kind, depth }) => kind === 'sec' && depth === 2).map(({ id }) => id)])]),
  'page-glossary',
]
