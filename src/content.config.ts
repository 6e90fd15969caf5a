/** Chapters as Astro knows them: file → slug. What is in the head is checked by `book/frontmatter.ts`. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { slugOf } from '#book/outline.ts'

const base = `${process.env.BOOK_ROOT ?? '.'}/content`

export const collections = {
  chapters: defineCollection({
    loader: glob({ base, pattern: '*/*/index.mdx', generateId: ({ entry }) => slugOf(entry) }),
  }),
}
