/** A mermaid fence → its committed drawing, inlined; refused when it was not drawn from this source. */
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { refuse } from './refuse.ts'

export function drawnDiagram(code: Code, label: string, file: VFile): string {
  return refuse(file, code, 'book/diagram', `not wired yet ${label}`)
}
