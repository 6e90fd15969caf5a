import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { readBibliography } from '../../src/book/bibliography.ts'
import { Fault } from '../../src/book/fault.ts'

const file = 'content/references.bib'
/** Marks the place a refusal must name. */
const M = '▶'

function refuses(marked: string, rule: string, message: RegExp): void {
  const lines = marked.slice(0, marked.indexOf(M)).split(/\r\n|\n/)
  assert.throws(() => readBibliography(marked.replace(M, ''), file), (error) => {
    assert.ok(error instanceof Fault, String(error))
    assert.match(error.message, message)
    assert.equal(error.toString(), `${file}:${lines.length}:${lines.at(-1)!.length + 1} ${rule} ${error.message}`)
    return true
  })
}

const entry = (...lines: string[]): string => ['@misc{some,', '  author = {{Org}},', '  title = {Title},', '  year = {2024},', ...lines, '}', ''].join('\n')

test('an entry becomes CSL-JSON under its key, in the order of the file', () => {
  const bibliography = readBibliography(`% comment\n\n${entry()}\n${entry().replace('some', 'other')}`, file)
  assert.deepEqual([...bibliography.keys()], ['some', 'other'])
  assert.deepEqual(bibliography.get('some'), {
    id: 'some', type: 'document', author: [{ literal: 'Org' }], title: 'Title', issued: { 'date-parts': [[2024]] }, language: 'en-US',
  })
})

test('an empty file is an empty bibliography', () => {
  assert.equal(readBibliography('', file).size, 0)
})

test('accents, braces, dashes and formulas of LaTeX become letters', () => {
  const text = entry().replace('{{Org}}', String.raw`{O{\u{g}}uz, Barlas and Kydl{\'i}{\v{c}}ek, Hynek and {\O}ye, J{\"o}rg}`).replace('Title', String.raw`{$\tau$-bench}: A \& B -- {$L = \lambda W$} for \$5 or \$10`)
  const csl = readBibliography(text, file).get('some')!
  assert.deepEqual(csl.author!.map(({ family }) => family), ['Oğuz', 'Kydlíček', 'Øye'])
  assert.equal(csl.title, 'τ-bench: A & B – L = λW for $5 or $10')
})

test('a Chinese title makes a Chinese entry, whatever the names are', () => {
  assert.equal(readBibliography(entry().replace('Title', '{GB} 生成方法'), file).get('some')!.language, 'zh-CN')
})

test('fields that begin with x- stay in the file', () => {
  const csl = readBibliography(entry(String.raw`  x-verified = {seen: \secret {here}},`, '  x-note = {mind this}'), file).get('some')
  assert.doesNotMatch(JSON.stringify(csl), /secret|mind/)
})

test('a byte order mark and Windows line ends change nothing', () => {
  const plain = entry('  note = {one},')
  assert.deepEqual(readBibliography(`\uFEFF${plain.replaceAll('\n', '\r\n')}`, file), readBibliography(plain, file))
})

test('a key is taken once', () => {
  refuses(`${entry()}\n${entry().replace('some', `${M}some`)}`, 'bib/duplicate-key', /^some is taken by line 1$/)
})

test('an entry needs an author, a title and a year or a date', () => {
  for (const field of ['author', 'title', 'year']) {
    refuses(M + entry().replace(new RegExp(`  ${field}.*\\n`), ''), 'bib/missing-field', new RegExp(field))
  }
  refuses(M + entry('  date = {2024-01-02},'), 'bib/missing-field', /year or a date, and not both/)
  refuses(entry().replace('  author = {{Org}}', `  ${M}author = {}`), 'bib/missing-field', /the author of some is empty/)
})

test('an entry has what finds a work of its type', () => {
  for (const [type, field] of Object.entries({ article: 'journal', inproceedings: 'booktitle', book: 'publisher', online: 'url', standard: 'number', phdthesis: 'school' })) {
    refuses(M + entry().replace('misc', type), 'bib/missing-field', new RegExp(`some has no ${field}, which an @${type} needs`))
  }
  assert.ok(readBibliography(entry('  journal = {Nature},').replace('misc', 'article'), file).has('some'))
})

test('macros are refused: an unknown one would vanish in silence', () => {
  refuses(entry(`  ${M}journal = jmlr,`), 'bib/missing-field', /an abbreviation is written out/)
  refuses(`${M}@string{a = b # a}\n`, 'bib/syntax', /an entry begins with @type\{key,/)
  refuses(`${M}@string{a,\n  b = {c}\n}\n`, 'bib/unknown-type', /@string is not a type/)
})

test('crossref is refused, so that it cannot go in circles', () => {
  const circle = (from: string, to: string) => entry(`  crossref = {${to}},`).replace('some', from)
  refuses(circle('a', 'b').replace('crossref', `${M}crossref`) + circle('b', 'a'), 'bib/unknown-field', /crossref is not a field/)
})

test('an unknown type, an unknown field and a field given twice are refused', () => {
  refuses(M + entry().replace('misc', 'newspaper'), 'bib/unknown-type', /the types are @article @book/)
  refuses(entry(`  ${M}pubisher = {MIT},`), 'bib/unknown-field', /what is not to be printed is named x-pubisher/)
  refuses(entry(`  ${M}constructor = {MIT},`), 'bib/unknown-field', /constructor is not a field/)
  refuses(entry(`  ${M}Title = {Again},`), 'bib/duplicate-field', /some has a second Title/)
})

test('an open or surplus brace is refused on its line', () => {
  refuses(entry(`${M}  note = {open,`), 'bib/syntax', /do not pair up/)
  refuses(entry(`${M}  note = {closed}},`), 'bib/syntax', /do not pair up/)
  refuses(entry(`${M}  note = {closed}},`, '  publisher = {{open},'), 'bib/syntax', /some/)
})

test('an entry that is not closed is refused where it begins', () => {
  refuses(`${entry()}${M}${entry().replace('some', 'open').replace(/\}\n$/, '')}${entry().replace('some', 'last')}`, 'bib/syntax', /^open is not closed/)
})

test('what is neither entry nor comment is refused, not skipped', () => {
  refuses(`${entry()}${M}misc{forgot,\n  title = {the at sign}\n}\n`, 'bib/syntax', /between entries there are only % comments/)
  refuses(entry(`  note = {one} publisher = {two},`).replace('@misc', `${M}@misc`), 'bib/syntax', /some/)
})

test('LaTeX that would be printed is refused in its field', () => {
  refuses(entry().replace('  title = {Title}', String.raw`  ${M}title = {A \unknown{thing}}`), 'bib/bad-latex', /the title of some .*\\unknown/)
  refuses(entry(String.raw`  ${M}publisher = {A \{ B \} C},`), 'bib/bad-latex', /publisher/)
  refuses(entry(`  ${M}note = {50$ more},`), 'bib/bad-latex', /the note of some cannot be printed; it is not BibTeX/)
})

test('a locator has one shape', () => {
  refuses(entry(`  ${M}doi = {https://doi.org/10.1/x},`), 'bib/bad-doi', /without https:\/\/doi.org/)
  refuses(entry(`  ${M}eprint = {arXiv:1706.03762v2},`, '  archivePrefix = {arXiv},'), 'bib/bad-eprint', /without arXiv:/)
  refuses(M + entry('  eprint = {1706.03762},'), 'bib/missing-field', /eprint and archivePrefix/)
  for (const url of ['javascript:alert(1)', 'data:text/html,x.y', 'https://a.b/"onclick="x', 'www.a.b', 'https://a b.c', String.raw`https://a.b/\_`]) {
    refuses(entry(`  ${M}url = {${url}},`), 'bib/bad-url', /a URL begins with https/)
  }
})

test('a date is a date', () => {
  refuses(entry().replace('  year = {2024}', `  ${M}year = {forthcoming}`), 'bib/bad-year', /four digits/)
  refuses(entry().replace('  year = {2024}', `  ${M}date = {2024-13-01}`), 'bib/bad-date', /2026-11-22/)
})

test('“and others” needs the three names that are printed', () => {
  const by = (author: string) => entry().replace('  author = {{Org}}', `  ${M}author = {${author}}`)
  refuses(by('A, B and C, D and others'), 'bib/bad-author', /at least three authors/)
  refuses(by('A, B and C, D and E, F and others and G, H'), 'bib/bad-author', /comes last/)
  readBibliography(by('A, B and C, D and E, F and others').replace(M, ''), file)
})

test('a field of a megabyte and a thousand braces end in a refusal', () => {
  refuses(M + entry(`  note = {${'long '.repeat(200_000)}},`), 'bib/too-long', /10000/)
  const deep = entry(`  note = {${'{'.repeat(4000)}x${'}'.repeat(4000)}},`)
  try { readBibliography(deep, file) } catch (error) { assert.ok(error instanceof Fault) }
})

test('the bibliography of the book can be read, and every entry says where it was verified', () => {
  const text = readFileSync(file, 'utf8')
  const { size } = readBibliography(text, file)
  assert.ok(size >= 281)
  assert.equal(text.match(/^  x-verified = \{.+\},?$/gm)?.length, size)
})
