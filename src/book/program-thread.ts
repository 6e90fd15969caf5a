/** The thread in which authors' programs run; `programs.ts` starts it and ends it. */
import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'

export interface Question { path: string; isCalled: boolean }
/** The value as JSON knows it, or what went wrong and, when it is known, where in the program. */
export type Answer = { value: unknown } | { fault: string; line?: number; column?: number }

let printed = ''
/** What a program prints would be lost among the build's own lines. */
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text: string | Uint8Array) => { printed += String(text); return true }
}

function whereIn(path: string, error: Error): { line?: number; column?: number } {
  // A frame names the program by its URL, a syntax error now by that and now by its path.
  const names = [pathToFileURL(path).href, path].map(RegExp.escape).join('|')
  const [, line, column] = new RegExp(`(?:${names}):(\\d+)(?::(\\d+))?`).exec(error.stack ?? '') ?? []
  return line ? { line: Number(line), column: Number(column ?? 1) } : {}
}

async function answer({ path, isCalled }: Question): Promise<Answer> {
  printed = ''
  try {
    const { default: given } = (await import(pathToFileURL(path).href)) as { default?: unknown }
    if (given === undefined) return { fault: 'this program has no default export' }
    if (isCalled && typeof given !== 'function') return { fault: 'a figure is a function: export default () => svg text' }
    const value: unknown = isCalled ? await (given as () => unknown)() : given
    return printed ? { fault: `this program printed “${printed.trim().split('\n')[0]}”; it gives its result and prints nothing` } : { value: structuredClone(value) }
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error))
    return { fault: `this program failed: ${known.message.split('\n')[0]}`, ...whereIn(path, known) }
  }
}

parentPort!.on('message', async (question: Question) => parentPort!.postMessage(await answer(question)))
