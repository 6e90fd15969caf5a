import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chapter, Part } from '#book/book.ts'
import { sidebarParts } from '../../src/site/sidebar.ts'

const chapter = (n: number) => ({ slug: `p/c${n}`, number: n }) as Chapter
const part = (slug: string, count: number): Part => ({ slug, number: 1, title: slug, summary: '', chapters: Array.from({ length: count }, (_, i) => ({ ...chapter(i), slug: `${slug}/c${i}` })) })

test('a book of this size is listed whole', () => {
  const parts = [part('a', 16), part('b', 17)]
  assert.equal(sidebarParts(parts, undefined).flatMap((one) => one.chapters).length, 33)
})
test('of a much larger book a page lists a window, so that output grows linearly', () => {
  const parts = [part('a', 1000), part('b', 1000)]
  const shown = sidebarParts(parts, parts[0]!.chapters[500]).flatMap((one) => one.chapters)
  assert.ok(shown.length <= 30)
  assert.ok(shown.some((one) => one.slug === 'a/c500'))
})
