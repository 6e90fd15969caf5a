/** What mermaid's two kinds of parser throw → a sentence, a line and a column (1-based). */
import type { SyntaxFault } from '../page.ts'

interface Jison { hash?: { text: string; line: number; expected?: string[]; loc?: { first_line: number; first_column: number } } }
interface Langium {
  result?: {
    lexerErrors: { line: number; column: number; message: string }[]
    parserErrors: { token: { startLine?: number; startColumn?: number; image: string } }[]
  }
}

/** Tokens that only a label or a body still open can be waiting for. */
const closing: Record<string, string> = { SQE: ']', PE: ')', DIAMOND_STOP: '}', MEMBER: '}', NODE_DEND: ')' }

const quoted = ['pie', 'xychart', 'quadrant']
const hint = (kind: string) => (quoted.includes(kind) ? '; Chinese names stand in "quotes"' : '')
const unexpected = (text: string, kind: string) => `mermaid does not expect “${text.trim() || 'the end of the line'}” here${hint(kind)}`

/** The first thing that is not blank on a line of the text. */
const indent = (text: string, line: number) => (text.split('\n')[line - 1]?.search(/\S/) ?? 0) + 1

function jison({ text: found, expected = [], loc }: NonNullable<Jison['hash']>, text: string, kind: string): SyntaxFault | undefined {
  if (!loc) return undefined
  const names = expected.map((name) => name.replaceAll("'", ''))
  const open = names.find((name) => name in closing)
  const message = names.includes('TXT') ? 'this message has no words: write a colon and what is said'
    : open ? `mermaid does not expect “${found.trim() || 'the end'}” here: a “${closing[open]}” is missing`
      : found.trim() === '' && loc.first_line > text.split('\n').length ? 'the diagram ends too early: an “end” or a closing bracket is missing'
        : unexpected(found, kind)
  return { message, line: loc.first_line, column: loc.first_column + 1 }
}

export function syntaxFault(error: unknown, text: string, kind: string): SyntaxFault {
  const { hash, result } = error as Jison & Langium
  const found = hash && jison(hash, text, kind)
  if (found) return found
  const [lexed, parsed] = [result?.lexerErrors[0], result?.parserErrors[0]?.token]
  if (lexed) return { message: unexpected(/->(.*?)<-/s.exec(lexed.message)?.[1] ?? '', kind), line: lexed.line, column: lexed.column }
  if (parsed) return { message: unexpected(parsed.image, kind), line: parsed.startLine || text.split('\n').length, column: parsed.startColumn || 1 }
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  const lexical = /Lexical error on line (\d+)/.exec(message)?.[1]
  if (lexical) return { message: `mermaid cannot read this line${hint(kind)}`, line: Number(lexical), column: indent(text, Number(lexical)) }
  const word = /:\s*(\S+)$/.exec(message)?.[1]
  const line = Math.max(1, text.split('\n').findIndex((one) => word && one.includes(word)) + 1)
  return { message: `mermaid says: ${message}`, line, column: indent(text, line) }
}
