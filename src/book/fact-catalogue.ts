/** All facts of `content/facts/`, flat ones and cells of tables, asked by key. */
import type { Fact } from './book.ts'
import { cellFact, cellKeys, readTable, refusedCell, type Table } from './fact-tables.ts'
import { isOverdue, readFacts } from './facts.ts'
import { Fault } from './fault.ts'

export interface Catalogue {
  faults: Fault[]
  get: (key: string) => Fact | undefined
  /** Why a fact that exists must not be printed. */
  refusal: (key: string) => string | undefined
  keys: () => string[]
  /** Those of `keys` that exist, by key. */
  only: (keys: readonly string[]) => Record<string, Fact>
}

const isTable = (file: string): boolean => /(^|\/)(models|hardware)\.json$/.test(file)

/** `citable` are the keys of references.bib; `today`, `2026-11-22`, decides what is overdue. */
export function readCatalogue(files: readonly { file: string; text: string }[], citable: ReadonlySet<string>, today: string): Catalogue {
  const faults: Fault[] = []
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try { return work() } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.push(error)
      return otherwise
    }
  }
  const flat = attempt(() => readFacts(files.filter(({ file }) => !isTable(file)), citable), {})
  const tables = files.filter(({ file }) => isTable(file)).flatMap(({ file, text }): Table[] => attempt(() => [readTable(text, file, citable)], []))
  const get = (key: string): Fact | undefined => {
    const fact = Object.hasOwn(flat, key) ? flat[key] : cellFact(tables, key)
    return fact && { ...fact, overdue: isOverdue(fact, today) }
  }
  return {
    faults, get,
    refusal: (key) => refusedCell(tables, key),
    keys: () => [...Object.keys(flat), ...cellKeys(tables)],
    only: (keys) => Object.fromEntries([...new Set(keys)].flatMap((key) => { const fact = get(key); return fact ? [[key, fact]] : [] })),
  }
}
