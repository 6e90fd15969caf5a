/** The book's shape, read off its folder names: parts, chapters, their order and numbers. */

export interface Entry { file: string; slug: string; part: string; number: number; written: boolean }

/** `02-training/03-optimizer/index.mdx` → `training/optimizer`: order stays on disk, out of the URL. */
export const slugOf = (file: string): string =>
  file.replace(/\/(index\.mdx|plan\.yml)$/, '').replace(/(^|\/)\d+-/g, '$1')

/** Folder names sort into book order; the number is the place in that order, planned chapters included. */
export function outline(files: readonly string[]): Entry[] {
  return files.toSorted().map((file, i) => {
    const slug = slugOf(file)
    return { file, slug, part: slug.split('/')[0]!, number: i + 1, written: file.endsWith('.mdx') }
  })
}
