/** The one file that opens files: `content/` → Book, whole, checked and frozen. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readBibliography, type Bibliography } from './bibliography.ts'
import type { Book, Chapter, Label, Listing, Part } from './book.ts'
import { faultsIn } from './check.ts'
import { readCoverage } from './coverage.ts'
import { Fault, Faults } from './fault.ts'
import { formatReferences } from './format-reference.ts'
import { appendixFields, chapterFields, partFields, planFields, readFields } from './frontmatter.ts'
import { readGlossary } from './glossary.ts'
import { labelsIn } from './labels.ts'
import { headOf, runsIn, showings } from './listings.ts'
import { mathKey, texTokens } from './math-key.ts'
import { isAppendix, outline, type Entry } from './outline.ts'
import { parseChapter } from './parse.ts'
import { minutesFor } from './reading-time.ts'
import { referencesIn } from './references.ts'

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const ran = new Map<string, number>()

/** `numbers.ts` is code: it is run, not parsed. Changed since it last ran (in dev), it gets a new address and runs again. */
async function numbersOf(folder: string, file: string): Promise<Record<string, string>> {
  const path = join(folder, 'numbers.ts')
  if (!existsSync(path)) return {}
  const time = statSync(path).mtimeMs
  const url = `${pathToFileURL(path)}${(ran.get(path) ?? time) === time ? '' : `?${time}`}`
  ran.set(path, ran.get(path) ?? time)
  const { default: numbers } = (await import(/* @vite-ignore */ url)) as { default: unknown }
  for (const [key, value] of Object.entries(numbers ?? {})) {
    if (typeof value !== 'string' || /NaN|undefined|Infinity/.test(value)) throw new Fault(`the number “${key}” came out as ${value}; give a finished text`, { file, line: 1, column: 1, rule: 'book/bad-number' })
  }
  return numbers as Record<string, string>
}

/** Files of code, in the order of their names; JSON is data. */
function listingsOf(root: string, folder: string, tree: Root): Listing[] {
  const runs = runsIn(read(join(root, folder, 'runs.json')), join(folder, 'runs.json'))
  const shown = showings(tree)
  return globSync('*.{py,ts,sh,sql,yml}', { cwd: join(root, folder) }).toSorted().map((file) => {
    const text = read(join(root, folder, file))
    const output = read(join(root, folder, file.replace(/\.\w+$/, '.out')))
    const run = runs[file]
    return { file, printed: output === '' ? 0 : output.trimEnd().split('\n').length, ...headOf(text, join(folder, file)), ...(run && { run }), shownBy: shown.get(file) ?? [] }
  })
}

async function readChapter(root: string, entry: Entry, tokens: Set<string>): Promise<Chapter> {
  const file = join('content', entry.file)
  const text = readFileSync(join(root, file), 'utf8')
  const blank = { outcomes: [], prerequisites: [], minutes: 0, hasMath: false, labels: [], references: [], numbers: {}, listings: [] }
  const place = { slug: entry.slug, part: entry.part, number: entry.number, ordinal: entry.ordinal, written: entry.written, file }
  if (!entry.written) return { ...blank, ...place, ...readFields(text, planFields, file) }
  const { head, tree } = parseChapter(text, file)
  const fields = isAppendix(entry) ? readFields(head, appendixFields, file, 2) : readFields(head, chapterFields, file, 2)
  let hasMath = false
  visit(tree, (node) => { hasMath ||= node.type === 'math' || node.type === 'inlineMath' })
  for (const token of texTokens(tree)) tokens.add(token)
  return {
    ...blank, ...place, ...fields, hasMath,
    minutes: minutesFor(tree),
    labels: labelsIn(tree, file, entry),
    references: referencesIn(tree, file),
    numbers: await numbersOf(join(root, file, '..'), join(file, '..', 'numbers.ts')),
    listings: listingsOf(root, join(file, '..', 'listings'), tree),
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

/** `root` is the folder that holds `content/`. Throws one `Faults` with all that is wrong. */
export async function readBook(root: string): Promise<Book> {
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
  const tokens = new Set<string>()
  const chapters: Chapter[] = []
  for (const entry of outline(files)) {
    const chapter = await collect(() => readChapter(root, entry, tokens))
    if (chapter) chapters.push(chapter)
  }
  const parts: Part[] = []
  for (const file of globSync('*/part.yml', { cwd: content }).toSorted()) {
    const slug = file.replace(/^\d+-|\/.*$/g, '')
    const fields = await collect(() => readFields(read(join(content, file)), partFields, join('content', file)))
    if (fields) parts.push({ ...fields, slug, number: parts.length + 1, chapters: chapters.filter((chapter) => chapter.part === slug) })
  }
  const terms = (await collect(() => readGlossary(read(join(content, 'glossary.yml')), 'content/glossary.yml'))) ?? {}
  const bibliography = await collect(() => readBibliography(read(join(content, 'references.bib')), 'content/references.bib'))
  const coverage = (await collect(() => readCoverage(read(join(content, 'coverage-rows.yml')), read(join(content, 'coverage.yml'))))) ?? []
  const works = worksCited(bibliography ?? new Map(), chapters)
  const book: Book = { parts, labels: uniqueLabels(chapters, faults), terms, works, uncited: (bibliography?.size ?? 0) - Object.keys(works).length, coverage, mathKey: mathKey(tokens) }
  faults.push(...(faults.length ? [] : faultsIn(book, [...(bibliography?.keys() ?? [])])))
  if (faults.length) throw new Faults(faults)
  return Object.freeze(book)
}

/** Only what is cited is formatted: an uncited entry costs nothing and is not printed. */
function worksCited(bibliography: Bibliography, chapters: Chapter[]): Book['works'] {
  const cited = new Set(chapters.flatMap((c) => c.references.filter((r) => r.kind === 'cite').flatMap((r) => r.keys)))
  const known = [...cited].filter((key) => bibliography.has(key))
  return Object.fromEntries([...formatReferences(bibliography, known)].map(([key, { html, text }]) => [key, { key, html, text }]))
}

