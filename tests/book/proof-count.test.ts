import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { parseChapter } from '#book/parse.ts'
import { countProofs } from '#book/proof-count.ts'
import { readBook } from '#book/read.ts'
import { factsFile, factsText } from '../facts-file.ts'
import { first, head, tinyBook } from '../press.ts'

const body = `${head}
共 [](fact:heads) 个，又 [](fact:heads) 个，据报道 [](fact:layers) 层，[](num:rows) 条。

一共 1,235 条[](cite:rumelhart1986backprop)。假设 2,346 条，$2\\times3=6$。此外 4,567 条。
`
const files = {
  [first]: body, 'content/01-basics/01-first/numbers.ts': 'export default { rows: "12" }\n',
  [factsFile]: factsText({ heads: { reviewBy: '2027-01-01' }, layers: { value: 32, text: '32', grade: 'S', checked: '2026-08-22' }, unused: {} }),
}
const on = async (today: string) => {
  const root = tinyBook(files)
  const book = await readBook(root, today)
  const sources = chaptersOf(book).filter(({ written }) => written).map((chapter) => ({ chapter, tree: parseChapter(readFileSync(join(root, chapter.file), 'utf8'), chapter.file).tree }))
  return countProofs(sources, book)
}

test('facts, computed numbers, proven figures and equations are counted', async () => {
  assert.deepEqual(await on('2026-11-22'), {
    facts: {
      different: 2, printed: 3, byGrade: { P: 1, C: 0, S: 1, K: 0 }, oldest: '2026-08-22', overdue: 0,
      byAge: [{ months: '三个月以内', facts: 1 }, { months: '三到六个月', facts: 1 }, { months: '六到十二个月', facts: 0 }, { months: '一年以上', facts: 0 }],
    },
    computed: 1, figures: { cited: 1, assumed: 1, given: 0, printed: 0, summed: 0, repeated: 0 }, bare: 1, equations: 1,
  })
})

test('facts grow old with the day of the build', async () => {
  const { facts } = await on('2027-11-22')
  assert.deepEqual([facts.overdue, facts.byAge.map((one) => one.facts)], [1, [0, 0, 0, 2]])
})
