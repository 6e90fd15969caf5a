/** rehype-katex only warns of bad TeX; this makes the build stop at it. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'

export function rehypeStrictMath() {
  return (_: Root, file: VFile) => {
    const [first] = file.messages.filter((message) => message.source === 'rehype-katex')
    if (!first) return
    const cause = first.cause instanceof Error ? first.cause.message.replace(/^KaTeX parse error: /, '') : first.reason
    // A displayed formula has no place of its own after remark-math; the block around it has.
    const place = first.place ?? first.ancestors?.findLast((node) => node.position)?.position
    file.fail(`KaTeX cannot set this formula: ${cause}`, { ...(place ? { place } : {}), source: 'math', ruleId: 'bad-tex' })
  }
}
