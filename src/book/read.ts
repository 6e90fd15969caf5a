/** The one file that opens files: `content/` → Book, whole, checked and frozen. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { visit } from 'unist-util-visit'
import { readBibliography, type Bibliography } from './bibliography.ts'
import type { Book, Chapter, Label, Part } from './book.ts'
import { buildDate } from './build-date.ts'
import { faultsIn } from './check.ts'
import { readCatalogue, type Catalogue } from './fact-catalogue.ts'
import { Fault, Faults } from './fault.ts'
import { formatReferences } from './format-reference.ts'
import { chapterFields, partFields, planFields, readFields } from './frontmatter.ts'
import { readGlossary } from './glossary.ts'
import { labelsIn } from './labels.ts'
import { mathKey, texTokens } from './math-key.ts'
import { outline, type Entry } from './outline.ts'
import { parseChapter } from './parse.ts'
import { minutesFor } from './reading-time.ts'
import { referencesIn } from './references.ts'
import { unreportedIn } from './reported.ts'

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const ran = new Map<string, number>()

/** `numbers.ts` is code: it is run, not parsed. Changed since it last ran (in dev), it gets a new address and runs again. */
async function numbersOf(folder: string, file: string): Promise<Record<string, string>> {
  const path = join(folder, 'numbers.ts')
  if (!existsSync(path)) return {}
  const time = statSync(path).mtimeMs
  const url = `${pathToFileURL(path)}${(ran.get(path) ?? time) === time ? '' : `?${time}`}`
  ran.set(path, ran.get(path) ?? time)
  const { default: numbers } = (await import(/* @vite-ignore */ url).catch((error: Error) => {
    const [, line = '1', column = '1'] = /numbers\.ts(?:\?[\d.]*)?:(\d+):(\d+)/.exec(error.stack ?? '') ?? []
    throw new Fault(`this cannot be run: ${error.message}`, { file, line: Number(line), column: Number(column), rule: 'book/bad-number' })
  })) as { default: unknown }
  for (const [key, value] of Object.entries(numbers ?? {})) {
    if (typeof value !== 'string' || /NaN|undefined|Infinity/.test(value)) throw new Fault(`the number “${key}” came out as ${value}; give a finished text`, { file, line: 1, column: 1, rule: 'book/bad-number' })
  }
  return numbers as Record<string, string>
}

/** What all chapters are read with, and what reading them adds to. */
interface Shelf { root: string; tokens: Set<string>; facts: Catalogue; faults: Fault[] }

async function readChapter(entry: Entry, { root, tokens, facts, faults }: Shelf): Promise<Chapter> {
  const file = join('content', entry.file)
  const text = readFileSync(join(root, file), 'utf8')
  const blank = { outcomes: [], prerequisites: [], minutes: 0, hasMath: false, labels: [], references: [], numbers: {} }
  const place = { slug: entry.slug, part: entry.part, number: entry.number, written: entry.written, file }
  if (!entry.written) return { ...blank, ...place, ...readFields(text, planFields, file) }
  const { head, tree } = parseChapter(text, file)
  const fields = readFields(head, chapterFields, file, 2)
  let hasMath = false
  visit(tree, (node) => { hasMath ||= node.type === 'math' || node.type === 'inlineMath' })
  for (const token of texTokens(tree)) tokens.add(token)
  faults.push(...unreportedIn(tree, file, facts.get))
  return {
    ...place, ...fields, hasMath,
    minutes: minutesFor(tree),
    labels: labelsIn(tree, file, entry),
    references: referencesIn(tree, file, (key) => facts.get(key)?.source),
    numbers: await numbersOf(join(root, file, '..'), join(file, '..', 'numbers.ts')),
  }
}

/** Every label once: a second use of an id is refused where it stands. */
function uniqueLabels(chapters: Chapter[], faults: Fault[]): Record<string, Label> {
  const labels: Record<string, Label> = {}
  for (const label of chapters.flatMap((chapter) => chapter.labels)) {
    const first = labels[label.id]
    if (first) faults.push(new Fault(`#${label.id} is taken by ${first.place.file}:${first.place.line}`, { ...label.place, rule: 'book/duplicate-label' }))
    else labels[label.id] = label
  }
  return labels
}

/** `root` is the folder that holds `content/`; `today`, `2026-11-22`, is the day on which facts are old. Throws one `Faults` with all that is wrong. */
export async function readBook(root: string, today = buildDate(root)): Promise<Book> {
  const content = join(root, 'content')
  const faults: Fault[] = []
  const collect = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try { return await work() } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push(error)
      return undefined
    }
  }
  const files = globSync(['*/*/index.mdx', '*/*/plan.yml'], { cwd: content }).map((file) => file.replaceAll('\\', '/'))
  const bibliography = (await collect(() => readBibliography(read(join(content, 'references.bib')), 'content/references.bib'))) ?? new Map()
  const factFiles = globSync('facts/*.json', { cwd: content }).toSorted().map((file) => ({ file: join('content', file), text: read(join(content, file)) }))
  const facts = readCatalogue(factFiles, new Set(bibliography.keys()), today)
  faults.push(...facts.faults)
  const tokens = new Set<string>()
  const chapters: Chapter[] = []
  for (const entry of outline(files)) {
    const chapter = await collect(() => readChapter(entry, { root, tokens, facts, faults }))
    if (chapter) chapters.push(chapter)
  }
  const parts: Part[] = []
  for (const file of globSync('*/part.yml', { cwd: content }).toSorted()) {
    const slug = file.replace(/^\d+-|\/.*$/g, '')
    const fields = await collect(() => readFields(read(join(content, file)), partFields, join('content', file)))
    if (fields) parts.push({ ...fields, slug, number: parts.length + 1, chapters: chapters.filter((chapter) => chapter.part === slug) })
  }
  const terms = (await collect(() => readGlossary(read(join(content, 'glossary.yml')), 'content/glossary.yml'))) ?? {}
  const works = worksCited(bibliography, chapters)
  const printed = chapters.flatMap((chapter) => chapter.references.filter((one) => one.kind === 'fact').flatMap((one) => one.keys))
  const book: Book = { parts, labels: uniqueLabels(chapters, faults), terms, works, facts: facts.only(printed), mathKey: mathKey(tokens) }
  faults.push(...(faults.length ? [] : faultsIn(book, { works: [...bibliography.keys()], facts })))
  if (faults.length) throw new Faults(faults)
  return Object.freeze(book)
}

/** Only what is cited is formatted: an uncited entry costs nothing and is not printed. */
function worksCited(bibliography: Bibliography, chapters: Chapter[]): Book['works'] {
  const cited = new Set(chapters.flatMap((c) => c.references.flatMap((r) => r.works)))
  const known = [...cited].filter((key) => bibliography.has(key))
  return Object.fromEntries([...formatReferences(bibliography, known)].map(([key, { html, text }]) => [key, { key, html, text }]))
}

