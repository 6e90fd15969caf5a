/** `content/facts/*.json` → facts: one key, one value, its source, its date, its grade. */
import { prints } from './arithmetic.ts'
import type { Fact, Grade } from './book.ts'
import { Fault } from './fault.ts'
import { fieldsOf, type Field } from './json-places.ts'

/** What a key looks like; a dot is kept for the cells of tables, `llama3.1-8b.layers`. */
const keyShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value === value.trim()

/** `2024-02-30` is no date. */
function isDate(value: unknown, shape = /^\d{4}-\d{2}-\d{2}$/): value is string {
  if (typeof value !== 'string' || !shape.test(value)) return false
  const full = value.length === 7 ? `${value}-01` : value
  const date = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full)
}

/** Primary source; copy or quotation of one; secondary report; computed by us from the others. */
const grades: Record<Grade, string> = { P: '一手', C: '一手的引文或复本', S: '二手', K: '由我们计算' }
export const gradeWords = (grade: Grade): string => grades[grade]

/** Each field, what it must be, in the words that tell the author. */
const shapes: Record<string, [holds: (value: unknown) => boolean, say: string]> = {
  value: [(value) => isText(value) || (typeof value === 'number' && Number.isFinite(value)), 'a number, or a text when it is no number'],
  unit: [(value) => value === '' || isText(value), 'the unit of the value, "" when it has none'],
  text: [isText, 'the words the page prints'],
  asOf: [(value) => isDate(value, /^\d{4}-\d{2}(-\d{2})?$/), 'the day or month the value held: 2024-07 or 2024-07-23'],
  source: [isText, 'a key of references.bib'],
  where: [isText, 'the section, table or article of the source'],
  grade: [(value) => typeof value === 'string' && Object.hasOwn(grades, value), 'P (primary), C (copy of a primary), S (secondary) or K (computed); what is R or U is found again or left out'],
  checked: [(value) => isDate(value), 'the day we looked it up: 2026-11-22'],
  reviewBy: [(value) => value === null || isDate(value), 'the day it must be looked up again, or null when it cannot change'],
}

/** A source that says no more than this is quoted so. */
const hedge = /^(?:约|近|超过|不到|不足|至少|至多)\s?/

/** What a unit must say, and what it says instead. The value is in ones, so that a unit holds no 万. */
const units: readonly [wrong: RegExp, say: string][] = [
  [/百万(?<!^(?:元|美元|欧元|港元)\/百万)|百万(?! token$)/, 'a price for a million tokens is in 元/百万 token or 美元/百万 token'],
  [/^[^/]*[万亿]/, 'the value is in ones: 万 and 亿 belong into the text'],
  [/^(?:元|美元|欧元)\/(?!百万)(?![^/]*·(?:小时|月|年)$)(?!(?:小时|天|月|年|次|件|人)$)/, 'a price says for what and for how long: 美元/H100·小时'],
  [/T?FLOPS$|TOPS$/, 'a rate of a chip is dense or measured: TFLOPS（稠密）, TFLOPS（实测）'],
]

/** The nine fields of a record, refused at the place of the wrong one. */
function readFact({ name: key, fields, place }: Field, citable: ReadonlySet<string>): Fact {
  if (!keyShape.test(key)) throw new Fault(`“${key}” is no key: lower-case ASCII words joined by hyphens`, { ...place, rule: 'facts/bad-key' })
  for (const { name, value, place } of fields) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (!shape) throw new Fault(`nothing reads the field “${name}”; the fields are ${Object.keys(shapes).join(', ')}`, { ...place, rule: 'facts/unknown-field' })
    if (!shape[0](value)) throw new Fault(`“${name}” of ${key} must be ${shape[1]}`, { ...place, rule: 'facts/bad-field' })
  }
  const at = (name: string) => fields.find((field) => field.name === name)!
  for (const name of Object.keys(shapes)) if (!at(name)) throw new Fault(`${key} has no “${name}”: ${shapes[name]![1]}`, { ...place, rule: 'facts/missing-field' })
  const fact = { key, ...Object.fromEntries(fields.map(({ name, value }) => [name, value])) } as Omit<Fact, 'overdue'>
  if (!citable.has(fact.source)) throw new Fault(`references.bib has no entry ${fact.source}`, { ...at('source').place, rule: 'facts/unknown-source' })
  const wrong = units.find(([pattern]) => pattern.test(fact.unit))
  if (wrong) throw new Fault(`“${fact.unit}” is no unit; ${wrong[1]}`, { ...at('unit').place, rule: 'facts/bad-unit' })
  const agrees = typeof fact.value === 'number' ? prints(fact.text.replace(hedge, ''), fact.value) : true
  if (!agrees) throw new Fault(`the text of ${key} ${agrees === false ? `is “${fact.text}”, and its value ${fact.value}` : `must be a number as printed, like 1.25 亿 or 3.8×10²⁵, not “${fact.text}”`}`, { ...at('text').place, rule: 'facts/text-differs' })
  if (fact.asOf > fact.checked) throw new Fault(`${key} holds from ${fact.asOf}, but was looked up before, on ${fact.checked}`, { ...at('asOf').place, rule: 'facts/bad-date' })
  if (fact.reviewBy !== null && fact.reviewBy <= fact.checked) throw new Fault(`${key} is to be reviewed on ${fact.reviewBy}, not after ${fact.checked} when it was looked up`, { ...at('reviewBy').place, rule: 'facts/bad-date' })
  return { ...fact, overdue: false }
}

/** Facts by key, in the order of the files. `citable` are the keys of references.bib. Throws the first `Fault`. */
export function readFacts(files: readonly { file: string; text: string }[], citable: ReadonlySet<string>): Record<string, Fact> {
  const facts: Record<string, Fact> = {}
  const places = new Map<string, Field['place']>()
  for (const { file, text } of files) {
    for (const field of fieldsOf(text, file)) {
      const first = places.get(field.name)
      if (first) throw new Fault(`the fact ${field.name} is taken by ${first.file}:${first.line}`, { ...field.place, rule: 'facts/duplicate-key' })
      places.set(field.name, field.place)
      facts[field.name] = readFact(field, citable)
    }
  }
  return facts
}

/** Whether a fact's review date has passed on the day of the build. On the day itself it still holds. */
export const isOverdue = ({ reviewBy }: Pick<Fact, 'reviewBy'>, today: string): boolean => reviewBy !== null && reviewBy < today
