/** rehype-katex only warns of bad TeX; this makes the build stop at it. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'

export function rehypeStrictMath() {
  return (_: Root, file: VFile) => {
    const [first] = file.messages.filter((message) => message.source === 'rehype-katex')
    if (!first) return
    const cause = first.cause instanceof Error ? first.cause.message.replace(/^KaTeX parse error: /, '') : first.reason
    file.fail(`KaTeX cannot set this formula: ${cause}`, { ...(first.place ? { place: first.place } : {}), source: 'math', ruleId: 'bad-tex' })
  }
}
