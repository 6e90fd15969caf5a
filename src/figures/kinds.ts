/** The kinds of diagram the book draws: the word that opens one → its name here. */

export const kinds = {
  flowchart: 'flowchart', sequenceDiagram: 'sequence', 'stateDiagram-v2': 'state', classDiagram: 'class', erDiagram: 'er',
  'xychart-beta': 'xychart', quadrantChart: 'quadrant', pie: 'pie', gantt: 'gantt', mindmap: 'mindmap', timeline: 'timeline',
} as const

export type Kind = (typeof kinds)[keyof typeof kinds]

/** Words mermaid knows that are an older way to say one of ours. */
const older: Record<string, string> = { graph: 'flowchart', stateDiagram: 'stateDiagram-v2', xychart: 'xychart-beta', 'classDiagram-v2': 'classDiagram', 'flowchart-elk': 'flowchart' }

/** `flowchart LR` → flowchart; for another word, what to say about it. */
export function kindOf(firstLine: string): Kind | { say: string } {
  const word = /^\s*([\w-]*)/.exec(firstLine)![1]!
  if (Object.hasOwn(kinds, word)) return kinds[word as keyof typeof kinds]
  if (Object.hasOwn(older, word)) return { say: `write ${older[word]} instead of ${word}` }
  return { say: `“${word || firstLine.trim()}” opens no diagram of this book; there are ${Object.keys(kinds).join(', ')}` }
}
