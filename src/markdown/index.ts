/** The order in which text becomes HTML. Each entry says why it stands where it stands. */
import rehypeKatex from 'rehype-katex'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkMath from 'remark-math'
import type { Book } from '../book/book.ts'
import { rehypeScrollers } from './rehype-scrollers.ts'
import { rehypeStrictMath } from './rehype-strict-math.ts'
import { rehypeSuperscripts } from './rehype-superscripts.ts'
import { remarkBoxes } from './remark-boxes.ts'
import { remarkFigures } from './remark-figures.ts'
import { remarkLabels } from './remark-labels.ts'
import { remarkListings } from './remark-listings.ts'
import { remarkReferences } from './remark-references.ts'
import { remarkSidenotes } from './remark-sidenotes.ts'

interface Options { book: () => Book | Promise<Book>; base: string }

/** KaTeX warns on the console where it could refuse: everything is refused, but Han inside \text. */
const katexOptions = { strict: (code: string) => (code === 'unicodeTextInMathMode' || code === 'newLineInDisplayMode' ? 'ignore' : 'error') }

export const plugins = (options: Options) => ({
  remarkPlugins: [
    remarkCjkFriendly, // syntax: **注意：**下文 is bold
    remarkMath, // syntax: $…$
    [remarkFigures, options], // before labels: it takes the figure's children as the author wrote them
    [remarkListings, options], // makes code blocks, so after the figures have refused loose ones
    [remarkLabels, options], // takes the label comments out, so before boxes refuse expressions
    [remarkBoxes, options],
    [remarkReferences, options], // last to need the author's links: captions and boxes are in place
    remarkSidenotes, // moves notes after blocks, when nothing moves any more
  ],
  rehypePlugins: [
    rehypeScrollers, // before katex, while the tree is small
    rehypeSuperscripts, // before katex, whose own text is not ours to touch
    [rehypeKatex, katexOptions],
    rehypeStrictMath, // reads the messages katex has just left
  ],
})
