/** The printed pages and the Book → every file of one EPUB 3, in order. Nothing in it depends on when or where it is made. */
import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { chaptersOf, type Book } from '#book/book.ts'
import { bookTitle, chapterWords, partWords } from '#book/words.ts'
import { coloursIn } from '../styles/colours.ts'
import { stylesheet } from './epub-colours.ts'
import { colophon, cover, partPage, titlePage, type Stamp } from './epub-front.ts'
import { linked, type Body } from './epub-links.ts'
import { italicOf } from './epub-math-letters.ts'
import { navigation, ncx, type Entry } from './epub-nav.ts'
import { identifier, packageDocument, type Item } from './epub-package.ts'
import { chapterBody, glossaryBody } from './epub-page.ts'
import { find } from './epub-tree.ts'
import { declaration, xhtml } from './epub-xml.ts'

export interface Source {
  /** The printed page at a path under the base, `foundations/optimizers/`. */
  page: (path: string) => Root
  book: Book
  stamp: Stamp
  /** `/` or `/handbook/`: what links on the pages begin with. */
  base: string
  /** Text of `src/styles/tokens.css` and of `epub.css`. */
  styles: { tokens: string; epub: string }
  /** A PNG. */
  cover: Uint8Array
  /** Characters → the formulas' font with these alone, as WOFF2. */
  font: (characters: string) => Promise<Uint8Array>
}

const glossary = 'glossary/'
const fileOf = (slug: string): string => `${slug.replace(/\/$/, '').replaceAll('/', '-')}.xhtml`

/** All characters of all formulas, letters upright and in italics. */
function charactersIn(bodies: Iterable<Body>): string {
  const texts = [...bodies].flatMap(({ nodes }) => find(nodes, ({ tagName }) => tagName === 'math')).map((one) => toString(one)).join('')
  return [...new Set([...texts].flatMap((one) => [one, italicOf(one)]))].toSorted().join('')
}

interface Sheet { file: string; title: string; nodes: Body['nodes']; inSpine?: boolean }

/** Paths in the container → contents, in the order they are to be packed: `mimetype` first. */
export async function epubFiles({ page, book, stamp, base, styles, cover: picture, font }: Source): Promise<Map<string, string | Uint8Array>> {
  const colours = coloursIn(styles.tokens)
  const { origin } = new URL(stamp.site)
  const printed = (path: string) => ({ tree: page(path), live: `${origin}${base}${path}` })
  const chapters = chaptersOf(book).filter((one) => one.written)
  const bodies = linked(new Map<string, Body>([
    ...chapters.map(({ slug }): [string, Body] => [`${slug}/`, { file: fileOf(slug), nodes: chapterBody(printed(`${slug}/`), colours) }]),
    [glossary, { file: fileOf(glossary), nodes: glossaryBody(printed(glossary), colours) }],
  ]), { origin, base })

  const parts = book.parts.filter((part) => part.chapters.some((one) => one.written))
  const partFile = (slug: string) => `part-${slug}.xhtml`
  const entries: Entry[] = [
    ...parts.map((part): Entry => ({ words: `${partWords(part)}　${part.title}`, href: partFile(part.slug), inside: part.chapters.filter((one) => one.written).map((chapter): Entry => ({
      words: `${chapterWords(chapter)}　${chapter.title}`, href: fileOf(chapter.slug),
      inside: chapter.labels.filter(({ kind, depth }) => kind === 'sec' && depth === 2).map(({ id, number, title }): Entry => ({ words: `${number}　${title}`, href: `${fileOf(chapter.slug)}#${id}` })),
    })) })),
    { words: '术语表', href: fileOf(glossary) },
    { words: '关于这一版', href: 'colophon.xhtml' },
  ]
  const first = fileOf(chapters[0]!.slug)
  const sheets: Sheet[] = [
    { file: 'cover.xhtml', title: '封面', nodes: [cover()] },
    { file: 'title.xhtml', title: bookTitle, nodes: [titlePage(book, stamp)] },
    { file: 'nav.xhtml', title: '目录', nodes: navigation(entries, [['cover', '封面', 'cover.xhtml'], ['titlepage', '书名页', 'title.xhtml'], ['toc', '目录', 'nav.xhtml#toc'], ['bodymatter', '正文', first], ['glossary', '术语表', fileOf(glossary)], ['colophon', '关于这一版', 'colophon.xhtml']]) },
    ...parts.flatMap((part): Sheet[] => [
      { file: partFile(part.slug), title: part.title, nodes: [partPage(part, fileOf)] },
      ...part.chapters.filter((one) => one.written).map((one): Sheet => ({ file: fileOf(one.slug), title: `${chapterWords(one)} ${one.title}`, nodes: bodies.get(`${one.slug}/`)!.nodes })),
    ]),
    { file: fileOf(glossary), title: '术语表', nodes: bodies.get(glossary)!.nodes },
    { file: 'colophon.xhtml', title: '关于这一版', nodes: [colophon(book, stamp)] },
  ]
  const propertiesOf = ({ file, nodes }: Sheet) => [
    ...(file === 'nav.xhtml' ? ['nav'] : []),
    ...['mathml', 'svg'].filter((name) => find(nodes, ({ tagName }) => tagName === name.replace('mathml', 'math')).length > 0),
  ]
  const items: Item[] = [
    ...sheets.map((sheet): Item => ({ id: sheet.file.replace('.xhtml', ''), href: sheet.file, type: 'application/xhtml+xml', properties: propertiesOf(sheet), inSpine: true })),
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml', properties: [], inSpine: false },
    { id: 'style', href: 'book.css', type: 'text/css', properties: [], inSpine: false },
    { id: 'formulas', href: 'formulas.woff2', type: 'font/woff2', properties: [], inSpine: false },
    { id: 'cover-image', href: 'cover.png', type: 'image/png', properties: ['cover-image'], inSpine: false },
  ]
  return new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`],
    ['EPUB/package.opf', packageDocument(items, stamp)],
    ['EPUB/toc.ncx', ncx(bookTitle, identifier, entries)],
    ['EPUB/book.css', stylesheet(styles.epub, colours)],
    ['EPUB/formulas.woff2', await font(charactersIn(bodies.values()))],
    ['EPUB/cover.png', picture],
    ...sheets.map(({ file, title, nodes }): [string, string] => [`EPUB/${file}`, xhtml(title, nodes)]),
  ])
}
