/** The golden set: `query TAB sections that answer, joined by | TAB kind`. A line without a kind is a question. */
import { readFileSync } from 'node:fs'

export interface Golden { query: string; ids: string[]; kind: string; line: number }

export const golden: Golden[] = readFileSync('tests/search/golden.tsv', 'utf8').trim().split('\n').map((text, i) => {
  const [query = '', ids = '', kind = '问句', ...rest] = text.split('\t')
  if (rest.length) throw new Error(`tests/search/golden.tsv:${i + 1} has more than three columns`)
  return { query, ids: ids.split('|'), kind, line: i + 1 }
})

/** Kinds that are measured, and promised nothing: slips of the pen, and English sentences about Chinese text. */
export const unpromised = new Set(['错字', '英文整句'])
