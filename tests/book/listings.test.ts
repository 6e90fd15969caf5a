import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '#book/fault.ts'
import { headOf, runsIn } from '#book/listings.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'

const folder = 'content/01-basics/01-first/listings'

test('a listing runs and succeeds unless its head says otherwise', () => {
  assert.deepEqual(headOf('# A sum.\nx = 1\n# fails: later\n', 'a.py'), { notRun: '', fails: '' })
  assert.deepEqual(headOf('# fails: ValueError: shapes\nx = 1\n', 'a.py'), { notRun: '', fails: 'ValueError: shapes' })
  assert.deepEqual(headOf('// A call.\n\n// not-run: 需要供应商的密钥。\nx()\n', 'a.ts'), { notRun: '需要供应商的密钥。', fails: '' })
})

test('a mark without its words is refused at its line', () => {
  const at = (line: number, says: RegExp) => (error: unknown) => error instanceof Fault && error.line === line && says.test(error.message)
  assert.throws(() => headOf('# a\n# not-run: slow\n', 'a.py'), at(2, /say in Chinese why/))
  assert.throws(() => headOf('# fails: badly\n', 'a.py'), at(1, /name the error/))
  assert.throws(() => headOf('select 1;\n', 'a.sql'), at(1, /only Python and TypeScript are run/))
  assert.equal(headOf('-- not-run: 要有一个仓库。\nselect 1;\n', 'a.sql').notRun, '要有一个仓库。')
})

test('what was written down of a run is read by the name of the file, or refused', () => {
  assert.deepEqual(runsIn('', 'runs.json'), {})
  assert.deepEqual(runsIn('{"a.py":{"seconds":1,"versions":{"Python":"3"}}}', 'runs.json')['a.py'], { seconds: 1, versions: { Python: '3' } })
  for (const bad of ['{', '{"a.py":{}}', '{"a.py":3}']) assert.throws(() => runsIn(bad, 'runs.json'), /is not what npm run listings writes/)
})

test('the book knows its listings, with the labels that show them', async () => {
  const root = tinyBook({
    [first]: `${head}\n<Listing id="lst-one" file="a.py" title="一" output />\n\n<Listing id="lst-two" file="a.py" title="二" />\n`,
    [`${folder}/a.py`]: 'print(1)\n', [`${folder}/a.out`]: '1\n', [`${folder}/runs.json`]: '{"a.py":{"seconds":1,"versions":{"Python":"3.11.2"}}}\n',
    [`${folder}/b.py`]: '# not-run: 需要八张卡。\n', [`${folder}/data.csv`]: '1\n',
  })
  assert.deepEqual((await readBook(root)).parts[0]!.chapters[0]!.listings, [
    { file: 'a.py', printed: 1, notRun: '', fails: '', run: { seconds: 1, versions: { Python: '3.11.2' } }, shownBy: ['lst-one', 'lst-two'] },
    { file: 'b.py', printed: 0, notRun: '需要八张卡。', fails: '', shownBy: [] },
  ])
})
