/** Questions made by rule from the book's own words, eighteen kinds, find what answers them: a test that grows with the book. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { questionsFrom } from '../../scripts/bench-search/questions.ts'
import { measureRecall } from '../../scripts/bench-search/recall.ts'
import { recordsIn } from '../../scripts/search-index.ts'
import { byRule } from '../budgets.ts'
import { dist } from './pages.ts'

const book = await readBook(process.cwd())
const questions = questionsFrom(recordsIn(dist, book), book.terms, 12)
const lost: string[] = []
const rows = [...(await measureRecall(dist, questions, ({ kind, text }) => lost.push(`${kind} ${text}`))).entries()]
const share = (of: 'five' | 'first') => rows.reduce((sum, [, row]) => sum + row[of], 0) / questions.length

test('every kind of question is asked', () => assert.ok(rows.length >= 18 && rows.every(([, { asked }]) => asked >= 10), rows.map(([kind, { asked }]) => `${kind} ${asked}`).join(', ')))
test('questions made by rule find an answer among the first five', () => assert.ok(share('five') >= byRule.amongFive, `${share('five')} lost: ${lost.join('; ')}`))
test('questions made by rule mostly find it first', () => assert.ok(share('first') >= byRule.first, `${share('first')}`))
test('no question made by rule finds nothing', () => assert.deepEqual(rows.filter(([, { none }]) => none > 0), []))
