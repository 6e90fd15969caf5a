/** Degraded output cannot ship: what a chapter's source holds, its page shows, thing by thing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { pages } from './pages.ts'
import { pageThings } from './parity/page-things.ts'
import { allIn, has } from './parity/page-words.ts'
import { sourceThings } from './parity/source-things.ts'
import { counts, differences, squeezed, type Thing } from './parity/thing.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const book = await readBook(root)
/** A page without the boxes of its formulas: nine tenths of the nodes, of which nothing is counted. */
function treeOf(path: string): Root {
  const { tree } = pages.find((one) => one.path === path) ?? assert.fail(`no page ${path}`)
  visit(tree, 'element', (node) => { if (has(node, 'katex-html')) node.children = [] })
  return tree
}

const chapters = chaptersOf(book).filter((chapter) => chapter.written).map((chapter) => ({ file: chapter.file, slug: chapter.slug, tree: treeOf(`/${chapter.slug}/`), source: sourceThings(root, book, chapter) }))

for (const { file, slug, tree, source } of chapters) {
  test(`${slug} shows all it was written with, and nothing else`, () => {
    const page = pageThings(tree)
    assert.deepEqual(differences(source, page, file), [])
    assert.deepEqual(counts(page), counts(source))
    console.log(`# ${slug}: ${Object.entries(counts(source)).map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
  })
}

test('the glossary says every term whole, the bibliography every work that is cited', () => {
  const glossary = allIn(treeOf('/glossary/'), (one) => /^term-/.test(String(one.properties.id))).map((one) => squeezed(toString(one)))
  assert.equal(glossary.length, Object.keys(book.terms).length)
  for (const { zh, en, definition } of Object.values(book.terms)) assert.ok(glossary.some((one) => one.startsWith(squeezed(`${zh} ${en}`)) && one.includes(squeezed(definition))), `the glossary has lost ${zh}`)
  // An address that has moved leaves an empty mark of the old name.
  const works = allIn(treeOf('/references/'), (one) => /^ref-/.test(String(one.properties.id)) && !('dataMoved' in one.properties)).map((one) => squeezed(toString(one)))
  assert.equal(works.length, Object.keys(book.works).length)
  for (const { key, text } of Object.values(book.works)) assert.ok(works.some((one) => one.includes(squeezed(text))), `the bibliography has lost ${key}`)
})

/** The page with one element taken out or changed: the first inside the article that is asked for. */
function spoilt(tree: Root, isIt: (one: Element) => boolean, change?: (one: Element) => void): Root | undefined {
  const copy = structuredClone(tree)
  let isFound = false
  const [article] = allIn(copy, (one) => one.tagName === 'article')
  visit(article!, 'element', (node, index, parent) => {
    if (!isIt(node)) return has(node, 'katex', 'lab') ? SKIP : undefined
    isFound = true
    if (change) change(node)
    else parent!.children.splice(index!, 1)
    return false
  })
  return isFound ? copy : undefined
}

const tag = (...names: string[]) => (one: Element) => names.includes(one.tagName)
const named = (...names: string[]) => (one: Element) => has(one, ...names)
const emptied = (one: Element) => { one.children = one.children.filter((child) => child.type === 'element' && ['title', 'desc'].includes(child.tagName)) }
const lastCharacterLost = (one: Element) => { visit(one, 'text', (text) => { text.value = text.value.slice(0, -1); return false }) }

/** What is spoilt, and the kind of thing the check must say is lost. */
const mutations: [name: string, kind: Thing['kind'], isIt: (one: Element) => boolean, change?: (one: Element) => void][] = [
  ['a paragraph is dropped', 'paragraph', (one) => one.tagName === 'p' && !has(one, 'summary', 'facts', 'ordinal') && toString(one).length > 40],
  ['a paragraph ends one character early', 'paragraph', (one) => one.tagName === 'p' && one.children[0]?.type === 'text' && one.children.length === 1 && !has(one, 'summary', 'facts', 'ordinal', 'claim', 'output-title'), lastCharacterLost],
  ['a heading is dropped', 'heading', (one) => one.tagName === 'h2' && /^sec-/.test(String(one.properties.id))],
  ['a row of a table is dropped', 'table row', tag('tr')],
  ['a cell of a table is dropped', 'table row', tag('td')],
  ['a formula is dropped', 'formula', named('katex')],
  ['a formula of its own is dropped', 'formula', named('equation')],
  ['a figure is dropped', 'figure', (one) => one.tagName === 'figure' && has(one, 'figure')],
  ['a table is dropped', 'figure', (one) => one.tagName === 'figure' && has(one, 'table')],
  ['a drawing is empty', 'drawing', (one) => one.tagName === 'svg' && one.properties.role === 'img', emptied],
  ['the words of a diagram are dropped', 'text version', named('text-version')],
  ['a listing is dropped', 'listing', named('listing')],
  ['a line of code is dropped', 'code line', (one) => has(one, 'line') && toString(one).trim() !== ''],
  ['an exercise takes another number', 'answer', (one) => one.properties.type === 'number' && !String(one.properties.name).startsWith('lab'), (one) => { one.properties.max = '7' }],
  ['what a listing printed is dropped', 'output line', (one) => one.tagName === 'pre' && has(one, 'output')],
  ['a lab is dropped', 'lab', named('lab')],
  ['a table of the book is dropped', 'book table', named('book-table')],
  ['a misconception is dropped', 'misconception', named('misconception')],
  ['a claim is dropped', 'misconception', named('claim')],
  ['a rule is dropped', 'rule', named('rule')],
  ['an exercise is dropped', 'exercise', named('exercise')],
  ['a solution is dropped', 'solution', named('solution')],
  ['a sidenote is dropped', 'sidenote', named('sidenote')],
  ['the mark of a sidenote is dropped', 'note mark', named('note-mark')],
  ['a reference is dropped', 'reference', named('ref')],
  ['a reference leads elsewhere', 'reference', named('ref'), (one) => { one.properties.href = '#elsewhere' }],
  ['a citation is dropped', 'citation', named('cite')],
  ['a term is dropped', 'term', named('term')],
  ['a number is another', 'number', named('num'), lastCharacterLost],
  ['a fact is another', 'fact', named('fact'), lastCharacterLost],
  ['where a fact comes from is dropped', 'source of a fact', (one) => /^fact-/.test(String(one.properties.id))],
  ['an entry of the list of sources is dropped', 'source', (one) => /^ref-/.test(String(one.properties.id))],
  ['an outcome is dropped', 'head', tag('li')],
]

for (const [name, kind, isIt, change] of mutations) {
  test(`${name}: the check says so`, () => {
    const hit = chapters.values().map((chapter) => ({ ...chapter, page: spoilt(chapter.tree, isIt, change) })).find((one) => one.page)
    assert.ok(hit?.page, 'no chapter has one')
    const said = differences(hit.source, pageThings(hit.page), hit.file)
    assert.ok(said.some((line) => line.startsWith(`${hit.file}:`) && line.includes(`has lost this ${kind}: `)), `only: ${said.join('\n')}`)
  })
}

test('a paragraph that stands twice is named too', () => {
  const { file, tree, source } = chapters[0]!
  const copy = structuredClone(tree)
  visit(copy, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !has(parent as Element, 'prose')) return undefined
    parent!.children.splice(index!, 0, structuredClone(node))
    return false
  })
  assert.ok(differences(source, pageThings(copy), file).some((line) => line.includes('the page has a paragraph the source has not: ')))
})
