import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { checkedCounts } from '../../src/site/checked.ts'
import { proofsOf } from '../../src/site/proofs.ts'
import { first, head, tinyBook } from '../press.ts'

test('what the page says is counted in the book', async () => {
  const folder = 'content/01-basics/01-first'
  const root = tinyBook({
    [first]: `${head}\n[](num:x)、[](num:x)见[](cite:rumelhart1986backprop)与[](#sec-elsewhere)。\n\n测得 1.25 秒，而 2 × 1.5 = 3.00。\n\n<Listing id="lst-a" file="a.py" title="一" />\n`,
    [`${folder}/numbers.ts`]: "export default { x: '1' }\n",
    [`${folder}/listings/a.py`]: '1\n', [`${folder}/listings/b.py`]: '# fails: ValueError: x\n', [`${folder}/listings/c.py`]: '# not-run: 需要八张卡。\n',
    'content/coverage-rows.yml': 'first:\n  S0-01: 甲\n  S0-02: 乙\n', 'content/coverage.yml': 'S0-01: sec-elsewhere\n',
  })
  const book = await readBook(root)
  assert.deepEqual(checkedCounts(book, proofsOf(root, book), 9).map(({ what, count }) => [what, count]), [
    ['运行过的代码文件', 2], ['其中必须报错的', 1], ['没有运行的代码文件', 1], ['正文引用的、构建时算出的数', 2],
    ['正文引用的事实', 0], ['其中过了复核日的', 0], ['手写在正文里的三位以上的数', 1], ['重算过的等式', 1], ['实验', 0],
    ['引用的文献', 1], ['引用它们的次数', 1], ['书目里还没有章引用的', 0], ['永久链接', 3], ['书内互相指引', 1], ['术语', 1], ['文字规则', 9],
    ['必须讲到的话题', 2], ['其中还没写的', 1],
  ])
})
