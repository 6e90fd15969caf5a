/** Which chapters the sidebar shows: all of a book this size, a window of a much larger one. */
import type { Chapter, Part } from '#book/book.ts'

/** Above this many chapters the pages would repeat the list quadratically, so only neighbours are listed. */
export const wholeBook = 60

export interface SidebarPart { part: Part; chapters: Chapter[]; cut: boolean }

export function sidebarParts(parts: readonly Part[], current: Chapter | undefined): SidebarPart[] {
  const total = parts.reduce((sum, part) => sum + part.chapters.length, 0)
  return parts.map((part) => {
    if (total <= wholeBook) return { part, chapters: part.chapters, cut: false }
    const here = part.chapters.findIndex((chapter) => chapter.slug === current?.slug)
    const first = Math.max(0, here - 15)
    return { part, chapters: here < 0 ? [] : part.chapters.slice(first, first + 30), cut: true }
  })
}
