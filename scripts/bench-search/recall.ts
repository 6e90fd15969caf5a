/** Questions made by rule, asked of the built index in Node by the very code that runs in the browser. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEngine } from '../../src/search/engine.ts'
import { search } from '../../src/search/query.ts'
import { foldTraditional } from '../../src/search/tokens.ts'
import type { Question } from './questions.ts'

/** Of the questions asked, how many found an answer among the first five places, as the first, and how many found nothing at all. */
export interface Recall { asked: number; five: number; first: number; none: number }

/** Node's `fetch` opens no files. */
function fetchFiles(): void {
  globalThis.fetch = (async (url: string) => new Response(readFileSync(new URL(String(url).replace(/\?.*$/, ''))))) as typeof fetch
}

/** By kind of question; `lost` is told each question without an answer among the first five. */
export async function measureRecall(dist: string, questions: readonly Question[], lost: (question: Question) => void = () => {}): Promise<Map<string, Recall>> {
  fetchFiles()
  const base = `${pathToFileURL(resolve(dist))}/`
  // Pagefind makes one slash of several.
  const home = base.replace(/\/+/g, '/').slice(0, -1)
  const { build } = JSON.parse(readFileSync(join(dist, 'pagefind/search.json'), 'utf8')) as { build?: string }
  const engine = await loadEngine(base, build)
  foldTraditional(engine.tables.edition?.characters ?? '')
  const rows = new Map<string, Recall>()
  for (const question of questions) {
    const { kind, text, answers } = question
    const { places } = await search(text, engine)
    const at = places.findIndex(({ url }) => answers.has(url.slice(url.indexOf(home) + home.length)))
    if (at < 0 || at >= 5) lost(question)
    const row = rows.get(kind) ?? { asked: 0, five: 0, first: 0, none: 0 }
    rows.set(kind, { asked: row.asked + 1, five: row.five + Number(at >= 0 && at < 5), first: row.first + Number(at === 0), none: row.none + Number(places.length === 0) })
  }
  return rows
}
