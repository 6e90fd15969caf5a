/** The finished site → what a whole copy of each edition holds. Pure: `scripts/service-worker.ts` reads and writes the files. */
import { traditionalFolder } from '../book/editions.ts'

/** An edition of the book is what stands under its path; the first is the book itself. */
export const editions = ['', `${traditionalFolder}/`] as const

/** Path under the base → the edition whose it is. */
export const editionOf = (path: string): string => editions.find((one) => one !== '' && path.startsWith(one)) ?? ''

/** A file of the build, by its path in `dist`. */
export interface BuiltFile { path: string; bytes: number; hash: string }

/** Path under the base as it is asked for; its integrity, as `fetch` checks it; its bytes. */
export type Listed = readonly [path: string, integrity: string, bytes: number]

/** What a reader is told before anything is fetched: `<edition>offline/book.json`. */
export interface Summary {
  edition: string
  build: string
  /** Day of the build. */
  date: string
  pages: number
  count: number
  /** As kept on the reader's machine, and about what comes over the line. */
  bytes: number
  transfer: number
  /** The list of files, by name and integrity. */
  list: Listed
}

/** Thousands of small files as one: their names without `prefix`, and their lengths, in the order in which they stand in the pack. */
export interface Packed { file: Listed; prefix: string; entries: [name: string, length: number][] }

/** Everything a whole copy holds. */
export interface BookList { files: Listed[]; packed: Packed | undefined }

const page = /\.html$/
const index = /^(?:[\w-]+\/)?pagefind\/[0-9a-f]{12}\/(?:index|fragment)\//

/** Files of both editions: named by what is in them, or the same for all. */
const shared = /^(_assets|_math)\/|^icon\.svg$/

/** Whole vocabularies of lab 4, megabytes for one figure: its buttons say how many, and that they need the network. */
const vocabulary = /^_assets\/[^/]+\.json$/

/** Pages, and what a page asks for when it is read, tried or searched. Not the host's files, nor what is for machines or for download (feeds, cards, PDF). */
export const isKept = (path: string): boolean =>
  !vocabulary.test(path) && ((page.test(path) && !/(^|\/)404\.html$/.test(path)) || shared.test(path) || /^(?:[\w-]+\/)?(pagefind|listings|_assets)\//.test(path))

/** Pieces of the search index: never asked for by name before the search runs, so they can travel together. */
export const isPacked = (path: string): boolean => index.test(path)

/** `foundations/loss/index.html` → `foundations/loss/`: the address a page is read at. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

/** The files of one edition by path, pages under their address; those to be packed apart. */
export function inventory(files: readonly BuiltFile[], edition: string): { files: Listed[]; packed: BuiltFile[] } {
  const own = files.filter(({ path }) => isKept(path) && (shared.test(path) || editionOf(path) === edition))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    files: own.filter(({ path }) => !isPacked(path)).map(({ path, hash, bytes }) => [addressOf(path), hash, bytes]),
    packed: own.filter(({ path }) => isPacked(path)),
  }
}

const stamp = /<body(?: data-build="\w*")?/

/** Page → the page that says which build it is of. */
export const stamped = (html: string, build: string): string => html.replace(stamp, `<body data-build="${build}"`)

/** Which build a page is of; none in dev. */
export const buildOf = (html: string): string | undefined => /<body data-build="(\w+)"/.exec(html)?.[1]
