/** Who may import whom. No arrow goes up. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'

const mayImport: Record<string, readonly string[]> = {
  // content: the typed facts, and nothing else: data that code computes with is imported, so that a wrong key does not compile.
  book: ['book', 'content/facts'],
  cards: ['book', 'cards'],
  figures: ['book', 'figures'],
  markdown: ['book', 'figures', 'markdown'],
  rules: ['book', 'rules'],
  labs: ['labs'],
  host: ['book', 'host'],
  editions: ['book', 'editions', 'markdown', 'styles'],
  history: ['book', 'history'],
  metadata: ['book', 'cards', 'metadata'],
  search: ['book', 'search'],
  traditional: ['book', 'traditional'],
  offline: ['book', 'offline'],
  styles: [],
  site: ['book', 'cards', 'history', 'host', 'metadata', 'offline', 'search', 'site', 'styles'],
  pages: ['book', 'history', 'metadata', 'offline', 'rules', 'site', 'styles'],
}

const room = (path: string) => (path.startsWith('content/') ? posix.dirname(path) : path.split('/')[1]!)
/** `#labs/x.ts` and `../site/x.ts` → the room they lead to; a package → undefined. */
function target(file: string, to: string): string | undefined {
  const alias = /^#(book|labs)\//.exec(to)
  if (alias) return alias[1]
  return to.startsWith('.') ? room(posix.join(posix.dirname(file), to)) : undefined
}

for (const file of globSync('src/*/**/*.{ts,astro}').map((one) => one.replaceAll('\\', '/')).toSorted()) {
  const allowed = mayImport[room(file)]
  test(`${file} imports only what its room may`, () => {
    assert.ok(allowed, `no rule for ${room(file)}: say in tests/imports.test.ts whom it may import`)
    const source = readFileSync(join(process.cwd(), file), 'utf8')
    for (const [, to] of source.matchAll(/^\s*(?:(?:import|export)\b[^'"\n]*|.*\bimport\()['"]([^'"]+)['"]/gm)) {
      const other = target(file, to!)
      if (other) assert.ok(allowed.includes(other), `${to} leads from ${room(file)} into ${other}`)
      if (room(file) === 'book') assert.doesNotMatch(to!, /^astro/, 'the book knows nothing of Astro')
    }
  })
}

test('only book/files.ts opens files in the book, and format-reference.ts its own style', () => {
  const opening = globSync('src/book/*.ts').filter((file) => /from 'node:fs'/.test(readFileSync(file, 'utf8')))
  assert.deepEqual(opening.map((file) => posix.basename(file.replaceAll('\\', '/'))).toSorted(), ['files.ts', 'format-reference.ts'])
})

test('no file is longer than 300 lines', () => {
  for (const file of globSync('{src,scripts,tests}/**/*.{ts,astro,css,mjs}')) {
    assert.ok(readFileSync(file, 'utf8').split('\n').length <= 300, file)
  }
})
