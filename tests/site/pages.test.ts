/** What every built page must be, whatever it says. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { attribute, dist, pages, textNodes, traditionalPages } from './pages.ts'

const all = [...pages, ...traditionalPages()]
const byPath = new Map(all.map((page) => [page.path, page]))
const [, order = ''] = /@layer ([\w, ]+);/.exec(readFileSync('src/styles/tokens.css', 'utf8')) ?? []
const layers = order.split(', ')
const loads: Record<string, string> = { script: 'src', img: 'src', iframe: 'src', source: 'src', video: 'src', audio: 'src', object: 'data', use: 'href', image: 'href' }

for (const { path, html, tree, elements, ids } of all) {
  test(`${path} has one h1, a language, a title and a description`, () => {
    assert.equal(elements.filter((one) => one.tagName === 'h1').length, 1)
    assert.equal(attribute(elements.find((one) => one.tagName === 'html')!, 'lang'), path.startsWith('/zh-hant/') ? 'zh-Hant' : 'zh-CN')
    assert.match(html, /<title>[^<]+<\/title>/)
    assert.match(html, /<meta name="description" content="[^"]{10,}"/)
    assert.match(html, /<link rel="canonical" href="http/)
  })

  test(`${path} uses no id twice`, () => {
    const used = elements.map((one) => one.properties.id).filter(Boolean)
    assert.deepEqual(used.filter((id, i) => used.indexOf(id) !== i), [])
  })

  test(`${path} links only to pages and places that exist`, () => {
    for (const link of elements.filter((one) => one.tagName === 'a' && one.properties.href)) {
      const href = attribute(link, 'href')
      if (/^https?:/.test(href)) continue
      const [, to = '', id] = /^([^#]*)(?:#(.*))?$/.exec(href)!
      const target = to === '' ? byPath.get(path) : byPath.get(to)
      assert.ok(target ?? existsSync(join(dist, to)), `${href} leads nowhere`)
      if (id && target) assert.ok(target.ids.has(decodeURIComponent(id)), `${href}: no such place`)
    }
  })

  test(`${path} loads nothing from another host`, () => {
    for (const one of elements) {
      const url = one.tagName === 'link' ? (/^(canonical|alternate)$/.test(attribute(one, 'rel')) ? '' : attribute(one, 'href')) : attribute(one, loads[one.tagName] ?? '')
      assert.doesNotMatch(url, /^(https?:)?\/\//, `<${one.tagName}> loads ${url}`)
    }
  })

  test(`${path} keeps the layers of its styles in order: reset before what sets, labs after the text`, () => {
    const sheets = elements.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'stylesheet').map((one) => readFileSync(join(dist, attribute(one, 'href')), 'utf8'))
    const found = new Set(sheets.flatMap((css) => [...css.matchAll(/@layer ([\w, -]+)[;{]/g)].flatMap(([, names]) => names!.split(/, ?/))))
    assert.deepEqual([...found].filter((one) => layers.includes(one)), layers.filter((one) => found.has(one)))
  })

  test(`${path} has no style attribute outside formulas, and no script in attributes`, () => {
    for (const one of elements) {
      for (const name of Object.keys(one.properties)) assert.ok(!/^on[A-Z]/.test(name), `<${one.tagName} ${name}>`)
      assert.ok(!one.properties.style, `<${one.tagName} style="${attribute(one, 'style')}">`)
    }
  })

  test(`${path} shows no trace of its source: no **, no broken formula, no gap inside Chinese`, () => {
    assert.doesNotMatch(html, /katex-error/)
    for (const words of textNodes(tree)) {
      assert.doesNotMatch(words, /\*\*|\$\$|\]\(|undefined|\[object/, words)
      assert.doesNotMatch(words, /\p{Script=Han}[ \t]*\n\s*\p{Script=Han}/u, words)
    }
  })

  test(`${path} gives words to every picture`, () => {
    for (const one of elements) {
      if (one.tagName === 'img') assert.ok(attribute(one, 'alt'))
      if (one.tagName === 'svg') assert.ok(attribute(one, 'ariaHidden') === 'true' || attribute(one, 'role') === 'img', 'a drawing needs role="img" and a title')
    }
    assert.ok(ids.has('main'))
  })
}
