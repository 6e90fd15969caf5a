/** rehype-katex only warns of bad TeX; this makes the build stop at it. */
import type { Root } from 'hast'
import type { KatexOptions } from 'katex'
import type { VFile } from 'vfile'

/** KaTeX warns on the console, or prints in red, where it could refuse: everything is refused, but Han as a name. */
export const katexOptions: KatexOptions = {
  // A Chinese mark inside a formula is a sentence that fell into it.
  strict: (code: string, _: string, token: { text: string }) =>
    code === 'newLineInDisplayMode' || (code === 'unicodeTextInMathMode' && !/[，。、；：？！“”（）《》]/.test(token.text)) ? 'ignore' : 'error',
  trust: ({ command }) => { throw new Error(`${command} is not for a book: a formula has no links, pictures, classes or ids`) },
}

export function rehypeStrictMath() {
  return (_: Root, file: VFile) => {
    const [first] = file.messages.filter((message) => message.source === 'rehype-katex')
    if (!first) return
    const cause = first.cause instanceof RangeError ? 'it is nested too deep'
      : first.cause instanceof Error ? first.cause.message.replace(/^KaTeX parse error: /, '') : first.reason
    // A displayed formula has no place of its own after remark-math; the block around it has.
    const place = first.place ?? first.ancestors?.findLast((node) => node.position)?.position
    file.fail(`KaTeX cannot set this formula: ${cause}`, { ...(place ? { place } : {}), source: 'math', ruleId: 'bad-tex' })
  }
}
