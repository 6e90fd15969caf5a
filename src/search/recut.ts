/** Pagefind's index files → the same index, cut small. Pagefind 1.6.0 puts 20 000 places of words into a file, about 22 KB: a word of four characters, three pairs, would cost 66 KB. Files of a few kilobytes, without what we never ask for, let a question fetch little more than its own words. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { decode, encode, type Item } from './cbor.ts'

export interface IndexFile { path: string; content: Uint8Array }

const signature = 'pagefind_dcd'
export const open = (content: Uint8Array): Buffer => {
  const raw = gunzipSync(content)
  if (raw.toString('utf8', 0, signature.length) !== signature) throw new Error('this is no file of Pagefind 1.6.0')
  return raw.subarray(signature.length)
}
export const close = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(signature), bytes]), { level: 9 })

/** `[gap to the last page, [−weight, place, …], places in metadata]` */
type Posting = [number, number[], number[]]
type Word = [string, Posting[], Item[]]

const isPair = (word: string): boolean => !/\p{Script=Han}/u.test(word) || [...word].length <= 2

/** Places are not needed, only how often and how heavy: the same few bytes again and again, which gzip all but removes. Words of metadata go. */
function lean([word, postings, variants]: Word): Word | undefined {
  const kept: Posting[] = []
  let [page, last] = [0, 0]
  for (const [gap, places] of postings) {
    page += gap
    if (places.length === 0) continue
    kept.push([page - last, places.map((place, i) => (place < 0 ? place : (places[i - 1] ?? -1) < 0 ? 0 : 1)), []])
    last = page
  }
  return kept.length && isPair(word) ? [word, kept, variants] : undefined
}

/** How many postings go into one file: small for a small book, growing with the root of the index, so that the list of files does not outgrow the files. */
const capacity = (postings: number): number => Math.max(1500, Math.round(Math.sqrt(postings) * 3))

/** Words in order, cut where a file is full. */
function cut(words: readonly Word[]): Word[][] {
  const full = capacity(words.reduce((sum, [, postings]) => sum + postings.length, 0))
  const files: Word[][] = [[]]
  let filled = 0
  for (const word of words) {
    if (filled >= full) { files.push([]); filled = 0 }
    files.at(-1)!.push(word)
    filled += word[1].length + 1
  }
  return files
}

/** All files of one index in, all files out, in a fixed order. The index of words and the table that names its files are new, the rest is as it was. */
export function recut(files: readonly IndexFile[]): IndexFile[] {
  const isIndex = (file: IndexFile) => file.path.endsWith('.pf_index')
  const table = files.find((file) => file.path.endsWith('.pf_meta'))
  if (!table) throw new Error('Pagefind wrote no table of its index')
  const words = files.filter(isIndex).flatMap((file) => (decode(open(file.content)) as [Word[]])[0]).map(lean).filter((word) => word !== undefined)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])))
  const rows: Item[] = []
  const cuts = cut(words).map((part, i) => {
    const content = close(encode([part as Item]))
    const name = i.toString(36)
    rows.push([part[0]![0], part.at(-1)![0], name])
    return { path: `index/${name}.pf_index`, content }
  })
  const [version, pages, , ...rest] = decode(open(table.content)) as [Item, [string, number, string][], ...Item[]]
  // Names that are hashes cannot be compressed, and the table holds one for every record: they are numbered. The folder has a hash instead.
  const names = new Map(pages.map(([hash], i) => [hash, i.toString(36)]))
  const renamed = (path: string) => path.replace(/(fragment\/)(.+)(\.pf_fragment)$/, (_, folder: string, hash: string, end: string) => `${folder}${names.get(hash)}${end}`)
  const meta = close(encode([version, pages.map(([hash, length, group]) => [names.get(hash)!, Math.round(length / 16) * 16, group]), rows, ...rest]))
  return [...files.filter((file) => !isIndex(file) && file !== table).map(({ path, content }) => ({ path: renamed(path), content })), ...cuts, { path: table.path, content: meta }].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
