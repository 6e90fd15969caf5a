/** The order in which text becomes HTML. Each entry says why it stands where it stands. */
import rehypeKatex from 'rehype-katex'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkMath from 'remark-math'
import type { Book } from '../book/book.ts'
import { rehypeFormerIds } from './rehype-former-ids.ts'
import { rehypeHeadingBreaks } from './rehype-heading-breaks.ts'
import { rehypeScrollers } from './rehype-scrollers.ts'
import { katexOptions, rehypeStrictMath } from './rehype-strict-math.ts'
import { rehypeSuperscripts } from './rehype-superscripts.ts'
import { rehypeUnbroken } from './rehype-unbroken.ts'
import { rehypeValidMath } from './rehype-valid-math.ts'
import { remarkAnswers } from './remark-answers.ts'
import { remarkBookTables } from './remark-book-tables.ts'
import { remarkBoxes } from './remark-boxes.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkFigures } from './remark-figures.ts'
import { remarkLabels } from './remark-labels.ts'
import { remarkLeftovers } from './remark-leftovers.ts'
import { remarkListings } from './remark-listings.ts'
import { remarkReferences } from './remark-references.ts'
import { remarkSidenotes } from './remark-sidenotes.ts'

interface Options { book: () => Book | Promise<Book>; base: string }

export const plugins = (options: Options) => ({
  remarkPlugins: [
    remarkCjkFriendly, // syntax: **注意：**下文 is bold
    remarkMath, // syntax: $…$
    remarkComponents, // refuses what is not of the book, before anything takes it for granted
    [remarkFigures, options], // before labels: it takes the figure's children as the author wrote them
    [remarkListings, options], // makes code blocks, so after the figures have refused loose ones
    [remarkBookTables, options], // before boxes refuse what is unknown
    [remarkLabels, options], // takes the label comments out, so that nothing is left in braces
    remarkAnswers, // before boxes take exercises for what they are
    [remarkBoxes, options],
    remarkLeftovers, // while links are as the author wrote them, and drawings are no pictures any more
    [remarkReferences, options], // last to need the author's links: captions and boxes are in place
    remarkSidenotes, // moves notes after blocks, when nothing moves any more
  ],
  rehypePlugins: [
    [rehypeFormerIds, options],
    [rehypeHeadingBreaks, options], // before katex, for a formula is one word
    rehypeScrollers, // before katex, while the tree is small
    rehypeSuperscripts, // before katex, whose own text is not ours to touch
    [rehypeKatex, katexOptions],
    rehypeStrictMath, // reads the messages katex has just left
    rehypeValidMath, // of what katex has written
    rehypeUnbroken, // last: the text beside a formula is as it will be read
  ],
})
