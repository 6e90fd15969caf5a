/** The book's shape, read off its folder names: parts, chapters, their order and numbers. */
import { Fault } from './fault.ts'

export interface Entry {
  file: string
  slug: string
  part: string
  /** Place in the whole book; only for saying what comes first. */
  number: number
  /** What readers see: chapters are 1, 2, 3 …, appendices A, B, C …, each counted on its own. */
  ordinal: string
  written: boolean
}

/** The part whose chapters are appendices. */
export const isAppendix = ({ part }: Pick<Entry, 'part'>): boolean => part === 'appendices'

/** `02-training/03-optimizer/index.mdx` → `training/optimizer`: order stays on disk, out of the URL. */
export const slugOf = (file: string): string =>
  file.replace(/\/(index\.mdx|plan\.yml)$/, '').replace(/(^|\/)\d+-/g, '$1')

/** Folder names sort into book order; numbers are places in that order, planned chapters included. */
export function outline(files: readonly string[]): Entry[] {
  let [chapters, appendices] = [0, 0]
  return files.toSorted().map((file, i) => {
    const slug = slugOf(file)
    const part = slug.split('/')[0]!
    const ordinal = isAppendix({ part }) ? String.fromCharCode(65 + appendices++) : String(++chapters)
    return { file, slug, part, number: i + 1, ordinal, written: file.endsWith('.mdx') }
  })
}

/** What folder names must be before they can be addresses: readable, alone, and each chapter in a part. */
export function faultsInOutline(entries: readonly Entry[], partFiles: readonly string[]): Fault[] {
  const faults: Fault[] = []
  const taken = new Map<string, string>()
  const say = (file: string, rule: string, message: string) => faults.push(new Fault(message, { file: `content/${file}`, rule }))
  for (const { file, slug } of [...entries, ...partFiles.map((one) => ({ file: one, slug: slugOf(one.replace(/\/part\.yml$/, '')) }))]) {
    const folder = file.slice(0, file.lastIndexOf('/'))
    const other = taken.get(slug)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug)) say(file, 'book/bad-folder', `the folder ${folder} is no address; write 01-lower-case-ascii-words`)
    else if (other) say(file, 'book/duplicate-address', `/${slug}/ is taken by content/${other}${other.startsWith(folder) ? '; delete the plan when the chapter is written' : ''}`)
    else taken.set(slug, file)
  }
  for (const { file, part } of entries) {
    if (!taken.has(part)) say(file, 'book/no-part', `the folder ${file.split('/')[0]} has no part.yml`)
  }
  return faults
}
