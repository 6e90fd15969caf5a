import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readChanges } from '#book/changes.ts'
import { readBook } from '#book/read.ts'
import { first, head, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const file = 'content/changes.yml'
const chapter = `${head}\n## 一节 {/* sec-one */}\n\n字。\n\n## 二节 {/* sec-two */}\n\n$$ #eq-one\na\n$$\n`
const entry = (change: Record<string, string> = {}) => {
  const fields = { date: '2026-01-02', sections: '[sec-one, sec-two]', what: '先写形状，因为读者总问', ...change }
  return `- ${Object.entries(fields).map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`
}
const refused = (yaml: string, rule: string, says: RegExp) => assertRefused({ [first]: chapter, [file]: yaml }, { rule, says })

test('the record is read in the order of the file, and a book without one has none', async () => {
  const { changes } = await readBook(tinyBook({ [first]: chapter, [file]: entry() + entry({ date: '2026-01-01', sections: '[sec-two]' }) }), '2026-01-03')
  assert.deepEqual(changes, [
    { date: '2026-01-02', sections: ['sec-one', 'sec-two'], what: '先写形状，因为读者总问' },
    { date: '2026-01-01', sections: ['sec-two'], what: '先写形状，因为读者总问' },
  ])
  assert.deepEqual(readChanges('', {}, '2026-01-03'), [])
})

test('a change says when, where and what, in one line, and nothing besides', async () => {
  await refused('▲a: b\n', 'book/bad-change', /the changes are a list; each has date, sections, what/)
  await refused(entry({ '▲why': '因为' }), 'book/bad-change', /a change has no “why”/)
  await refused(entry({ what: '▲""' }), 'book/bad-change', /write what/)
  await refused(entry({ what: '▲"一行\\n两行"' }), 'book/bad-change', /in one line/)
  await refused(entry({ sections: '▲[]' }), 'book/bad-change', /write sections: a list/)
  await refused(entry({ sections: '▲sec-one' }), 'book/bad-change', /write sections: a list/)
  await refused(entry({ sections: '[sec-one, ▲sec-one]' }), 'book/bad-change', /sec-one stands here twice/)
})

test('it has a day that is no later than the one above and the build’s', async () => {
  await refused(entry({ date: '▲2999-01-01' }), 'book/bad-change', /is no day up to/)
  await refused(entry({ date: '2025-01-01' }) + entry({ date: '▲2025-01-02' }), 'book/bad-change', /is no day up to 2025-01-01/)
})

test('it leads to sections of the book', async () => {
  await refused(entry({ sections: '[sec-one, ▲sec-none]' }), 'book/unknown-label', /no section is labelled sec-none/)
  await refused(entry({ sections: '[▲eq-one]' }), 'book/unknown-label', /no section is labelled eq-one/)
})
