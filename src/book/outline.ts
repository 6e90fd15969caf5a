/** The book's shape, read off its folder names: parts, chapters, their order and numbers. */

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
