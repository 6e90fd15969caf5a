import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCorrections } from '#book/corrections.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const file = 'content/corrections.yml'
const chapter = `${head}\n## 一节 {/* sec-one */}\n\n字。\n`
const entry = (change: Record<string, string> = {}) => {
  const fields = { date: '2026-01-02', section: 'sec-one', kind: '数字', was: '甲', now: '乙', found: '重算', ...change }
  return `- ${Object.entries(fields).map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`
}
const refused = (yaml: string, rule: string, says: RegExp) => assertRefused({ [first]: chapter, [file]: yaml }, { rule, says })

test('the record is read in the order of the file, and a book without one has none', async () => {
  const read = async (yaml: string) => (await readBook(tinyBook({ [first]: chapter, [file]: yaml }), '2026-01-03')).corrections
  assert.deepEqual(await read(entry({ was: '丙' }) + entry({ date: '2026-01-01' })), [
    { date: '2026-01-02', section: 'sec-one', kind: '数字', was: '丙', now: '乙', found: '重算' },
    { date: '2026-01-01', section: 'sec-one', kind: '数字', was: '甲', now: '乙', found: '重算' },
  ])
  assert.deepEqual(readCorrections('', {}, '2026-01-03'), [])
})

test('a day comes after none that stands above it, nor after the day of the build', () => {
  const label = { 'sec-one': { kind: 'sec' } } as unknown as Parameters<typeof readCorrections>[1]
  assert.throws(() => readCorrections(entry({ date: '2026-01-01' }) + entry(), label, '2026-01-03'), /corrections\.yml:7:9 book\/bad-correction “2026-01-02” is no day up to 2026-01-01/)
  assert.throws(() => readCorrections(entry(), label, '2026-01-01'), /is no day up to 2026-01-01/)
})

test('a correction says all six things, and none besides', async () => {
  await refused('- ▲一句话\n', 'book/bad-correction', /a correction has date, section/)
  await refused(entry({ found: '▲""' }), 'book/bad-correction', /write found/)
  await refused(entry({ '▲author': '我' }), 'book/bad-correction', /a correction has no “author”/)
  await refused(entry({ kind: '▲错字' }), 'book/bad-correction', /no kind; there are 数字、说法、引用、代码/)
  await refused(entry({ date: '▲昨天' }), 'book/bad-correction', /is no day up to/)
  await refused('▲a: b\n', 'book/bad-correction', /are a list/)
})

test('it leads to a section of the book', async () => {
  await refused(entry({ section: '▲sec-none' }), 'book/unknown-label', /no section is labelled sec-none/)
})
