/** The Traditional edition is the Simplified one in other words: nothing is lost, nothing is added, nothing that is quoted is changed. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readBook } from '#book/read.ts'
import { simplifiedIn } from '#book/simplified.ts'
import { measureRecall } from '../../scripts/bench-search/recall.ts'
import { readSite } from '../../scripts/host-files.ts'
import { editionConverter, samples } from '../../scripts/traditional.ts'
import { traditionalPage } from '../../src/traditional/page.ts'
import { golden, unpromised } from '../search/golden.ts'
import { traditionalFolder as folder } from '#book/editions.ts'

const dist = process.env.OUT_DIR ?? 'dist'
const book = await readBook(process.env.BOOK_ROOT ?? process.cwd())
const convert = editionConverter(book)
const read = (file: string) => readFileSync(join(dist, file), 'utf8')
const twins = globSync('**/*.html', { cwd: join(dist, folder) }).map((file) => file.replaceAll('\\', '/')).toSorted().map((file) => ({ file, simplified: read(file), traditional: read(`${folder}/${file}`) }))

/** All of a page that is no Han and no break between its words: tags, ids, numbers, formulas, code; without what the edition may have of its own. */
const skeleton = (html: string) => html
  .replace(/<html[^>]*>|<link rel="canonical"[^>]*>|<a class="edition"[^>]*>|<meta property="og:locale"[^>]*>|"inLanguage":"[^"]*"| data-build="\w+"/g, '')
  .replace(new RegExp(`/${folder}/_assets/[0-9a-f]{12}/`, 'g'), '/_assets/').replaceAll(`/${folder}/`, '/')
  .replace(/[「」『』]/g, (mark) => '“”‘’'['「」『』'.indexOf(mark)]!)
  .replace(/<wbr>|\p{Script=Han}+/gu, '')

/** What is quoted: code, what was printed by it, keys, mathematics. */
const quoted = (html: string) => html.match(/<(pre|code|kbd|samp|math)\b[^]*?<\/\1>|<p class="lab-pieces">[^]*?<\/p>/g) ?? []
const laws = (html: string) => html.match(/《(?!AI )[^《》<]*》/g) ?? []

test('the edition has the pages of the Simplified one, and no other', () => {
  assert.deepEqual([...readSite(join(dist, folder)).keys()].toSorted(), [...readSite(dist).keys()].toSorted())
})

for (const { file, simplified, traditional } of twins) {
  test(`${file} is its twin letter for letter, but for Han: ids, formulas, code, numbers`, () => {
    same(skeleton(traditional), skeleton(simplified))
    assert.deepEqual(quoted(traditional), quoted(simplified))
    assert.deepEqual(laws(traditional), laws(simplified))
  })
}

/** Two long texts are equal, or it is told where they part. */
function same(a: string, b: string): void {
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at += 1
  assert.fail(`${a.slice(Math.max(0, at - 40), at + 40)} ≠ ${b.slice(Math.max(0, at - 40), at + 40)}`)
}

test('no Simplified character is left in what is converted', () => {
  const left = new Map<string, string>()
  const names = new RegExp([...book.traditional.names, ...samples].toSorted((a, b) => b.length - a.length).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const edition = { origin: '', base: '/', has: () => false, own: () => undefined }
  for (const { file, traditional } of twins) {
    // What the transform would convert again, seen by going through the page once more.
    traditionalPage(traditional, edition, (text) => {
      const own = text.replace(/《[^《》]*》|简体/g, '').replace(names, '')
      for (const char of simplifiedIn(own)) if (!left.has(char)) left.set(char, `${file}: ${own.slice(Math.max(0, own.indexOf(char) - 12), own.indexOf(char) + 12)}`)
      return text
    })
  }
  assert.deepEqual([...left], [])
})

/** A script that the edition has not of its own is loaded from where it is shared. */
const code = (script: string) => skeleton(script).replace(new RegExp(`"${folder}/_assets/[0-9a-f]{12}/`, 'g'), '"_assets/').replace(/(["`])\.\//g, '$1/_assets/')

test('scripts of the edition have no Simplified character but in samples and patterns, and the same code', () => {
  const scripts = globSync(`${folder}/_assets/*/*.js`, { cwd: dist })
  assert.ok(scripts.length > 20)
  for (const file of scripts) {
    const [own, other] = [read(file), read(file.replace(new RegExp(`^${folder}/_assets/[^/]+/`), '_assets/'))]
    same(code(own), code(other))
  }
})

test('no page is heavier than its twin by more than 2 %, or the hundred bytes that longer addresses cost a page without text', () => {
  // Gzip: brotli at a speed that a test can afford differs by 5 % between two texts alike; at its best, as hosts keep files, the two are 0.7 % apart.
  const weigh = (text: string) => gzipSync(text, { level: 9 }).length
  let [most, where] = [0, '']
  for (const { file, simplified, traditional } of twins) {
    const [a, b] = [weigh(simplified), weigh(traditional)]
    if (b / a > most) [most, where] = [b / a, file]
    assert.ok(b <= Math.max(a * 1.02, a + 100), `${file}: ${a} → ${b}`)
  }
  console.log(`# at most ${((most - 1) * 100).toFixed(1)} % heavier: ${where}`)
})

const addressOf = (id: string) => (id.startsWith('term-') ? `/glossary/#${id}` : id.startsWith('ref-') ? `/references/#${id}` : `/${book.labels[id]!.chapter}/#${id}`)
// Every so many of the golden queries, so that all chapters are asked about.
const promised = golden.filter(({ kind }) => !unpromised.has(kind))
const asked = promised.filter((_, i) => i % Math.floor(promised.length / 60) === 0)

for (const [script, change] of [['Traditional', convert], ['Simplified', (text: string) => text]] as const) {
  test(`golden queries in ${script} characters find their section among the first five of the edition`, async () => {
    const lost: string[] = []
    const rows = await measureRecall(join(dist, folder), asked.map(({ query, ids }) => ({ kind: script, text: change(query), answers: new Set(ids.map(addressOf)) })), ({ text }) => lost.push(text))
    assert.ok(rows.get(script)!.asked >= 60)
    assert.deepEqual(lost, [])
  })
}

test('headers and redirects know the edition', () => {
  assert.match(read('_headers'), new RegExp(`/${folder}/_assets/\\*\\n(  .*\\n)*  Cache-Control: .*immutable`))
  for (const { from, to } of book.redirects.filter((one) => one.from.id === '')) assert.ok(read('_redirects').includes(`/${folder}${from.path} /${folder}${to.path}`))
})
