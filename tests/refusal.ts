/** For tests: a text with a `▲` where the fault must be reported → what was reported. */
import assert from 'node:assert/strict'
import { VFileMessage } from 'vfile-message'
import { Fault, Faults } from '#book/fault.ts'
import { readBook } from '#book/read.ts'
import { first, head, print, tinyBook, type Files } from './press.ts'

export interface Expected { rule: string; says: RegExp | string }

const placeIn = (text: string) => {
  const before = text.slice(0, text.indexOf('▲')).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** The first fault of the book, whoever finds it: the reader of the book or a plugin. */
async function faultOf(root: string) {
  try {
    const book = await readBook(root)
    await print(root, book)
  } catch (error) {
    const fault = error instanceof Faults ? error.faults[0] : error
    if (fault instanceof Fault) return { file: fault.file, line: fault.line, column: fault.column, rule: fault.rule, message: fault.message }
    if (fault instanceof VFileMessage) {
      const { ruleId, source, reason, line, column } = fault
      return { file: first, line, column, rule: `${source}/${ruleId}`, message: reason }
    }
    throw error
  }
  return undefined
}

/** `text` is the body of the first chapter, or `{ file: text }`; the `▲` is taken out and its place compared. */
export async function assertRefused(text: string | Files, { rule, says }: Expected): Promise<void> {
  const given: Files = typeof text === 'string' ? { [first]: head + text } : { [first]: head, ...text }
  const marked = Object.keys(given).find((file) => given[file]!.includes('▲'))
  assert.ok(marked, 'mark the place of the fault with ▲')
  const place = placeIn(given[marked]!)
  const root = tinyBook({ ...given, [marked]: given[marked]!.replace('▲', '') })
  const fault = await faultOf(root)
  assert.ok(fault, 'nothing was refused')
  assert.deepEqual({ file: fault.file, rule: fault.rule, line: fault.line, column: fault.column }, { file: marked, rule, ...place }, fault.message)
  if (typeof says === 'string') assert.equal(fault.message, says)
  else assert.match(fault.message, says)
}
