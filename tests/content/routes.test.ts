/** The roads of the real book: comparable, told once, in words the charter allows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { findingsIn, rules, sourceOf } from '../../src/rules/index.ts'
import { head } from '../press.ts'

const book = await readBook('.')
const stages = book.routes.flatMap((role) => role.stages.map((stage) => ({ role, stage })))

test('four readers, each with four stages, stand side by side', () => {
  assert.deepEqual(book.routes.map(({ name, stages }) => [name, stages.length]), [['业务创始人', 4], ['技术创始人', 4], ['工程师', 4], ['学生', 4]])
})

test('no two stops of the book give the same reason, and each gives one', () => {
  const reasons = stages.flatMap(({ stage }) => stage.stops.map(({ why }) => why))
  assert.equal(new Set(reasons).size, reasons.length)
  for (const why of reasons) assert.ok(why.length >= 25 && why.endsWith('。'), why)
})

test('every chapter lies on somebody’s road', () => {
  const met = new Set(stages.flatMap(({ stage }) => stage.stops.map(({ chapter }) => chapter)))
  assert.deepEqual(book.parts.filter(({ slug }) => slug !== 'appendices').flatMap(({ chapters }) => chapters).filter(({ slug }) => !met.has(slug)).map(({ title }) => title), [])
})

test('their words keep the rules of the text', () => {
  const words = book.routes.flatMap(({ who, assumes, stages }) => [who, ...assumes.map(({ know }) => know), ...stages.flatMap(({ when, decides, stops }) => [when, decides, ...stops.map(({ why }) => why)])])
  const text = `${head}\n${words.join('\n\n')}\n`
  // What a whole chapter owes, or a term on first use, a list of reasons does not.
  const kept = rules.filter(({ id }) => /^(prose|type)/.test(id) && !/first-use|recap/.test(id))
  assert.ok(kept.length >= 5)
  assert.deepEqual(findingsIn(sourceOf(chaptersOf(book)[0]!, text), book, kept).map(String), [])
})
