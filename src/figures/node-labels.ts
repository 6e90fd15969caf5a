/** A line of a flowchart → the labels written between brackets or bars, with their columns (0-based). */

export interface NodeLabel { start: number; end: number; text: string }

const brackets: [open: string, close: string][] = [
  ['(((', ')))'], ['([', '])'], ['[[', ']]'], ['[(', ')]'], ['((', '))'], ['{{', '}}'], ['[/', '/]'], ['[/', '\\]'], ['[\\', '\\]'], ['[\\', '/]'],
  ['[', ']'], ['(', ')'], ['{', '}'], ['|', '|'],
]

/** `a["x"]` is quoted: mermaid takes anything there, so its text is given without the quotes. */
export function nodeLabels(line: string): (NodeLabel & { quoted: boolean })[] {
  const found: (NodeLabel & { quoted: boolean })[] = []
  for (let i = 0; i < line.length; i++) {
    for (const [open, close] of brackets) {
      if (!line.startsWith(open, i)) continue
      const start = i + open.length
      const quoted = line[start] === '"'
      const end = quoted ? line.indexOf(`"${close}`, start + 1) : line.indexOf(close, start)
      if (end < 0) continue
      found.push({ start: start + (quoted ? 1 : 0), end, text: line.slice(start + (quoted ? 1 : 0), end), quoted })
      i = end + close.length - (quoted ? 0 : 1)
      break
    }
  }
  return found
}
