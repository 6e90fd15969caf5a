/** `numbers.ts`, `figures/*.ts` → what they give. Authors' code runs in a thread of its own, that can be ended when it does not end. */
import { Worker } from 'node:worker_threads'
import { Fault } from './fault.ts'
import type { Answer, Question } from './program-thread.ts'

/** An honest program needs well under a second. */
export const limits = { seconds: 20, megabytes: 1000 }

let thread: Worker | undefined
/** One program at a time: each waits for the one before. */
let queue: Promise<unknown> = Promise.resolve()

/** Ends the thread with all that it has imported; the next program runs in a new one. */
export function forgetPrograms(): void {
  void thread?.terminate()
  thread = undefined
}

function start(): Worker {
  const worker = new Worker(new URL('./program-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  const forget = () => { if (thread === worker) thread = undefined }
  return worker.on('error', forget).on('exit', forget)
}

function ask(question: Question): Promise<Answer> {
  const worker = (thread ??= start())
  return new Promise((resolve) => {
    let isAnswered = false
    const end = (answer: Answer, isOver = true) => {
      isAnswered = true
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', left)
      worker.unref()
      if (isOver) forgetPrograms()
      resolve(answer)
    }
    const answered = (answer: Answer) => end(answer, false)
    const failed = (error: unknown) => end({ fault: `this program ended its thread: ${error instanceof Error ? error.message : String(error)}` })
    const left = () => end({ fault: 'this program ended itself; it gives its result and returns' })
    // When it was the build that was busy, the answer is there already and comes before this is said.
    const late = () => setImmediate(() => { if (!isAnswered) end({ fault: `this program did not end in ${limits.seconds} seconds` }) })
    const timer = setTimeout(late, limits.seconds * 1000)
    worker.on('message', answered).on('error', failed).on('exit', left)
    worker.ref()
    worker.postMessage(question)
  })
}

/** The default export of the program at `path`; of a figure, what that function returns. `file` is its name in a fault. */
export async function resultOf(path: string, file: string, isCalled = false): Promise<unknown> {
  const turn = queue.then(() => ask({ path, isCalled }))
  queue = turn
  const answer = await turn
  if ('value' in answer) return answer.value
  throw new Fault(answer.fault, { file, line: answer.line ?? 1, column: answer.column ?? 1, rule: 'book/bad-program' })
}
