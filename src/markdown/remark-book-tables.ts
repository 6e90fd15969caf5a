/** `<BookTable of="listings" />` → a table made from the Book: what can be counted is not typed. */
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { chapterNamed, chaptersOf, type Book, type Chapter, type Listing } from '../book/book.ts'
import { attribute } from '../book/labels.ts'
import { stateWords, toolGroups } from '../book/tools.ts'
import { chapterWords, hrefOf, pathOf, sourcePath, versionWords, wordsFor } from '../book/words.ts'
import { become, element, text } from './nodes.ts'
import { refuse } from './refuse.ts'

type Cell = RootContent[]
/** An `index` says again what stands elsewhere: the search passes it by. */
interface Table { head: string[]; rows: Cell[][]; index?: true }

const words = (value: string): Cell => [text(value)]
const link = (href: string, value: string): RootContent => element('a', { href, className: ['ref'] }, [text(value)])
const between = (cells: RootContent[]): Cell => cells.flatMap((one, i) => (i ? [text('、'), one] : [one]))

/** Every file of code, in the order in which a reader meets it. */
const listingsOf = (book: Book): { chapter: Chapter; listing: Listing }[] =>
  chaptersOf(book).flatMap((chapter) => {
    const place = new Map(chapter.labels.map(({ id }, i) => [id, i]))
    const met = ({ shownBy }: Listing) => place.get(shownBy[0] ?? '') ?? chapter.labels.length
    return chapter.listings.toSorted((a, b) => met(a) - met(b)).map((listing) => ({ chapter, listing }))
  })

const labelLinks = (book: Book, ids: readonly string[], base: string): Cell =>
  between(ids.map((id) => book.labels[id]!).map((label) => link(hrefOf(label, base), wordsFor(label))))

const file = (chapter: Chapter, listing: Listing, base: string): Cell =>
  [element('a', { href: sourcePath(chapter, listing.file, base), download: true }, [element('code', {}, [text(listing.file)])])]

/** How a listing ends, in a few words; the error without its message. */
const ending = ({ notRun, fails, printed }: Listing): string =>
  notRun ? '没有运行' : fails ? `以 ${fails.split(':')[0]} 结束` : `${printed} 行输出`

/** A cell in two lines. The space is for those who do not see the lines: without it a search reads one word. */
const lines = (first: RootContent, second: string): Cell => [first, text(' '), element('small', {}, [text(second)])]

/** The tools of one group: four columns, so that a name is not broken on a narrow page. */
const toolsOf = (book: Book, group: string): Table => ({
  head: ['名称与版本', '做什么，换什么', '许可', '状态与依据'],
  rows: book.tools.filter((tool) => tool.group === group).map(({ name, home, use, licence, state, version, alternatives, evidence, checked }) => [
    lines(element('a', { href: home }, [text(name)]), version),
    lines(text(use), alternatives.length ? `替代：${alternatives.join('、')}` : '没有替代'),
    words(licence),
    lines(element('strong', {}, [text(stateWords(state))]), `${evidence}；核对 ${checked}。`),
  ]),
})

const tables: Record<string, (book: Book, base: string) => Table> = {
  ...Object.fromEntries(toolGroups.map((group) => [`tools-${group}`, (book: Book) => toolsOf(book, group)])),
  listings: (book, base) => ({
    head: ['代码', '标题', '文件', '结果', 'CPU 秒', '运行环境'],
    rows: listingsOf(book).map(({ chapter, listing }) => [
      labelLinks(book, listing.shownBy, base),
      words(book.labels[listing.shownBy[0] ?? '']?.title ?? ''),
      file(chapter, listing, base),
      words(ending(listing)),
      words(listing.run ? `≤ ${listing.run.seconds}` : ''),
      words(listing.run ? versionWords(listing.run.versions) : ''),
    ]),
  }),
  'not-run': (book, base) => ({
    head: ['代码', '文件', '没有运行的理由'],
    rows: listingsOf(book).filter(({ listing }) => listing.notRun).map(({ chapter, listing }) => [labelLinks(book, listing.shownBy, base), file(chapter, listing, base), words(listing.notRun)]),
  }),
  'must-fail': (book, base) => ({
    head: ['代码', '文件', '必须报的错'],
    rows: listingsOf(book).filter(({ listing }) => listing.fails).map(({ chapter, listing }) => [labelLinks(book, listing.shownBy, base), file(chapter, listing, base), [element('code', {}, [text(listing.fails)])]]),
  }),
  environment: (book) => {
    const runs = listingsOf(book).flatMap(({ listing }) => Object.entries(listing.run?.versions ?? {}).map(([name, version]) => `${name} ${version}`))
    const counted = [...Map.groupBy(runs, (one) => one)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return { head: ['软件与版本', '用到它的代码文件'], rows: counted.map(([name, all]) => [words(name), words(String(all.length))]) }
  },
  // What a formula says stands in the heading above it; its own words are in the chapter.
  equations: (book, base) => ({
    index: true,
    head: ['式', '讲的是', '所在的节'],
    rows: chaptersOf(book).flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'eq')).map((label) => {
      const section = book.labels[label.section]
      return [labelLinks(book, [label.id], base), words(section?.title ?? chapterNamed(book, label.chapter)!.title), section ? labelLinks(book, [section.id], base) : words('开头')]
    }),
  }),
  coverage: (book, base) => ({
    index: true,
    head: ['编号', '内容', '归入', '讲在'],
    rows: book.coverage.map(({ id, owner, topic, section }) => {
      const chapter = chapterNamed(book, owner)!
      const label = book.labels[section]
      return [words(id), words(topic), [chapter.written ? link(pathOf(chapter.slug, base), chapterWords(chapter)) : text(chapterWords(chapter))], label ? [link(hrefOf(label, base), wordsFor(label))] : words('未写')]
    }),
  }),
  corrections: (book, base) => ({
    head: ['原来', '改成', '怎么发现的'],
    rows: book.corrections.map(({ date, section, kind, was, now, found }) => [[text(`${was}（`), ...labelLinks(book, [section], base), text(`，${kind}，${date}）`)], words(now), words(found)]),
  }),
}

function printed({ head, rows, index }: Table): RootContent {
  const cells = (name: string, all: readonly Cell[]) => element('tr', {}, all.map((one) => element(name, {}, one)))
  return element('table', { className: ['book-table', ...(index ? ['index'] : [])] }, [
    element('thead', {}, [cells('th', head.map(words))]),
    element('tbody', {}, rows.length ? rows.map((row) => cells('td', row)) : [element('tr', {}, [element('td', { colSpan: head.length }, [text('没有。')])])]),
  ])
}

export function remarkBookTables({ book, base }: { book: () => Book | Promise<Book>; base: string }) {
  return async (tree: Root, file: VFile) => {
    const all = await book()
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'BookTable') return
      const table = tables[attribute(node, 'of') ?? ''] ?? refuse(file, node, 'book/unknown-table', `<BookTable of="…" /> is of ${Object.keys(tables).join(', ')}`)
      become(node, printed(table(all, base)))
    })
  }
}
