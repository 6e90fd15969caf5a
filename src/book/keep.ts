/** One Book for a whole build, read once however many ask; in dev read again after a change. */
import type { Book } from './book.ts'
import { forgetPrograms } from './programs.ts'
import { readBook } from './read.ts'

export interface Keeper { root: string; read: () => Promise<Book>; forget: () => void }

const keepers = new Map<string, Keeper>()

/** The keeper of a root is the same for the build script, Astro's configuration and the plugins. */
export function keepBook(root: string): Keeper {
  let kept: Promise<Book> | undefined
  const keeper = keepers.get(root) ?? { root, read: () => (kept ??= readBook(root)), forget: () => { kept = undefined; forgetPrograms() } }
  keepers.set(root, keeper)
  return keeper
}
