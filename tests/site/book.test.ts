/** Book and site agree: everything labelled, defined or cited has its place in the pages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { rules } from '../../src/rules/index.ts'
import { checkedCounts } from '../../src/site/checked.ts'
import { proofsOf } from '../../src/site/proofs.ts'
import { dist, pages } from './pages.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const book = await readBook(root)
const page = (path: string) => pages.find((one) => one.path === path) ?? assert.fail(`no page ${path}`)

for (const chapter of chaptersOf(book)) {
  test(`chapter ${chapter.ordinal} ${chapter.slug} is ${chapter.written ? 'a page with every label it has' : 'planned, and no page'}`, () => {
    if (!chapter.written) return assert.ok(!pages.some((one) => one.path === `/${chapter.slug}/`))
    const { ids, elements } = page(`/${chapter.slug}/`)
    for (const label of chapter.labels) assert.ok(ids.has(label.id), `#${label.id} is missing`)
    const shown = (name: string) => elements.filter((one) => [one.properties.className].flat().includes(name)).length
    assert.equal(shown('listing'), chapter.labels.filter((label) => label.kind === 'lst').length)
    assert.equal(shown('exercise'), chapter.labels.filter((label) => label.kind === 'ex').length)
    assert.equal(elements.filter((one) => one.tagName === 'figure' && [one.properties.className].flat().some((name) => name === 'figure' || name === 'table')).length,
      chapter.labels.filter((label) => label.kind === 'fig' || label.kind === 'tab').length)
  })
}

test('the glossary shows every term, the bibliography every work that is cited', () => {
  for (const key of Object.keys(book.terms)) assert.ok(page('/glossary/').ids.has(`term-${key}`))
  for (const key of Object.keys(book.works)) assert.ok(page('/references/').ids.has(`ref-${key}`))
})

test('every file of code can be downloaded, byte for byte', () => {
  for (const { slug, file, listings } of chaptersOf(book)) {
    for (const listing of listings) assert.deepEqual(readFileSync(join(dist, 'listings', slug, listing.file)), readFileSync(join(root, dirname(file), 'listings', listing.file)))
  }
})

test('the page about checks shows every count and every rule', () => {
  const { html } = page('/how-this-book-is-checked/')
  for (const { what, count } of checkedCounts(book, proofsOf(root, book), rules.length)) assert.match(html, new RegExp(`<td[^>]*>${what}</td><td[^>]*>${count.toLocaleString('en-US')}</td>`))
  for (const { id, keeps } of rules) assert.ok(html.includes(id) && html.includes(keeps.replaceAll('"', '&quot;')), id)
})

test('the home page names every chapter and links every written one', () => {
  const { html } = page('/')
  for (const chapter of chaptersOf(book)) {
    assert.ok(html.includes(chapter.title), chapter.title)
    assert.equal(html.includes(`href="/${chapter.slug}/"`), chapter.written)
  }
})
