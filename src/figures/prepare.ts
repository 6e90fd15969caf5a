/** The author's text → what mermaid is given, line for line: labels broken well, its traps avoided, its direction chosen. */
import type { Kind } from './kinds.ts'
import { breakLabel, widestInDiamond } from './line-breaks.ts'
import { nodeLabels } from './node-labels.ts'

/** Mermaid drops < and > in labels; these small forms pass, and `restore` turns them back. */
const [less, more] = ['\ufe64', '\ufe65']
const protect = (text: string): string => text.replace(/<(?!br\s*\/?>)/g, less).replace(/(?<!<br\s*\/?)>/g, more)
export const restore = (text: string): string => text.replaceAll(less, '<').replaceAll(more, '>')

/** The longest line in a label, in ems: on a page, on a telephone. */
const widest = { page: { node: 12, edge: 9 }, telephone: { node: 5, edge: 4 } }

function flowchartLine(line: string, isNarrow: boolean): string {
  const { node, edge } = widest[isNarrow ? 'telephone' : 'page']
  let [result, done] = ['', 0]
  for (const { start, end, text } of nodeLabels(line)) {
    const before = line[start - 1] === '"' ? line[start - 2] : line[start - 1]
    const limit = before === '|' ? edge : before === '{' && !/\{\{"?$/.test(line.slice(0, start)) ? Math.min(widestInDiamond(text), node) : node
    result += line.slice(done, start) + protect(breakLabel(text, limit))
    done = end
  }
  return result + line.slice(done).replace(/(?<= )([<>])(?==? )/g, (sign) => (sign === '<' ? less : more))
}

/** `试点 --> 上线: 指标达标` → the words after the colon, broken. */
const stateLine = (line: string, isNarrow: boolean): string => line.replace(/^(\s*\S+\s*-->\s*\S+\s*:\s*)(.+)$/, (_, head: string, words: string) =>
  head + protect(breakLabel(words, widest[isNarrow ? 'telephone' : 'page'].edge)))

/** From top to bottom, whatever the author wrote. */
const turned = (line: string) => line.replace(/^(\s*(?:flowchart|direction)\s+)(?:LR|RL)\b/, '$1TB')

const byKind: Partial<Record<Kind, (line: string, isNarrow: boolean) => string>> = { flowchart: flowchartLine, state: stateLine }

export function prepare(kind: Kind, text: string, isNarrow = false): string {
  const change = byKind[kind] ?? ((line: string) => line)
  return text.split('\n').map((line) => change(isNarrow ? turned(line) : line, isNarrow)).join('\n')
}

/** Whether a second drawing can be narrower: turned, or with shorter lines. */
export const canNarrow = (kind: Kind, text: string): boolean =>
  kind === 'flowchart' || (['state', 'class', 'er'].includes(kind) && /^\s*direction\s+(LR|RL)\b/m.test(text))
