/** What a reader can lose: one thing of a chapter, as the source has it and as the page shows it. */

export const thingKinds = ['head', 'heading', 'paragraph', 'table row', 'formula', 'figure', 'drawing', 'text version', 'listing', 'code line', 'output line', 'lab', 'book table',
  'misconception', 'rule', 'note', 'exercise', 'answer', 'solution', 'sidenote', 'note mark', 'reference', 'citation', 'term', 'number', 'fact', 'link', 'source', 'source of a fact'] as const

export interface Thing {
  kind: (typeof thingKinds)[number]
  /** Its words, its TeX, its label: what tells it from another of its kind. */
  what: string
  /** Of the source file; the page has none. */
  line?: number
}

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const keyOf = ({ kind, what }: Thing) => `${kind}\n${what}`

/** What one side has and the other has not, each in words: a thing twice counts twice. */
export function differences(source: readonly Thing[], page: readonly Thing[], file: string): string[] {
  const left = new Map<string, number>()
  for (const one of page) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  const take = (one: Thing) => {
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count > 0
  }
  const lost = source.filter((one) => !take(one)).map(({ kind, what, line }) => `${file}:${line ?? 1} the page has lost this ${kind}: ${what}`)
  const added = [...left].filter(([, count]) => count > 0).map(([key]) => `${file} the page has a ${key.replace('\n', ' the source has not: ')}`)
  return [...lost, ...added]
}

/** How many of each kind; kinds of which there is none are left out. */
export const counts = (things: readonly Thing[]): Record<string, number> =>
  Object.fromEntries(thingKinds.map((kind) => [kind, things.filter((one) => one.kind === kind).length]).filter(([, count]) => count))
