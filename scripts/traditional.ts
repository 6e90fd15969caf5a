/** The built site → `zh-hant/` beside it: its pages, its scripts, its search. Styles, fonts, pictures and files of code are shared. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chaptersOf, type Book } from '../src/book/book.ts'
import { traditionalFolder as folder } from '../src/book/editions.ts'
import { pairs } from '../src/labs/clean/spec.ts'
import { sentences, textOf } from '../src/labs/tok/pieces.ts'
import { converterFor, type Convert } from '../src/traditional/convert.ts'
import { traditionalPage, type Edition } from '../src/traditional/page.ts'
import { traditionalScript } from '../src/traditional/script.ts'
import { writeTraditionalSearch } from './search-index.ts'

/** Texts that labs count and cut: other characters would be other numbers. */
export const samples = [...sentences.map(textOf), ...Object.values(pairs).flat()]

export const editionConverter = (book: Book): Convert => converterFor(book, samples)

/** Scripts with words in them, and those that load them, under names of their own: a script's own name says nothing of the words it is given here. */
function scriptsOf(out: string, base: string, convert: Convert): Map<string, string> {
  const code = new Map(globSync('_assets/*.js', { cwd: out }).map((file) => [basename(file), readFileSync(join(out, file), 'utf8')]))
  const made = new Map([...code].map(([name, text]) => [name, /[\p{Script=Han}“]/u.test(text) ? traditionalScript(text, convert) : text]))
  const own = new Set([...code.keys()].filter((name) => made.get(name) !== code.get(name)))
  const loads = (text: string) => [...code.keys()].filter((name) => text.includes(name))
  for (let grown = true; grown;) {
    const more = [...code.keys()].filter((name) => !own.has(name) && loads(code.get(name)!).some((other) => own.has(other)))
    for (const name of more) own.add(name)
    grown = more.length > 0
  }
  const hash = createHash('sha256')
  for (const name of [...own].toSorted()) hash.update(name).update(made.get(name)!)
  const home = `${folder}/_assets/${hash.digest('hex').slice(0, 12)}`
  const moved = (text: string) => loads(text).reduce((all, name) => (own.has(name)
    ? all.replaceAll(`"_assets/${name}"`, `"${home}/${name}"`).replaceAll(`${base}_assets/${name}`, `${base}${home}/${name}`)
    : all.replaceAll(`./${name}`, `${base}_assets/${name}`)), text)
  return new Map([...own].map((name) => [`_assets/${name}`, { path: `${home}/${name}`, text: moved(made.get(name)!) }] as const).map(([from, { path, text }]) => {
    put(join(out, path), text)
    return [from, path]
  }))
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** `site` is where the site will stand, for absolute addresses; `base` the path it stands under. */
export async function writeTraditional(out: string, book: Book, base: string, site: string): Promise<void> {
  const root = `${base.replace(/\/$/, '')}/`
  rmSync(join(out, folder), { recursive: true, force: true })
  const convert = editionConverter(book)
  const pages = globSync('**/*.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'))
  const addresses = new Set(pages.map((file) => file.replace(/(^|\/)index\.html$/, '$1')))
  const scripts = scriptsOf(out, root, convert)
  const edition: Edition = { origin: new URL(site).origin, base: root, has: (path) => addresses.has(path), own: (path) => (path === 'opensearch.xml' ? `${folder}/${path}` : scripts.get(path)) }
  for (const file of pages) put(join(out, folder, file), traditionalPage(readFileSync(join(out, file), 'utf8'), edition, convert))
  const search = readFileSync(join(out, 'opensearch.xml'), 'utf8')
  put(join(out, folder, 'opensearch.xml'), convert(search).replace('zh-CN', 'zh-Hant').replace(`${root}search/?q=`, `${root}${folder}/search/?q=`))
  if (chaptersOf(book).some(({ written }) => written)) await writeTraditionalSearch(join(out, folder), book, convert)
}
