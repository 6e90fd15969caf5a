/** Code that no text shows is run for nobody. */
import type { Rule } from './rule.ts'

export const shownListings: Rule = {
  id: 'listings/not-shown',
  keeps: '每个代码文件都被正文引用，没有无主的代码。',
  find: ({ chapter }) => chapter.listings.filter(({ shownBy }) => shownBy.length === 0)
    .map(({ file }) => ({ line: 1, column: 1, message: `no text shows listings/${file}: show it with <Listing file="${file}" …/> or delete it` })),
}
