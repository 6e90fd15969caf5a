import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { buildDate } from '#book/build-date.ts'
import { readBook } from '#book/read.ts'
import { usesOfWorks } from '#book/uses.ts'
import { citedKeys } from '#book/words.ts'
import { factsFile, factsText } from '../facts-file.ts'
import { first, head, print, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const text = `${head}\n## 一节 {/* sec-one */}\n\n每层 [](fact:heads) 个头，见[](cite:rumelhart1986backprop)。\n`
const files = { [first]: text, [factsFile]: factsText({ heads: {}, other: { value: 5, text: '5' } }) }

test('a fact is printed as its words, its value in data, linked to its source', async () => {
  const root = tinyBook(files)
  const html = await print(root, await readBook(root))
  assert.match(html, /每层 <a class="fact" href="#fact-heads" id="cite-rumelhart1986backprop-1"><data value="128">128<\/data><\/a> 个头/)
  assert.match(html, /id="cite-rumelhart1986backprop-2"/, 'the citation after it is the second mark of the same work')
})

test('a fact cites its source: in the references, and with a way back', async () => {
  const book = await readBook(tinyBook({ ...files, [first]: text.replace('，见[](cite:rumelhart1986backprop)', '') }))
  assert.deepEqual(citedKeys(chaptersOf(book)[0]!), ['rumelhart1986backprop'])
  assert.ok(book.works['rumelhart1986backprop'])
  assert.deepEqual(usesOfWorks(chaptersOf(book)).get('rumelhart1986backprop')!.map((use) => use.anchor), ['cite-rumelhart1986backprop-1'])
})

test('the Book holds the facts that are printed, and no others', async () => {
  assert.deepEqual(Object.keys((await readBook(tinyBook(files))).facts), ['heads'])
})

test('a fact is marked from the day after its review date, and not before', async () => {
  const root = tinyBook({ ...files, [factsFile]: factsText({ heads: { reviewBy: '2027-02-22' } }) })
  const on = async (today: string) => print(root, await readBook(root, today))
  assert.doesNotMatch(await on('2027-02-22'), /待复核/)
  assert.match(await on('2027-02-23'), /<small class="overdue">待复核<\/small>/)
})

test('a printed number may be rounded, scaled or raised', async () => {
  const facts = { a: { value: 124538000, unit: '元', text: '1.245 亿' }, b: { value: 3.8e25, unit: 'FLOPs', text: '3.8×10²⁵' }, c: { value: -0.004, text: '−0.4%' }, d: { value: 0.15, unit: '元/百万 token', text: '0.15' }, e: { value: 989.4, unit: 'TFLOPS（稠密）', text: '989' }, g: { value: 0.61, text: '约 61%' }, f: { value: 2.5, unit: '美元/H100·小时', text: '2.5' } }
  await assert.doesNotReject(readBook(tinyBook({ [first]: head, [factsFile]: factsText(facts) })))
})

test('the day of the build is SOURCE_DATE_EPOCH, or the date of the commit', () => {
  assert.equal(buildDate('.', { SOURCE_DATE_EPOCH: '1795326067' }), '2026-11-22')
  assert.match(buildDate('.', {}), /^\d{4}-\d{2}-\d{2}$/)
  assert.throws(() => buildDate('.', { SOURCE_DATE_EPOCH: 'today' }), /seconds since 1970/)
})

test('what is known from a report is worded as one: in the sentence, the row or the caption', async () => {
  const facts = { [factsFile]: factsText({ heads: { grade: 'S' } }) }
  for (const body of ['据转述，每层 [](fact:heads) 个头。', '<Figure id="tab-one">\n\n| 头 |\n|---|\n| [](fact:heads) |\n\n据论文的转述。\n\n</Figure>', '<Figure id="tab-one">\n\n| 说法 | 头 |\n|---|---|\n| 媒体报道 | [](fact:heads) |\n\n头数。\n\n</Figure>']) {
    await assert.doesNotReject(readBook(tinyBook({ ...facts, [first]: `${head}\n${body}\n` })))
  }
  await assertRefused({ ...facts, [first]: `${head}\n据转述如此。每层 ▲[](fact:heads) 个头。\n` }, { rule: 'facts/unreported', says: /say who reports it/ })
})

const refused = (name: string, change: string | [from: string, to: string], rule: string, says: RegExp | string) =>
  test(`${rule}: ${name}`, () => {
    const sound = factsText({ heads: {} })
    const facts = typeof change === 'string' ? change : sound.replace(...change)
    assert.notEqual(facts, sound)
    return assertRefused({ [first]: text, [factsFile]: facts }, { rule, says })
  })

refused('a field nobody reads', ['"grade"', '▲"note": "x",\n  "grade"'], 'facts/unknown-field', /nothing reads the field “note”; the fields are value, unit/)
refused('a field that is missing', ['"heads": {\n  "value": 128,', '▲"heads": {'], 'facts/missing-field', 'heads has no “value”: a number, or a text when it is no number')
refused('a work that is not in the bibliography', ['"source": "rumelhart', '▲"source": "rumelhardt'], 'facts/unknown-source', /references\.bib has no entry rumelhardt1986backprop/)
refused('a grade that may not be printed', ['"grade": "P"', '▲"grade": "U"'], 'facts/bad-field', /found again or left out/)
refused('a day that does not exist', ['"checked": "2026-11-22"', '▲"checked": "2026-02-30"'], 'facts/bad-field', /the day we looked it up/)
refused('a month that does not exist', ['"asOf": "2024-07"', '▲"asOf": "2024-13"'], 'facts/bad-field', /the day or month the value held/)
refused('words that do not say the value', ['"text": "128"', '▲"text": "129"'], 'facts/text-differs', 'the text of heads is “129”, and its value 128')
refused('words around a number', ['"text": "128"', '▲"text": "128 个头"'], 'facts/text-differs', /must be a number as printed/)
refused('万 in a unit', ['"unit": ""', '▲"unit": "万次"'], 'facts/bad-unit', /the value is in ones/)
refused('a price without currency', ['"unit": ""', '▲"unit": "百万 token"'], 'facts/bad-unit', /元\/百万 token/)
refused('a rent without a period', ['"unit": ""', '▲"unit": "美元/H100"'], 'facts/bad-unit', /for how long/)
refused('a peak that is neither dense nor measured', ['"unit": ""', '▲"unit": "TFLOPS"'], 'facts/bad-unit', /dense or measured/)
refused('a value from the future', ['"asOf": "2024-07"', '▲"asOf": "2027-01"'], 'facts/bad-date', /was looked up before/)
refused('a review before the check', ['"reviewBy": null', '▲"reviewBy": "2026-11-22"'], 'facts/bad-date', /not after 2026-11-22/)
refused('a key that is no key', ['"heads"', '▲"Heads"'], 'facts/bad-key', /lower-case ASCII words/)
refused('a field written twice', ['"grade"', '"unit": "",\n  ▲"unit": "x",\n  "grade"'].map((one) => one.replace('"unit": "",\n  ', '')) as [string, string], 'facts/duplicate-key', /“unit” is written twice; it stands in line 4 too/)
refused('a file that is no JSON', '{ "heads": ▲}', 'facts/bad-json', /this is not JSON/)
refused('a file that is no object', '▲[1]', 'facts/bad-json', /one object/)

test('facts/duplicate-key: one key in two files', () => assertRefused({
  [first]: text, [factsFile]: factsText({ heads: {} }), 'content/facts/twice.json': factsText({ heads: {} }).replace('"heads"', '▲"heads"'),
}, { rule: 'facts/duplicate-key', says: 'the fact heads is taken by content/facts/sample.json:2' }))
test('facts/unknown-fact: a key that is not there', () => assertRefused({ ...files, [first]: `${head}\n共 ▲[](fact:head) 个。\n` }, { rule: 'facts/unknown-fact', says: 'content/facts/ has no head; did you mean heads?' }))
test('facts/words: a fact that is given other words', () => assertRefused({ ...files, [first]: `${head}\n共 ▲[很多](fact:heads) 个。\n` }, { rule: 'facts/words', says: 'a fact brings its own words; write [](fact:heads)' }))
