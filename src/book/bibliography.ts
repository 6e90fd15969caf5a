/** `references.bib` → CSL-JSON by key, every entry checked. citation-js reads the BibTeX. */
import { plugins, type CSL } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { Fault } from './fault.ts'

/** Entries by key, in the order of the file. */
export type Bibliography = ReadonlyMap<string, CSL>

interface Spot { line: number; column: number }
/** One entry as written, and where each of its fields stands. */
interface Source extends Spot { text: string; type: string; key: string; fields: Map<string, Spot> }
type Properties = Record<string, string>
type Refuse = (at: Spot, rule: string, message: string) => never

const types = ['article', 'book', 'incollection', 'inproceedings', 'techreport', 'phdthesis', 'standard', 'software', 'dataset', 'online', 'misc']
const fields = ['author', 'translator', 'title', 'journal', 'booktitle', 'publisher', 'address', 'institution', 'school', 'howpublished', 'edition', 'volume', 'number', 'pages', 'year', 'date', 'doi', 'eprint', 'archiveprefix', 'url', 'urldate', 'note']
const isoDate = /^(1[89]|20)\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/
const shapes: Record<string, [shape: RegExp, say: string]> = {
  year: [/^(1[89]|20)\d\d$/, 'a year is four digits'],
  date: [isoDate, 'a date is written 2026-11-22 or 2026-11; a year alone goes into year'],
  urldate: [isoDate, 'a date is written 2026-11-22 or 2026-11'],
  doi: [/^10\.\d{4,9}\/[^\s"'<>{}\\]+$/, 'a DOI is written 10.1038/nature14539, without https://doi.org/'],
  eprint: [/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'an arXiv number is written 1706.03762, without arXiv: and without a version'],
  archiveprefix: [/^arXiv$/, 'arXiv is the only archive known here'],
  url: [/^https?:\/\/[^\s/"'<>{}\\]+\.[^\s"'<>{}\\]+$/, 'a URL begins with https://, or with http:// where the site has nothing better'],
}
/** What a reader needs to find a work of this type, besides author, title and year. */
const needed: Record<string, string> = { article: 'journal', book: 'publisher', incollection: 'booktitle', inproceedings: 'booktitle', techreport: 'institution', phdthesis: 'school', standard: 'number', online: 'url', software: 'url', dataset: 'url' }
/** Longer than any honest entry: what a missing brace or a paste swallows is not parsed. */
const longest = 10_000

/** The text, cut where `@` begins a line and where `}` stands alone on one. */
function sourcesIn(text: string, refuse: Refuse): Source[] {
  const sources: Source[] = []
  let open: Source | undefined
  for (const [i, line] of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).entries()) {
    const at = { line: i + 1, column: 1 }
    if (!open) {
      if (/^\s*(%|$)/.test(line)) continue
      const [, type, key] = /^@([a-z]+)\{([a-z][\w:-]*),\s*$/i.exec(line) ?? []
      if (!type || !key) refuse(at, 'bib/syntax', 'an entry begins with @type{key, alone on its line; between entries there are only % comments')
      open = { ...at, text: line, type: type.toLowerCase(), key, fields: new Map() }
      sources.push(open)
      continue
    }
    if (line.startsWith('@')) break
    open.text += `\n${line}`
    const [, indent, name] = /^(\s*)([\w-]+)\s*=/.exec(line) ?? []
    if (name) {
      const spot = { ...at, column: indent!.length + 1 }
      if (open.fields.has(name.toLowerCase())) refuse(spot, 'bib/duplicate-field', `${open.key} has a second ${name}`)
      open.fields.set(name.toLowerCase(), spot)
    }
    if (line.trimEnd() === '}') open = undefined
  }
  if (open) refuse(open, 'bib/syntax', `${open.key} is not closed; an entry ends with } alone on its line`)
  return sources
}

/** citation-js skips in silence what it does not understand: what it read must be what stands there. */
function propertiesOf(source: Source, refuse: Refuse): Properties {
  const { key, text } = source
  if (text.length > longest) refuse(source, 'bib/too-long', `${key} has ${text.length} characters; the longest entry allowed has ${longest}`)
  const unpaired = text.split('\n').findIndex((line, i, { length }) => i > 0 && i < length - 1 && line.split('{').length !== line.split('}').length)
  const suspect = unpaired < 0 ? source : { line: source.line + unpaired, column: 1 }
  if (text.split('{').length !== text.split('}').length) refuse(suspect, 'bib/syntax', `the braces of ${key} do not pair up`)
  try {
    const [entry] = plugins.input.data(text, '@biblatex/text')
    if (entry && Object.keys(entry.properties).join() === [...source.fields.keys()].join()) return entry.properties
  } catch (error) {
    refuse(suspect, 'bib/syntax', `${key} is not BibTeX: ${String(error).split('\n')[0]}`)
  }
  return refuse(suspect, 'bib/syntax', `${key} cannot be read; write every field as name = {value}, alone on its line`)
}

function check({ key, type, fields: spots, ...head }: Source, properties: Properties, refuse: Refuse): void {
  for (const [name, at] of spots) {
    if (name.startsWith('x-')) continue
    if (!fields.includes(name)) refuse(at, 'bib/unknown-field', `${name} is not a field; what is not to be printed is named x-${name}`)
    const value = String(properties[name])
    const [shape, say] = shapes[name] ?? []
    if (!value.trim()) refuse(at, 'bib/missing-field', `the ${name} of ${key} is empty; an abbreviation is written out`)
    if (shape && !shape.test(value)) refuse(at, `bib/bad-${name}`, `${say}; ${key} has ${value}`)
  }
  for (const name of ['author', 'title']) {
    if (!spots.has(name)) refuse(head, 'bib/missing-field', `${key} has no ${name}${name === 'author' ? '; an organisation is written author = {{Name}}' : ''}`)
  }
  const field = needed[type]
  if (field && !spots.has(field)) refuse(head, 'bib/missing-field', `${key} has no ${field}, which an @${type} needs; a law or a file without an address is a @misc`)
  if (spots.has('year') === spots.has('date')) refuse(head, 'bib/missing-field', `${key} needs a year or a date, and not both`)
  if (spots.has('eprint') !== spots.has('archiveprefix')) refuse(head, 'bib/missing-field', `${key} needs eprint and archivePrefix together`)
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []

/** BibTeX fields → CSL variables. Asked for one field alone, it finds the one at fault. */
function convert({ type, key }: Source, { number, ...rest }: Properties): CSL {
  // citation-js drops the number of a standard or a decree, and keeps an isrn.
  const name = ['standard', 'misc', 'online'].includes(type) ? 'isrn' : 'number'
  const properties = number === undefined ? rest : { ...rest, [name]: number }
  return (plugins.input.data([{ type, label: key, properties, annotations: {} }], '@biblatex/entries+list') as unknown as CSL[])[0]!
}

/** The entry these fields make, or what is wrong with them. */
function attempt(source: Source, properties: Properties): CSL | string {
  try {
    const csl = convert(source, properties)
    const left = stringsIn(csl).find((text) => /[\\{}]/.test(text))
    return left === undefined ? csl : `LaTeX is left in it: ${left}`
  } catch (error) {
    return `it is not BibTeX: ${String(error).split('\n')[0]}`
  }
}

function cslOf(source: Source, properties: Properties, refuse: Refuse): CSL {
  const printed = Object.entries(properties).filter(([name]) => !name.startsWith('x-'))
  const made = attempt(source, Object.fromEntries(printed))
  if (typeof made === 'string') {
    const bad = printed.find(([name, value]) => typeof attempt(source, { [name]: value }) === 'string')?.[0]
    refuse(source.fields.get(bad ?? '') ?? source, 'bib/bad-latex', `the ${bad ?? 'text'} of ${source.key} cannot be printed; ${made}`)
  }
  const { 'citation-key': _, ...csl } = made
  const author = csl.author!.map((name) => (name.given ? name : { literal: name.family! }))
  const others = author.findIndex(({ literal }) => literal === 'others')
  if (others >= 0 && (others < 3 || others < author.length - 1)) {
    refuse(source.fields.get('author')!, 'bib/bad-author', '“and others” comes last, after at least three authors, for three are printed')
  }
  const language = /\p{Script=Han}/u.test(csl.title!) ? 'zh-CN' : 'en-US'
  const fullDate = properties['date'] && { 'available-date': csl.issued! }
  return { ...csl, author, language, ...fullDate, ...(properties['eprint'] && { archive: 'arXiv', archive_location: properties['eprint'] }) }
}

/** Throws the first `Fault` of the file. */
export function readBibliography(bibText: string, file: string): Bibliography {
  const refuse: Refuse = (at, rule, message) => { throw new Fault(message, { file, line: at.line, column: at.column, rule }) }
  const bibliography = new Map<string, CSL>()
  const lines = new Map<string, number>()
  for (const source of sourcesIn(bibText, refuse)) {
    const { key, type, line } = source
    if (!types.includes(type)) refuse(source, 'bib/unknown-type', `@${type} is not a type of entry; the types are ${types.map((name) => `@${name}`).join(' ')}`)
    if (lines.has(key)) refuse({ line, column: type.length + 3 }, 'bib/duplicate-key', `${key} is taken by line ${lines.get(key)}`)
    lines.set(key, line)
    const properties = propertiesOf(source, refuse)
    check(source, properties, refuse)
    bibliography.set(key, cslOf(source, properties, refuse))
  }
  return bibliography
}
