/** Every page has its twin in Markdown, and the twin says what the page says. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import katex from 'katex'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { dist, pages } from './pages.ts'
import { has } from './parity/page-words.ts'
import { twinDifferences } from './parity/twin-differences.ts'

const book = await readBook(process.env.BOOK_ROOT ?? process.cwd())
const twinFile = (path: string) => join(dist, path, 'index.md')
const isOfTheBook = (page: (typeof pages)[number]) => !page.elements.some(({ tagName, properties }) => tagName === 'body' && /^(search|missing|moved|offline)$/.test(String(properties['dataKind'])))

for (const page of pages.filter(isOfTheBook)) {
  test(`${page.path} and its Markdown say the same`, () => {
    const chapter = chaptersOf(book).find(({ slug }) => page.path === `/${slug}/`)
    for (const one of page.elements) if (has(one, 'katex-html')) one.children = []
    assert.deepEqual(twinDifferences(page.tree, readFileSync(twinFile(page.path), 'utf8'), chapter?.diagrams.map(({ text }) => text) ?? []), [])
  })
}

test('what is no page of the book has no twin', () => {
  for (const { path } of pages.filter((page) => !isOfTheBook(page))) assert.ok(!existsSync(twinFile(path)), path)
})

const textOf = (file: string) => readFileSync(join(dist, file), 'utf8')
const written = chaptersOf(book).filter((chapter) => chapter.written)

test('every numbered equation is TeX that KaTeX sets, with its number', () => {
  const equations = written.flatMap(({ slug }) => [...textOf(`${slug}/index.md`).matchAll(/^\$\$\n([^$]*\\tag\{[^$]*)\n\$\$$/gm)].map(([, tex]) => tex!))
  assert.equal(equations.length, written.flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'eq')).length)
  for (const tex of equations) assert.doesNotThrow(() => katex.renderToString(tex, { displayMode: true }), tex)
})

test('llms.txt names every chapter by its part, with an address that is there', () => {
  const text = textOf('llms.txt')
  const sections = text.split(/^## /m).slice(1)
  assert.equal(sections.length, book.parts.length + 1)
  assert.deepEqual([...text.matchAll(/\]\(https?:\/\/[^/)]+\/([^)]*)\)/g)].map(([, path]) => path).filter((path) => !existsSync(join(dist, path!))), [])
  for (const { slug, title, summary } of written) assert.ok(text.includes(`${title}](`) && text.includes(`/${slug}/index.md): ${summary}（`), slug)
})

test('llms-full.txt holds every chapter whole, in order, and its notes do not collide', () => {
  const full = textOf('llms-full.txt')
  const places = written.map(({ slug }) => full.indexOf(textOf(`${slug}/index.md`)))
  assert.ok(places.every((at, i) => at > (places[i - 1] ?? -1)))
  const notes = [...full.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, name]) => name)
  assert.deepEqual(notes.filter((name, i) => notes.indexOf(name) !== i), [])
})

test('every chapter offers its Markdown, by a link and to machines', () => {
  for (const { slug } of written) {
    const { html } = pages.find(({ path }) => path === `/${slug}/`)!
    assert.match(html, new RegExp(`<link rel="alternate" type="text/markdown" href="/${slug}/index.md"`))
    assert.match(html, new RegExp(`<a href="/${slug}/index.md" data-copy-markdown`))
  }
})
