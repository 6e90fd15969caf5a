/** A broken book as data: files laid over a small sound one, and what must be said of it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { VFileMessage } from 'vfile-message'
import { chaptersOf } from '#book/book.ts'
import { Fault, Faults } from '#book/fault.ts'
import { readBook } from '#book/read.ts'
import { first, head, print, tinyBook, type Files } from '../press.ts'

/** A text may hold a `▲` where the fault must be told; `null` is no file. */
export type Content = string | Uint8Array | { linkTo: string } | { folder: true } | { pipe: true } | null

/** name, files, `rule`, what is said, and where when no `▲` can say it: `file:line:column`. */
export type Broken = [name: string, files: Record<string, Content>, rule: string, says: RegExp, at?: string | undefined]

export const put = (path: string, content: Content) => {
  rmSync(path, { force: true })
  if (content === null) return
  mkdirSync(dirname(path), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
  else if ('linkTo' in content) symlinkSync(content.linkTo, path)
  else if ('folder' in content) mkdirSync(path)
  else assert.equal(spawnSync('mkfifo', [path]).status, 0)
}

/** Writes the book; gives its root and the place that is marked. */
export function broken(files: Record<string, Content>): { root: string; marked: string | undefined } {
  let marked: string | undefined
  const texts: Files = {}
  for (const [path, content] of Object.entries({ [first]: head, ...files })) {
    if (typeof content !== 'string') continue
    const before = content.split('▲')[0]!.split('\n')
    if (content.includes('▲')) marked = `${path}:${before.length}:${before.at(-1)!.length + 1}`
    texts[path] = content.replace('▲', '')
  }
  const root = tinyBook(texts)
  for (const [path, content] of Object.entries(files)) if (typeof content !== 'string') put(join(root, path), content)
  return { root, marked }
}

/** What an author would read: the lines of the faults. Anything but a fault is thrown on. */
async function told(root: string): Promise<string[]> {
  try {
    const book = await readBook(root)
    for (const chapter of chaptersOf(book)) if (chapter.written) await print(root, book, chapter.file)
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(String)
    if (error instanceof VFileMessage) return [new Fault(error.reason, { file: (error.file ?? '').replace(`${root}/`, ''), line: error.line ?? 0, column: error.column ?? 0, rule: `${error.source}/${error.ruleId}` }).toString()]
    throw error
  }
  return []
}

/** One subtest a book. */
export function refused(books: readonly Broken[]): void {
  for (const [name, files, rule, says, at] of books) {
    test(`${rule}: ${name}`, async () => {
      const { root, marked } = broken(files)
      const lines = await told(root)
      rmSync(root, { recursive: true })
      assert.ok(lines.length > 0, 'nothing was refused')
      const [, place, toldRule, message] = /^(.+:\d+:\d+) (\S+) (.+)$/.exec(lines[0]!) ?? assert.fail(`not one line: ${lines[0]}`)
      assert.deepEqual([place, toldRule], [marked ?? at, rule], lines[0])
      assert.match(message!, says)
      assert.ok(message!.length < 400 && !/\bat .*:\d+:\d+\)?$/.test(message!), 'a sentence, not a stack')
    })
  }
}

