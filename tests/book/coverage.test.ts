import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageFaults, readCoverage } from '#book/coverage.ts'
import { Fault } from '#book/fault.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'

const rows = 'first:\n  S0-01: 甲\n  S0-02: 乙\nthird:\n  S0-03: 丙\n'
const chapter = `${head}\n## 一节 {/* sec-one */}\n\n字。\n`
const faults = async (places: string, rowsYaml = rows) => coverageFaults(await readBook(tinyBook({
  [first]: chapter, 'content/coverage-rows.yml': rowsYaml, 'content/coverage.yml': places,
}))).map(String)

test('rows keep their order, and know who owes them and where they are treated', () => {
  assert.deepEqual(readCoverage(rows, '# places\nS0-02: sec-one\n'), [
    { id: 'S0-01', owner: 'first', topic: '甲', section: '', line: 0 },
    { id: 'S0-02', owner: 'first', topic: '乙', section: 'sec-one', line: 2 },
    { id: 'S0-03', owner: 'third', topic: '丙', section: '', line: 0 },
  ])
  assert.deepEqual(readCoverage('', ''), [])
})

test('a place for a row that does not exist, a row twice, and what is no map are refused', () => {
  const refused = (rowsYaml: string, places: string, says: RegExp) => assert.throws(() => readCoverage(rowsYaml, places), (error) => error instanceof Fault && says.test(String(error)))
  refused(rows, 'S9-99: sec-one\n', /^content\/coverage\.yml:1:1 book\/unknown-row no row is called S9-99/)
  refused(rows, 'S0-01: sec-one\nS0-01: sec-two\n', /coverage\.yml:2:1 book\/bad-yaml/)
  refused(rows, 'S0-01: [sec-one]\n', /“S0-01” must be one line of text/)
  refused('- a\n', '', /coverage-rows\.yml:1:1 book\/bad-coverage/)
})

test('a written chapter owes its rows; a planned one may be late', async () => {
  assert.deepEqual(await faults('S0-01: sec-one\nS0-02: sec-one\n'), [])
  assert.deepEqual(await faults('S0-01: sec-one\n'), ['content/coverage.yml:1:1 coverage/untreated first is written and owes row S0-02 (乙): add “S0-02: sec-…”'])
})

test('a row leads to a section, and to one of its own chapter', async () => {
  assert.match((await faults('S0-01: sec-none\nS0-02: sec-one\n'))[0]!, /coverage\.yml:1:1 coverage\/unknown-section row S0-01 leads to sec-none/)
  assert.match((await faults('S0-01: sec-one\nS0-02: sec-elsewhere\n'))[0]!, /coverage\.yml:2:1 coverage\/wrong-chapter row S0-02 belongs to first, but sec-elsewhere stands in basics\/second/)
  assert.match((await faults('', 'nobody:\n  S0-01: 甲\n'))[0]!, /coverage\/unknown-chapter/)
})
