/** Mermaid text → a chapter with one diagram in it; `‸` marks a place. */
import type { Diagram } from '#book/book.ts'

export const chapter = (mermaid: string, meta = 'title="题" desc="述。"') =>
  `---\ntitle: 题\n---\n\n<Figure id="fig-x">\n\n\`\`\`mermaid ${meta}\n${mermaid}\n\`\`\`\n\n图题。\n\n</Figure>\n`

export const fence = (text: string, meta = 'title="题" desc="述。"'): Diagram =>
  ({ label: 'fig-x', meta, text, place: { file: 'content/a/b/index.mdx', line: 7, column: 1 } })

/** The text without its mark, and the mark's place in a chapter made by `chapter`. */
export function marked(text: string): { text: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf('‸')).split('\n')
  return { text: text.replace('‸', ''), line: 7 + before.length, column: before.at(-1)!.length + 1 }
}
