/** Tables made from the Book. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printed } from '../press.ts'

const folder = 'content/01-basics/01-first/listings'
const files = {
  [`${folder}/a.py`]: 'print(1)\nprint(2)\n', [`${folder}/a.out`]: '1\n2\n',
  [`${folder}/runs.json`]: '{"a.py":{"seconds":5,"versions":{"Python":"3.11.2","NumPy":"1.24.2"}}}',
  [`${folder}/b.py`]: '# fails: ValueError: shapes\n1\n', [`${folder}/b.out`]: 'ValueError: shapes\n',
  [`${folder}/c.py`]: '# not-run: 需要八张卡。\n1\n',
  'content/coverage-rows.yml': 'first:\n  S0-01: 甲\nthird:\n  S0-02: 乙\n', 'content/coverage.yml': 'S0-01: sec-one\n',
  'content/corrections.yml': '- { date: 2026-01-02, section: sec-one, kind: 数字, was: 甲, now: 乙, found: 重算 }\n',
}
const listings = '\n## 一 {/* sec-one */}\n\n<Listing id="lst-a" file="a.py" title="一" />\n\n<Listing id="lst-a2" file="a.py" title="又" />\n\n<Listing id="lst-c" file="c.py" title="三" />\n\n<Listing id="lst-b" file="b.py" title="二" />\n'
const rowsOf = async (of: string) => {
  const table = /<tbody>([\s\S]*)<\/tbody>/.exec(await printed(`${listings}\n<BookTable of="${of}" />\n`, files))![1]!
  return table.split('</tr>').slice(0, -1).map((row) => row.replace(/<\/td>/g, '|').replace(/<[^>]+>/g, ''))
}

test('every file of code in reading order, with where it is shown, how it ends and what it ran on', async () => {
  assert.deepEqual(await rowsOf('listings'), ['代码 1-1、代码 1-2|一|a.py|2 行输出|≤ 5|Python 3.11.2 · NumPy 1.24.2|', '代码 1-3|三|c.py|没有运行|||', '代码 1-4|二|b.py|以 ValueError 结束|||'])
})
test('a table made from the Book is known as one, labels in its first column or not', async () => {
  assert.match(await printed(`${listings}\n<BookTable of="environment" />\n`, files), /<div class="scroll"><table class="book-table labelled">/)
})
test('what is not run with its reason, what must fail with its error', async () => {
  assert.deepEqual(await rowsOf('not-run'), ['代码 1-3|c.py|需要八张卡。|'])
  assert.deepEqual(await rowsOf('must-fail'), ['代码 1-4|b.py|ValueError: shapes|'])
})
test('every version with the number of files that ran on it', async () => {
  assert.deepEqual(await rowsOf('environment'), ['NumPy 1.24.2|1|', 'Python 3.11.2|1|'])
})
test('every row the book must treat, with the section that does', async () => {
  assert.deepEqual(await rowsOf('coverage'), ['S0-01|甲|第 1 章|第 1.1 节|', 'S0-02|乙|第 3 章|未写|'])
})
test('every mistake of the book with its section, and how it was found', async () => {
  assert.deepEqual(await rowsOf('corrections'), ['甲（第 1.1 节，数字，2026-01-02）|乙|重算|'])
})
test('every numbered formula with the section it stands in, or its chapter before the first', async () => {
  const page = '\n$$ #eq-early\na=b\n$$\n\n## 一 {/* sec-one */}\n\n$$\nc=d\n$$\n\n### 细 {/* sec-fine */}\n\n$$ #eq-late\ne=f\n$$\n\n<BookTable of="equations" />\n'
  const table = /<tbody>([\s\S]*?)<\/tbody>/.exec(await printed(page))![1]!
  assert.deepEqual(table.split('</tr>').slice(0, -1).map((row) => row.replace(/<\/td>/g, '|').replace(/<[^>]+>/g, '')), ['式 (1-1)|第一章|开头|', '式 (1-2)|细|第 1.1.1 节|', '式 (2-1)|别处|第 2.1 节|'])
  assert.match(table, /href="#eq-late"|href="\/basics\/first\/#eq-late"/)
})
test('the tools of one group, each with its home, its state in words, its evidence and the day', async () => {
  const entry = (key: string, group: string) => `${key}:\n  name: ${key}\n  group: ${group}\n  use: 微调\n  licence: MIT\n  state: stopped\n  evidence: 归档 2023-11\n  version: '1.0'\n  alternatives: [乙, 丙]\n  home: https://example.org/\n  checked: '2026-11-25'\n`
  const html = await printed('\n<BookTable of="tools-training" />\n', { 'content/tools.yml': entry('one', 'training') + entry('two', 'data') })
  assert.match(html, /<td><a href="https:\/\/example\.org\/"[^>]*>one<\/a> <small>1\.0<\/small><\/td><td>微调 <small>替代：乙、丙<\/small><\/td><td>MIT<\/td><td><strong>停止维护<\/strong> <small>归档 2023-11；核对 2026-11-25。<\/small><\/td>/)
  assert.doesNotMatch(html, /two/)
})
test('a table of nothing says so', async () => {
  assert.match(await printed('\n<BookTable of="not-run" />\n'), /<td colspan="3">没有。<\/td>/)
})
