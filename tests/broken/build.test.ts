/** The real build: a broken book ends in one line for its author, an odd one in right pages. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { first, head } from '../press.ts'
import { allIn } from '../site/parity/page-words.ts'
import { pageThings } from '../site/parity/page-things.ts'
import { sourceThings } from '../site/parity/source-things.ts'
import { counts, differences } from '../site/parity/thing.ts'
import { twinDifferences } from '../site/parity/twin-differences.ts'
import { broken, put, type Content } from './book.ts'
import { oddBook } from './odd-book.ts'

function build(root: string) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env: { ...process.env, BOOK_ROOT: root, OUT_DIR: join(root, 'dist') }, encoding: 'utf8', timeout: 120_000 })
  return { status, stderr }
}

const figure = (name: string) => `${head}\n<Figure id="fig-one">\n\n${name}\n\n图题。\n\n</Figure>\n`
const svg = 'content/01-basics/01-first/figures/a.svg'

const paths = ['', 'odd/strange', 'odd/constructor', 'odd/many', 'glossary', 'references']

// Inside the project, so that `#labs/…` and the packages are found. All of it is done before the first test begins.
const oddRoot = mkdtempSync('.cache-odd-')
for (const [path, content] of Object.entries(oddBook)) {
  mkdirSync(dirname(join(oddRoot, path)), { recursive: true })
  put(join(oddRoot, path), content)
}
const odd = build(oddRoot)
const book = await readBook(oddRoot)
const things = new Map(chaptersOf(book).map((chapter) => [chapter.slug, sourceThings(oddRoot, book, chapter)]))
const pages = new Map(odd.status === 0 ? paths.map((path) => [path, readFileSync(join(oddRoot, 'dist', path, 'index.html'), 'utf8')]) : [])
const twins = new Map([...pages.keys()].map((path) => [path, readFileSync(join(oddRoot, 'dist', path, 'index.md'), 'utf8')]))
rmSync(oddRoot, { recursive: true })
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`)

/** One for each way an error takes: the files, the diagrams, a plugin, a plugin speaking of another file. */
const books: [name: string, files: Record<string, Content>, says: RegExp][] = [
  ['a chapter in UTF-16', { [first]: Buffer.from(`\uFEFF${head}`, 'utf16le') }, /^content\/01-basics\/01-first\/index\.mdx:1:1 book\/bad-encoding this file is not UTF-8; save it as UTF-8\n\n1 to mend; nothing was built\.\n$/],
  ['a diagram nobody draws', { [first]: figure('```mermaid title="一" desc="二"\ngitGraph\n```') }, /^content\/01-basics\/01-first\/index\.mdx:11:1 figure\/unknown-kind “gitGraph” opens no diagram of this book.*\n\n1 to mend; nothing was built\.\n$/],
  ['a formula that loads a picture', { [first]: `${head}\n$\\includegraphics{x}$\n` }, /^content\/01-basics\/01-first\/index\.mdx:8:1 math\/bad-tex KaTeX cannot set this formula: \\includegraphics is not for a book.*\n$/],
  ['a drawing with a script', { [first]: figure('![图](./figures/a.svg)'), [svg]: '<svg viewBox="0 0 9 9">\n<script/></svg>' }, /^content\/01-basics\/01-first\/figures\/a\.svg:2:9 figure\/unsafe-svg a drawing has no <script>\n$/],
]

for (const [name, files, says] of books) {
  test(`${name} ends in one line and exit 1`, () => {
    const { root } = broken(files)
    const { status, stderr } = build(root)
    assert.match(stderr, says)
    assert.equal(status, 1)
    rmSync(root, { recursive: true })
  })
}

test('an odd book is built', () => assert.equal(odd.status, 0, odd.stderr))

for (const chapter of chaptersOf(book)) {
  test(`${chapter.slug} of the odd book shows all it was written with`, () => {
    const [source, shown] = [things.get(chapter.slug)!, pageThings(fromHtml(page(chapter.slug)))]
    assert.deepEqual(differences(source, shown, chapter.file), [])
    assert.deepEqual(counts(shown), counts(source))
  })
}

for (const path of paths) {
  test(`/${path} of the odd book says the same in Markdown`, () => {
    const diagrams = chaptersOf(book).find(({ slug }) => slug === path)?.diagrams ?? []
    assert.deepEqual(twinDifferences(fromHtml(page(path)), twins.get(path)!, diagrams.map(({ text }) => text)), [])
  })

  test(`/${path} of the odd book holds no markup that was meant as text`, () => {
    const elements = allIn(fromHtml(page(path)), () => true)
    for (const one of elements) {
      assert.ok(!Object.keys(one.properties).some((name) => /^on/i.test(name)), `<${one.tagName}> has a handler`)
      // The one picture is the page's own card.
      const isCard = one.tagName === 'img' && /^\/cards\/[\w/-]+\.png$/.test(String(one.properties.src))
      assert.ok(isCard || !['iframe', 'img', 'i'].includes(one.tagName), `<${one.tagName}> was text`)
      if (one.properties.type === 'application/ld+json') JSON.parse(toString(one))
      else if (one.tagName === 'script') assert.ok(!toString(one).includes('alert'), 'a script was text')
    }
    assert.equal(elements.filter((one) => one.tagName === 'h1').length, 1)
  })
}

test('the odd chapter says its oddest words as they are', () => {
  const words = toString(fromHtml(page('odd/strange')))
  for (const said of ['注意：下文，“引号”后', '👩‍👩‍👧', '<script>alert(1)</script>，javascript:alert(1)', '{x} ** $y$ <b>', '\uFFFD {x} **', '</code></pre><script>']) assert.ok(words.includes(said), said)
  const html = page('odd/strange')
  for (const markup of ['<strong>“引号”</strong>后', 'href="#fig-strange-a"', 'title id="fig-strange-alt">他说']) assert.ok(html.includes(markup), markup)
})
