/** Every block of JSON-LD and all microdata, read by processors: each type and property is schema.org's, each page is what it says. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { test } from 'node:test'
import Validator from '@adobe/structured-data-validator'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import jsonld from 'jsonld'
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser'
import { visit } from 'unist-util-visit'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'

import { context, faultsIn, type Quad } from './vocabulary.ts'

interface Node { '@type': string; '@id'?: string; [name: string]: unknown }

const dist = process.env.OUT_DIR ?? 'dist'
const book = await readBook(process.env.BOOK_ROOT ?? process.cwd())
const written = chaptersOf(book).filter((chapter) => chapter.written)
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8')
const graphsIn = (page: string): { '@graph': Node[] }[] => [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text!) as { '@graph': Node[] })
const nodesOf = (path: string): Node[] => graphsIn(html(path)).flatMap((one) => one['@graph'])
const nodeOf = (path: string, type: string) => nodesOf(path).find((one) => one['@type'] === type) ?? assert.fail(`no ${type} on ${path}`)

/** Offline: schema.org's context is made from its vocabulary, and no other is known. */
const documentLoader = async (url: string) => {
  assert.match(url, /^https:\/\/schema\.org\/?$/)
  return { documentUrl: url, document: context, contextUrl: undefined as never }
}
const safely = { documentLoader, safe: true }
const quadsOf = async (graph: object): Promise<Quad[]> => await jsonld.toRDF(graph as jsonld.JsonLdDocument, safely) as Quad[]

const pages = globSync('**/*.html', { cwd: dist }).map((file) => file.replaceAll('\\', '/')).toSorted()
const withData = pages.filter((file) => graphsIn(readFileSync(join(dist, file), 'utf8')).length > 0)

test('the home page, each chapter and the toolbox say what they are', () => {
  for (const path of ['', 'toolbox', ...written.map(({ slug }) => slug)]) assert.ok(withData.includes(join(path, 'index.html').replaceAll('\\', '/')), path)
})

for (const file of withData) {
  test(`${file}: each type, property and value is one that schema.org allows there`, async () => {
    for (const graph of graphsIn(readFileSync(join(dist, file), 'utf8'))) {
      const quads = await quadsOf(graph)
      assert.ok(quads.length >= 10)
      assert.deepEqual(faultsIn(quads), [])
      const byType = Object.groupBy(graph['@graph'], (one) => one['@type'])
      assert.deepEqual((await new Validator().validate({ jsonld: byType })).map(({ issueMessage, path }) => `${issueMessage} ${JSON.stringify(path)}`), [])
    }
  })
}

test('the glossary is a set of terms, each with its name, its English name and its definition', async () => {
  const page = html('glossary')
  const url = /<link rel="canonical" href="([^"]+)"/.exec(page)![1]!
  const parser = new MicrodataRdfParser({ baseIRI: url }) as unknown as Duplex
  const quads: Quad[] = []
  parser.on('data', (quad: Quad) => { if (/schema\.org|22-rdf-syntax-ns#type/.test(quad.predicate.value)) quads.push(quad) })
  parser.end(page)
  await new Promise((done) => parser.on('end', done))
  assert.deepEqual(faultsIn(quads), [])
  const about = Map.groupBy(quads, ({ subject }) => subject.value)
  const value = (key: string, name: string) => about.get(`${url}#term-${key}`)?.find(({ predicate }) => predicate.value === `http://schema.org/${name}` || predicate.value === `https://schema.org/${name}`)?.object.value
  for (const { key, zh, en, definition } of Object.values(book.terms)) assert.deepEqual([value(key, 'name'), value(key, 'alternateName'), value(key, 'description')], [zh, en, definition])
  assert.equal(quads.filter(({ predicate }) => predicate.value.endsWith('/hasDefinedTerm')).length, Object.keys(book.terms).length)
})

test('the book has all its chapters, each chapter is part of the book and stands at its place', () => {
  const home = nodeOf('', 'Book')
  const parts = home['hasPart'] as Node[]
  assert.equal(parts.length, written.length)
  for (const [i, { slug, title, ordinal, summary }] of written.entries()) {
    const chapter = nodeOf(slug, 'Chapter')
    assert.deepEqual([chapter['@id'], chapter['name'], chapter['position'], chapter['description']], [parts[i]!['@id'], title, ordinal, summary])
    assert.equal((chapter['isPartOf'] as Node)['@id'], home['@id'])
    assert.equal((nodeOf(slug, 'BreadcrumbList')['itemListElement'] as unknown[]).length, 3)
  }
})

test('the toolbox lists every lab', () => {
  const labs = Object.values(book.labels).filter(({ kind }) => kind === 'lab')
  assert.deepEqual((nodeOf('toolbox', 'CollectionPage')['hasPart'] as Node[]).map(({ name }) => name).toSorted(), labs.map(({ title }) => title).toSorted())
})

test('each question of the book is asked as it is printed, and its answer is what stands under it', () => {
  const slug = written.find((chapter) => chapter.slug.endsWith('/faq'))!.slug
  const tree = fromHtml(html(slug))
  const printed = new Map<string, string>()
  let id = ''
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) id = node.tagName === 'h3' ? String(node.properties.id) : ''
    if (node.tagName === 'p' && id) printed.set(id, (printed.get(id) ?? '') + toString(node))
  })
  /** Words without what is drawn rather than written: a formula stands on the page three times. */
  const squeezed = (text: string) => text.replace(/[^\p{Script=Han}，。；：、]/gu, '')
  const questions = nodeOf(slug, 'FAQPage')['mainEntity'] as (Node & { name: string; acceptedAnswer: { text: string } })[]
  const asked = written.find((chapter) => chapter.slug === slug)!.labels.filter(({ kind, depth }) => kind === 'sec' && depth === 3)
  assert.deepEqual(questions.map((one) => one.name), asked.map(({ title }) => title))
  for (const one of questions) {
    assert.equal(squeezed(one.acceptedAnswer.text), squeezed(printed.get(one['@id']!.split('#')[1]!)!), one.name)
    assert.doesNotMatch(one.acceptedAnswer.text, /undefined|\[object|\$|<|\s\s/)
  }
})

const good = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Chapter', '@id': 'https://x.example/#c', name: '一', dateModified: '2026-11-26', timeRequired: 'PT9M', isPartOf: { '@type': 'Book', name: '书' } }] }
const spoilt: [string, object, RegExp][] = [
  ['a type schema.org does not know', { '@type': 'Chapitre' }, /no type/],
  ['a property it does not know', { colour: 'red' }, /colour is no property/],
  ['a property of another type', { acceptedAnswer: { '@type': 'Answer', text: '是' } }, /has no schema:acceptedAnswer/],
  ['a day that is none', { dateModified: '26.11.2026' }, /dateModified takes/],
  ['a duration that is none', { timeRequired: '9 分钟' }, /timeRequired takes/],
  ['a thing of another kind', { isPartOf: { '@type': 'Person', name: '甲' } }, /isPartOf takes/],
  ['a text where a thing is wanted', { isPartOf: { '@type': 'Book', author: '甲' } }, /author takes/],
]

for (const [name, change, says] of spoilt) {
  test(`${name} is found`, async () => {
    assert.deepEqual(faultsIn(await quadsOf(good)), [])
    assert.match(faultsIn(await quadsOf({ ...good, '@graph': [{ ...good['@graph'][0], ...change }] })).join('\n'), says)
  })
}

test('a breadcrumb without a name is found', async () => {
  const issues = await new Validator().validate({ jsonld: { BreadcrumbList: [{ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, item: { '@id': 'https://x.example/' } }, { '@type': 'ListItem', position: 2, name: '乙' }] }] } })
  assert.ok(issues.length > 0)
})
