/** A fence → the diagram it asks for: kind, title, description, text for mermaid, hash; refused when the book cannot use it. */
import { createHash } from 'node:crypto'
import type { Diagram, Place } from '../book/book.ts'
import { Fault } from '../book/fault.ts'
import { kindOf, type Kind } from './kinds.ts'
import { refusalIn } from './refusals.ts'
import { renderer } from './renderer.ts'

export interface FigureSource {
  label: string
  kind: Kind
  title: string
  desc: string
  /** What mermaid reads: no comments, no blank lines, no spaces at line ends. */
  text: string
  /** The line of the MDX file on which each line of the text stands. */
  lines: number[]
  hash: string
  place: Place
}

/** A spot in the text (both 1-based) → its place in the MDX file. */
export const placeIn = ({ lines, place }: FigureSource, line: number, column: number): Place =>
  ({ file: place.file, line: lines[Math.min(Math.max(line, 1), lines.length) - 1] ?? place.line, column: column + place.column - 1 })

const wanted = { title: 'the name of the diagram', desc: 'what it shows, in a sentence or two, for those who do not see it' }

function words({ meta, place }: Diagram): { title: string; desc: string } {
  const found = Object.create(null) as Record<string, string>
  const rest = meta.replace(/([\w-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    found[name] = value.trim()
    return ''
  }).trim()
  const fault = (message: string, rule: string) => new Fault(message, { ...place, rule })
  const unknown = rest || Object.keys(found).find((name) => !Object.hasOwn(wanted, name))
  if (unknown) throw fault(`“${unknown}” is not understood; a diagram opens with \`\`\`mermaid title="…" desc="…"`, 'figure/bad-meta')
  for (const [name, what] of Object.entries(wanted)) {
    if (!found[name]) throw fault(`write ${name}="…" after \`\`\`mermaid: ${what}`, `figure/no-${name}`)
  }
  return { title: found['title']!, desc: found['desc']! }
}

export function readSource(diagram: Diagram): FigureSource {
  const { label, place } = diagram
  const { title, desc } = words(diagram)
  const lines = diagram.text.split('\n')
    .map((text, i) => ({ text: text.trimEnd(), line: place.line + 1 + i }))
    .filter(({ text }) => text !== '' && !/^\s*%%(?!\s*\{)/.test(text))
  const [first] = lines
  if (!first) throw new Fault('this diagram is empty', { ...place, rule: 'figure/empty' })
  const refuse = (line: number, column: number, message: string, rule: string) =>
    new Fault(message, { file: place.file, line, column: column + place.column, rule })
  const kind = /^\s*(---|%%)/.test(first.text) ? 'flowchart' : kindOf(first.text)
  if (typeof kind !== 'string') throw refuse(first.line, first.text.search(/\S/), kind.say, 'figure/unknown-kind')
  for (const { text, line } of lines) {
    const refusal = refusalIn(text, kind)
    if (refusal) throw refuse(line, refusal.column, refusal.say, 'figure/not-allowed')
  }
  const text = lines.map((line) => line.text).join('\n')
  const hash = createHash('sha256').update(`${renderer}\n${text}`).digest('hex').slice(0, 16)
  return { label, kind, title, desc, text, lines: lines.map((line) => line.line), hash, place }
}
