/** One Book for the whole build, read once; in dev read again after a change. */
import type { Book } from './book.ts'
import { readBook } from './read.ts'

export interface Keeper { root: string; read: () => Promise<Book>; forget: () => void }

export function keepBook(root: string): Keeper {
  let kept: Promise<Book> | undefined
  return { root, read: () => (kept ??= readBook(root)), forget: () => { kept = undefined } }
}
