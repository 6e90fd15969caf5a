/** What the book must treat, row by row, and where it does: `coverage-rows.yml` and `coverage.yml` → rows, and what is wrong with them. */
import { isMap, isScalar, LineCounter, parseDocument, type Pair, type Scalar } from 'yaml'
import { chapterNamed, type Book, type Row } from './book.ts'
import { Fault } from './fault.ts'

const rowsFile = 'content/coverage-rows.yml'
const placesFile = 'content/coverage.yml'

interface Entry { key: string; value: unknown; line: number }

/** A YAML map → its entries with their lines; the empty text is the empty map. Throws a `Fault` when it is none. */
function entriesOf(yaml: string, file: string): Entry[] {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  const [error] = document.errors
  if (error) throw new Fault(`this is not valid YAML: ${error.message.split('\n')[0]}`, { file, line: counter.linePos(error.pos[0]).line, rule: 'book/bad-yaml' })
  if (document.contents === null) return []
  if (!isMap(document.contents)) throw new Fault('write row: text, one a line', { file, rule: 'book/bad-coverage' })
  const entry = ({ key, value }: Pair): Entry => ({ key: String((key as Scalar).value), value, line: counter.linePos((key as Scalar).range?.[0] ?? 0).line })
  return document.contents.items.map(entry)
}

const textOf = ({ key, value, line }: Entry, file: string): string => {
  if (isScalar(value) && typeof value.value === 'string') return value.value
  throw new Fault(`“${key}” must be one line of text`, { file, line, rule: 'book/bad-coverage' })
}

/** Rows in the order of `coverage-rows.yml`, each with its owner, its topic, and the section that treats it when there is one. Throws the first `Fault`. */
export function readCoverage(rowsYaml: string, placesYaml: string): Row[] {
  const places = new Map(entriesOf(placesYaml, placesFile).map((entry) => [entry.key, { section: textOf(entry, placesFile), line: entry.line }]))
  const rows: Row[] = []
  for (const { key: owner, value, line } of entriesOf(rowsYaml, rowsFile)) {
    if (!isMap(value)) throw new Fault(`under “${owner}” stand its rows, row: topic`, { file: rowsFile, line, rule: 'book/bad-coverage' })
    for (const { key, value: topic } of value.items) {
      const id = String((key as Scalar).value)
      const { section = '', line: at = 0 } = places.get(id) ?? {}
      places.delete(id)
      rows.push({ id, owner, topic: textOf({ key: id, value: topic, line }, rowsFile), section, line: at })
    }
  }
  for (const [id, { line }] of places) throw new Fault(`no row is called ${id}; the rows are in coverage-rows.yml`, { file: placesFile, line, rule: 'book/unknown-row' })
  return rows
}

/** Rows that lead nowhere or to a stranger's chapter, and rows that a written chapter owes. */
export function coverageFaults(book: Book): Fault[] {
  const fault = (line: number, rule: string, message: string) => new Fault(message, { file: placesFile, line, rule })
  return book.coverage.flatMap(({ id, owner, topic, section, line }) => {
    const chapter = chapterNamed(book, owner)
    if (!chapter) return fault(line || 1, 'coverage/unknown-chapter', `row ${id} belongs to ${owner}, and no chapter is called so`)
    if (section === '') return chapter.written ? fault(1, 'coverage/untreated', `${owner} is written and owes row ${id} (${topic}): add “${id}: sec-…”`) : []
    const label = book.labels[section]
    if (label?.kind !== 'sec') return fault(line, 'coverage/unknown-section', `row ${id} leads to ${section}, and no section is labelled so`)
    return label.chapter === chapter.slug ? [] : fault(line, 'coverage/wrong-chapter', `row ${id} belongs to ${owner}, but ${section} stands in ${label.chapter}`)
  })
}
