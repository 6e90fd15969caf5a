/** For tests of rules: a text with a `▲` before each thing that must be found → what the rule found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf, type Book } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { findingsIn, sourceOf } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { first, head, tinyBook, type Files } from '../press.ts'

const placesOf = (marked: string): string[] => {
  const lines = marked.split('\n')
  return lines.flatMap((line, i) => line.split('▲').slice(0, -1).map((_, n, parts) => `${i + 1}:${parts.slice(0, n + 1).join('').length + 1}`))
}

/** Reads a small book with this chapter in it and asks one rule. A text without a head gets one. */
async function ask(rule: Rule, marked: string, files: Files = {}) {
  const whole = marked.replace('▲---', '---').startsWith('---') ? marked : head + marked
  const text = whole.replaceAll('▲', '')
  const book: Book = await readBook(tinyBook({ [first]: text, ...files }))
  const chapter = chaptersOf(book).find((one) => one.file === first)!
  return { places: placesOf(whole), found: findingsIn(sourceOf(chapter, text), book, [rule]) }
}

/** The rule finds exactly the marked places, and says what `says` matches. */
export function finds(rule: Rule, name: string, text: string, says: RegExp, files: Files = {}): void {
  test(`${rule.id} finds ${name}`, async () => {
    const { places, found } = await ask(rule, text, files)
    assert.ok(places.length, 'mark what must be found with ▲')
    assert.deepEqual(found.map(({ line, column }) => `${line}:${column}`), places, found.join('\n'))
    for (const { message } of found) assert.match(message, says)
  })
}

/** The rule finds nothing in this text. */
export function passes(rule: Rule, name: string, text: string, files: Files = {}): void {
  test(`${rule.id} passes ${name}`, async () => {
    const { found } = await ask(rule, text, files)
    assert.deepEqual(found.map(String), [])
  })
}
