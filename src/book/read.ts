/** Files of `content/` → Book, whole, checked and frozen. */
import { join } from 'node:path'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readBibliography, type Bibliography } from './bibliography.ts'
import type { Book, Chapter, Label, Listing, Part } from './book.ts'
import { buildCommit, buildDate } from './build-date.ts'
import { readChanges } from './changes.ts'
import { faultsIn } from './check.ts'
import { readCorrections } from './corrections.ts'
import { readCoverage } from './coverage.ts'
import { diagramsIn } from './diagrams.ts'
import { readCatalogue, type Catalogue } from './fact-catalogue.ts'
import { Fault, Faults } from './fault.ts'
import { readFiles } from './files.ts'
import { formatReferences } from './format-reference.ts'
import { appendixFields, chapterFields, partFields, planFields, readFields } from './frontmatter.ts'
import { readGlossary } from './glossary.ts'
import { attribute, labelsIn } from './labels.ts'
import { headOf, runsIn, showings } from './listings.ts'
import { faultsInOutline, isAppendix, outline, type Entry } from './outline.ts'
import { parseChapter } from './parse.ts'
import { resultOf } from './programs.ts'
import { figuresIn } from './quantity.ts'
import { minutesFor, sectionMinutes } from './reading-time.ts'
import { readRedirects } from './redirects.ts'
import { referencesIn } from './references.ts'
import { readRoutes } from './routes.ts'
import { readTools } from './tools.ts'
import { unreportedIn } from './reported.ts'
import { readTraditional } from './traditional.ts'

/** What the chapter's `numbers.ts` gives: finished texts by name. */
async function numbersOf(root: string, file: string): Promise<Record<string, string>> {
  const numbers = await resultOf(join(root, file), file)
  const fault = (message: string) => new Fault(message, { file, rule: 'book/bad-number' })
  if (typeof numbers !== 'object' || numbers === null || Array.isArray(numbers)) throw fault('numbers.ts gives an object of names and finished texts')
  for (const [key, value] of Object.entries(numbers)) {
    if (typeof value !== 'string' || !value.trim() || /NaN|undefined|Infinity|\[object/.test(value)) throw fault(`the number “${key}” came out as ${String(value) || 'nothing'}; give a finished text`)
  }
  return numbers as Record<string, string>
}

/** What all chapters are read with, and what reading them adds to. Paths of `files` are relative to `content/`. */
interface Shelf { root: string; files: ReadonlyMap<string, string>; facts: Catalogue; faults: Fault[] }

const outputOf = (path: string): string => path.replace(/\.\w+$/, '.out')

/** Listings of a chapter → the figures in their kept outputs, by label. */
function printedBy(tree: Root, folder: string, files: Shelf['files']): Record<string, string[]> {
  const printed: Record<string, string[]> = {}
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const [id, name] = node.name === 'Listing' ? [attribute(node, 'id'), attribute(node, 'file')] : []
    if (id && name && /^[\w-]+\.\w+$/.test(name)) printed[id] = [...new Set(figuresIn(files.get(outputOf(`${folder}/${name}`)) ?? '').map(({ text }) => text))]
  })
  return printed
}

/** Files of code, in the order of their names; JSON is data. */
function listingsOf(tree: Root, folder: string, files: Shelf['files']): Listing[] {
  const runs = runsIn(files.get(`${folder}/runs.json`) ?? '', `content/${folder}/runs.json`)
  const shown = showings(tree)
  const isCode = (path: string) => path.startsWith(`${folder}/`) && /^[^/]+\.(py|ts|sh|sql|yml)$/.test(path.slice(folder.length + 1))
  return [...files.keys()].filter(isCode).map((path) => {
    const file = path.slice(folder.length + 1)
    const text = files.get(path)!
    const output = files.get(outputOf(path)) ?? ''
    const run = runs[file]
    return { file, printed: output === '' ? 0 : output.trimEnd().split('\n').length, ...headOf(text, `content/${path}`), ...(run && { run }), shownBy: shown.get(file) ?? [] }
  })
}

async function readChapter(entry: Entry, { root, files, facts, faults }: Shelf): Promise<Chapter> {
  const file = join('content', entry.file)
  const text = files.get(entry.file)!
  const blank = { outcomes: [], prerequisites: [], minutes: 0, sectionMinutes: {}, hasMath: false, labels: [], references: [], diagrams: [], numbers: {}, printed: {}, listings: [] }
  const place = { slug: entry.slug, part: entry.part, number: entry.number, ordinal: entry.ordinal, written: entry.written, file }
  if (!entry.written) return { ...blank, ...place, ...readFields(text, planFields, file) }
  const { head, tree } = parseChapter(text, file)
  const fields = isAppendix(entry) ? readFields(head, appendixFields, file, 2) : readFields(head, chapterFields, file, 2)
  let hasMath = false
  visit(tree, (node) => { hasMath ||= node.type === 'math' || node.type === 'inlineMath' })
  faults.push(...unreportedIn(tree, file, facts.get))
  const folder = entry.file.replace(/\/index\.mdx$/, '')
  const program = `${folder}/numbers.ts`
  return {
    ...blank, ...place, ...fields, hasMath,
    minutes: minutesFor(tree),
    sectionMinutes: sectionMinutes(tree),
    labels: labelsIn(tree, file, entry),
    references: referencesIn(tree, file, (key) => facts.get(key)?.source),
    diagrams: diagramsIn(tree, file),
    numbers: files.has(program) ? await numbersOf(root, join('content', program)) : {},
    printed: printedBy(tree, `${folder}/listings`, files),
    listings: listingsOf(tree, `${folder}/listings`, files),
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
  const files = readFiles(content, faults)
  const named = (pattern: RegExp) => [...files.keys()].filter((file) => pattern.test(file))
  const entries = outline(named(/^[^/]+\/[^/]+\/(index\.mdx|plan\.yml)$/))
  const partFiles = named(/^[^/]+\/part\.yml$/)
  faults.push(...faultsInOutline(entries, partFiles))
  // What cannot be opened or addressed is mended first: everything else would be told twice.
  if (faults.length) throw new Faults(faults)
  const text = (file: string): string => files.get(file) ?? ''
  const bibliography = (await collect(() => readBibliography(text('references.bib'), 'content/references.bib'))) ?? new Map()
  const facts = readCatalogue(named(/^facts\/[^/]+\.json$/).map((file) => ({ file: join('content', file), text: text(file) })), new Set(bibliography.keys()), today)
  faults.push(...facts.faults)
  const chapters: Chapter[] = []
  for (const entry of entries) {
    const chapter = await collect(() => readChapter(entry, { root, files, facts, faults }))
    if (chapter) chapters.push(chapter)
  }
  const parts: Part[] = []
  for (const file of partFiles) {
    const slug = file.replace(/^\d+-|\/.*$/g, '')
    const fields = await collect(() => readFields(files.get(file)!, partFields, join('content', file)))
    if (fields) parts.push({ ...fields, slug, number: parts.length + 1, chapters: chapters.filter((chapter) => chapter.part === slug) })
  }
  const terms = (await collect(() => readGlossary(text('glossary.yml'), 'content/glossary.yml'))) ?? {}
  const tools = (await collect(() => readTools(text('tools.yml'), 'content/tools.yml'))) ?? []
  const coverage = (await collect(() => readCoverage(text('coverage-rows.yml'), text('coverage.yml')))) ?? []
  const works = worksCited(bibliography, chapters)
  const labels = uniqueLabels(chapters, faults)
  const redirects = (await collect(() => readRedirects(text('redirects.yml'), 'content/redirects.yml', labels))) ?? []
  const corrections = (await collect(() => readCorrections(text('corrections.yml'), labels, today))) ?? []
  const changes = (await collect(() => readChanges(text('changes.yml'), labels, today))) ?? []
  const routes = (await collect(() => readRoutes(text('routes.yml'), 'content/routes.yml', chapters, labels))) ?? []
  const traditional = (await collect(() => readTraditional(text('traditional.yml'), 'content/traditional.yml'))) ?? { words: {}, names: [] }
  const printed = chapters.flatMap((chapter) => chapter.references.filter((one) => one.kind === 'fact').flatMap((one) => one.keys))
  const uncited = bibliography.size - Object.keys(works).length
  const book: Book = { date: today, commit: buildCommit(root), parts, labels, terms, works, facts: facts.only(printed), tools, redirects, uncited, coverage, corrections, changes, routes, traditional }
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

