/** Files of `content/` → Book, whole, checked and frozen. */
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { readBibliography, type Bibliography } from './bibliography.ts'
import type { Book, Chapter, Label, Part } from './book.ts'
import { faultsIn } from './check.ts'
import { diagramsIn } from './diagrams.ts'
import { Fault, Faults } from './fault.ts'
import { readFiles } from './files.ts'
import { formatReferences } from './format-reference.ts'
import { chapterFields, partFields, planFields, readFields } from './frontmatter.ts'
import { readGlossary } from './glossary.ts'
import { labelsIn } from './labels.ts'
import { mathKey, texTokens } from './math-key.ts'
import { faultsInOutline, outline, type Entry } from './outline.ts'
import { parseChapter } from './parse.ts'
import { resultOf } from './programs.ts'
import { minutesFor } from './reading-time.ts'
import { referencesIn } from './references.ts'

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

async function readChapter(root: string, entry: Entry, files: ReadonlyMap<string, string>, tokens: Set<string>): Promise<Chapter> {
  const file = join('content', entry.file)
  const text = files.get(entry.file)!
  const blank = { outcomes: [], prerequisites: [], minutes: 0, hasMath: false, labels: [], references: [], diagrams: [], numbers: {} }
  const place = { slug: entry.slug, part: entry.part, number: entry.number, written: entry.written, file }
  if (!entry.written) return { ...blank, ...place, ...readFields(text, planFields, file) }
  const { head, tree } = parseChapter(text, file)
  const fields = readFields(head, chapterFields, file, 2)
  let hasMath = false
  visit(tree, (node) => { hasMath ||= node.type === 'math' || node.type === 'inlineMath' })
  for (const token of texTokens(tree)) tokens.add(token)
  const program = entry.file.replace(/index\.mdx$/, 'numbers.ts')
  return {
    ...place, ...fields, hasMath,
    minutes: minutesFor(tree),
    labels: labelsIn(tree, file, entry),
    references: referencesIn(tree, file),
    diagrams: diagramsIn(tree, file),
    numbers: files.has(program) ? await numbersOf(root, join('content', program)) : {},
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
  const files = readFiles(content, faults)
  const named = (pattern: RegExp) => [...files.keys()].filter((file) => pattern.test(file))
  const entries = outline(named(/^[^/]+\/[^/]+\/(index\.mdx|plan\.yml)$/))
  const partFiles = named(/^[^/]+\/part\.yml$/)
  faults.push(...faultsInOutline(entries, partFiles))
  // What cannot be opened or addressed is mended first: everything else would be told twice.
  if (faults.length) throw new Faults(faults)
  const tokens = new Set<string>()
  const chapters: Chapter[] = []
  for (const entry of entries) {
    const chapter = await collect(() => readChapter(root, entry, files, tokens))
    if (chapter) chapters.push(chapter)
  }
  const parts: Part[] = []
  for (const file of partFiles) {
    const slug = file.replace(/^\d+-|\/.*$/g, '')
    const fields = await collect(() => readFields(files.get(file)!, partFields, join('content', file)))
    if (fields) parts.push({ ...fields, slug, number: parts.length + 1, chapters: chapters.filter((chapter) => chapter.part === slug) })
  }
  const terms = (await collect(() => readGlossary(files.get('glossary.yml') ?? '', 'content/glossary.yml'))) ?? {}
  const bibliography = await collect(() => readBibliography(files.get('references.bib') ?? '', 'content/references.bib'))
  const works = worksCited(bibliography ?? new Map(), chapters)
  const book: Book = { parts, labels: uniqueLabels(chapters, faults), terms, works, mathKey: mathKey(tokens) }
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

