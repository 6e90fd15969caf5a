/** How a listing ended, against how its head says it must → the output to keep, or what is wrong. */
import type { Listing } from '../../src/book/book.ts'
import type { Ended } from './run.ts'

/** A traceback or a stack → its error: `ValueError: shapes (2,) (3,) not aligned`, without files and lines. */
export function errorIn(stderr: string): string {
  const lines = stderr.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => /^[A-Za-z_][\w.]*(: .*)?$/.test(line) && !line.startsWith('Node.js'))
  const message = last < 0 ? [] : lines.slice(last)
  const end = message.findIndex((line, i) => i > 0 && (/^ {4}at /.test(line) || line === ''))
  return message.slice(0, end < 0 ? undefined : end).join('\n')
}

export type Outcome = { output: string } | { fault: string }

/** What a listing that must fail printed ends with its error, which the page shows too. */
export function outcomeOf({ output, error, status }: Pick<Ended, 'output' | 'error' | 'status'>, { fails }: Pick<Listing, 'fails'>): Outcome {
  if (fails === '') return status === 0 ? { output } : { fault: `it failed:\n${error}` }
  if (status === 0) return { fault: `its head says that it fails with “${fails}”, and it ended well` }
  const message = errorIn(error)
  return message.startsWith(fails) ? { output: `${output}\n${message}`.trim() } : { fault: `its head says that it fails with “${fails}”, and it failed with “${message || error}”` }
}

const bounds = [1, 5, 20, 60, 300]

/** CPU seconds → the bound written down; the one kept stays while the time is near it, so that a second run changes no file. */
export function boundOf(seconds: number, kept?: number): number {
  if (kept !== undefined && seconds <= 1.5 * kept && bounds.some((bound, i) => bound === kept && seconds > (bounds[i - 1] ?? 0) / 2)) return kept
  return bounds.find((bound) => seconds <= bound) ?? Math.ceil(seconds)
}
