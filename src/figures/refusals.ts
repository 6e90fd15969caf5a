/** A line of mermaid → what the book does not allow in it, with its column (0-based). Undefined when all is well. */
import type { Kind } from './kinds.ts'
import { nodeLabels } from './node-labels.ts'

export interface Refusal { column: number; say: string }

const themed = 'no colours and no styles: a diagram follows the theme of the page'
const config = 'no settings in a diagram: how diagrams look is decided in one place'

/** Group 1 is the culprit. */
const rules: { pattern: RegExp; kinds?: Kind[]; say: string }[] = [
  { pattern: /^\s*(%%\s*\{)/d, say: config },
  { pattern: /^\s*(---\s*)$/d, say: config },
  { pattern: /^\s*((?:style|classDef|linkStyle|cssClass)\s)/d, say: themed },
  { pattern: /^\s*(class)\s+[^\s{]+\s+[^\s{[<~:]+\s*;?$/d, kinds: ['flowchart', 'state'], say: themed },
  { pattern: /^[^"]*?(:::)/d, say: themed },
  { pattern: /^\s*(?:rect|box)\s+((?:rgba?|hsla?)\(|#)/d, kinds: ['sequence'], say: themed },
  { pattern: /^\s*((?:click|links?|callback)\s)/d, kinds: ['flowchart', 'class', 'sequence', 'gantt'], say: 'a drawing has no links; put the link into the text' },
  { pattern: /^\s*(acc(?:Title|Descr)\b)/d, say: 'write this in the fence: ```mermaid title="…" desc="…"' },
  { pattern: /^\s*(?:pie\s+(?:showData\s+)?)?(title\b)/d, kinds: ['sequence', 'gantt', 'pie', 'timeline', 'quadrant', 'xychart'], say: 'no title inside the drawing: the caption says it' },
  { pattern: /\b(fa[brs]?:fa-)/d, say: 'no icons: write the word' },
]

function inLabels(line: string): Refusal | undefined {
  for (const { start, text, quoted } of nodeLabels(line)) {
    const at = quoted ? -1 : text.search(/[()[\]{}]/)
    if (at >= 0) return { column: start + at, say: `“${text[at]}” ends a label; write full-width （ ） or 【 】 in “${text}”` }
  }
  return undefined
}

export function refusalIn(line: string, kind: Kind): Refusal | undefined {
  for (const { pattern, kinds, say } of rules) {
    const match = kinds && !kinds.includes(kind) ? null : pattern.exec(line)
    if (match) return { column: match.indices![1]![0], say }
  }
  return kind === 'flowchart' ? inLabels(line) : undefined
}
