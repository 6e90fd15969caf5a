/** The one file that asks git: the history of a book's files, or none where it is not whole. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Book, Redirect } from '#book/book.ts'
import { readFiles } from '#book/files.ts'
import { daysIn, logArguments, type GitDay } from './git-log.ts'
import { newsOf, type History } from './news.ts'
import { readingsAt, sameReading, timeline } from './timeline.ts'

function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', '-c', 'log.showSignature=false', ...args], { input, maxBuffer: 1 << 30, env: { ...process.env, LC_ALL: 'C' } })
  return status === 0 ? stdout : undefined
}

/** Undefined without git, outside a repository, before the first commit and in a shallow clone, whose oldest commit seems to have written everything. */
export function gitDays(root: string): GitDay[] | undefined {
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return undefined
  const log = git(root, logArguments)
  return log && daysIn(log.toString())
}

/** Texts by oid, as `cat-file --batch` prints them: `<oid> blob <bytes>`, the bytes, a line end. Undefined when one is not there. */
export function textsIn(batch: Buffer): Map<string, string> | undefined {
  const texts = new Map<string, string>()
  for (let at = 0; at < batch.length;) {
    const end = batch.indexOf(10, at)
    const [oid, type, size] = batch.toString('latin1', at, end).split(' ')
    if (type !== 'blob') return undefined
    texts.set(oid!, batch.toString('utf8', end + 1, end + 1 + Number(size)))
    at = end + Number(size) + 2
  }
  return texts
}

const nameOf = ({ path, id }: Redirect['from']): string => id || path

const known = new WeakMap<Book, History>()

/** Asked once for a Book, however many want to know. */
export function historyOf(root: string, book: Book): History {
  if (!known.has(book)) known.set(book, readHistory(root, book))
  return known.get(book)!
}

/** `root` is the folder that holds `content/`. Sections that read otherwise on disk than in the last commit are known to have changed, but not when. */
export function readHistory(root: string, book: Book): History {
  const days = gitDays(root)
  const oids = new Set(days?.flatMap(({ files }) => [...files.values()].flatMap(({ oid }) => oid ?? [])))
  const texts = days?.length ? textsIn(git(root, ['cat-file', '--batch'], [...oids].map((oid) => `${oid}\n`).join('')) ?? Buffer.from('none\n')) : undefined
  if (!days || !texts) return newsOf(book, undefined)
  const names = new Map(book.redirects.map(({ from, to }) => [nameOf(from), nameOf(to)]))
  const { events, last } = timeline(days, (oid) => texts.get(oid)!, names)
  const disk = new Map([...readFiles(join(root, 'content'), [])].map(([path, text]) => [`content/${path}`, text]))
  const today = readingsAt([...disk.keys()], (path) => disk.get(path), names)
  const undated = [...today].filter(([key, reading]) => !last.has(key) || !sameReading(last.get(key)!, reading)).map(([key]) => key)
  return newsOf(book, { events, undated: new Set(undated) })
}
