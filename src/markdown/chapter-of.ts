/** The chapter a file being printed belongs to. */
import { join, relative } from 'node:path'
import type { VFile } from 'vfile'
import { chaptersOf, type Book, type Chapter } from '../book/book.ts'

export function chapterOf(book: Book, file: VFile): Chapter {
  const path = file.path.replaceAll('\\', '/')
  const chapter = chaptersOf(book).find((one) => path.endsWith(one.file))
  if (!chapter) throw new Error(`${path} is no chapter of this book`)
  return chapter
}

/** `./figures/x.svg` → its full path, refused when it leaves the chapter's folder. */
export function insideChapter(file: VFile, path: string): string | undefined {
  const folder = join(file.path, '..')
  const full = join(folder, path)
  return relative(folder, full).startsWith('..') ? undefined : full
}
