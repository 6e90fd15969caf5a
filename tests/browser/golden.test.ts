/** The golden queries through the real box: how many find their section, and find it first; none finds nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { search } from '../budgets.ts'
import { golden, unpromised } from '../search/golden.ts'
import { leave, visit, withBrowser } from './browser.ts'
import { ask, idOf, openBox } from './searching.ts'

withBrowser()

interface Row { asked: number; five: number; first: number; none: number }

test('golden queries: among the first five, mostly first, never nothing', async () => {
  const seen = await visit('/')
  await openBox(seen.page)
  const rows = new Map<string, Row>()
  const lost: string[] = []
  for (const { query, ids, kind, line } of golden) {
    const found = (await ask(seen.page, query)).map(idOf)
    const at = found.findIndex((id) => ids.includes(id))
    const row = rows.get(kind) ?? { asked: 0, five: 0, first: 0, none: 0 }
    rows.set(kind, { asked: row.asked + 1, five: row.five + Number(at >= 0 && at < 5), first: row.first + Number(at === 0), none: row.none + Number(found.length === 0) })
    if ((at < 0 || at >= 5) && !unpromised.has(kind)) lost.push(`golden.tsv:${line} ${query} → ${found.slice(0, 5).join(' ')}`)
  }
  for (const [kind, { asked, five, first, none }] of rows) console.log(`# ${kind} ${asked}: among five ${five}, first ${first}, nothing ${none}`)
  const promised = [...rows].filter(([kind]) => !unpromised.has(kind)).map(([, row]) => row)
  const sum = (of: (row: Row) => number) => promised.reduce((total, row) => total + of(row), 0)
  console.log(`# recall@5 ${sum((row) => row.five)}/${sum((row) => row.asked)}, first ${sum((row) => row.first)}`)
  for (const one of lost) console.log(`# lost: ${one}`)
  assert.ok(sum((row) => row.five) / sum((row) => row.asked) >= search.amongFive, lost.join('\n'))
  assert.ok(sum((row) => row.first) / sum((row) => row.asked) >= search.first, 'first')
  assert.equal([...rows.values()].reduce((total, { none }) => total + none, 0), 0, 'nothing found')
  assert.deepEqual(seen.errors, [])
  await leave(seen)
})
