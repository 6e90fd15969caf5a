import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstUse } from '../../src/rules/first-use.ts'
import { namesIn } from '../../src/rules/term-names.ts'
import type { Book } from '#book/book.ts'
import { head, second } from '../press.ts'
import { finds, passes } from './finds.ts'

const term = (key: string, zh: string, en: string) => `${key}:\n  zh: ${zh}\n  en: ${en}\n  aliases: []\n  definition: 一句。\n`
const files = { 'content/glossary.yml': term('rate', '学习率', 'learning rate') + term('descent', '梯度下降', 'gradient descent') + term('query', '查询', 'query') }

finds(firstUse, 'a term used before it is linked, or never linked', '\n▲学习率太大。[学习率](term:rate)是步长，▲梯度下降会炸，梯度下降。\n', /uses (学习率|梯度下降) here for the first time: write \[/, files)
passes(firstUse, 'a linked term, a term with its English, a heading before', '\n## 学习率 {/* sec-a */}\n\n[学习率](term:rate)太大，梯度下降（gradient descent）会炸。学习率。\n', files)
passes(firstUse, 'a name whose English is linked', '\n学习率（[LR](term:rate)）太大。\n', files)
passes(firstUse, 'words of every day', '\n查询数据库。\n', files)
finds(firstUse, 'what only a later chapter introduces', '\n▲学习率。\n', /for the first time/, { ...files, [second]: `${head}\n[学习率](term:rate)\n` })
passes(firstUse, 'what an earlier chapter has introduced', '\n学习率。\n', { ...files, 'content/00-before/part.yml': 'title: 前\nsummary: 前。\n', 'content/00-before/01-zeroth/index.mdx': `${head}\n[学习率](term:rate)\n` })

test('of two names the longer one stands at a place', () => {
  const terms = { a: { key: 'a', zh: '缺失率', en: 'a', aliases: [], definition: '' }, b: { key: 'b', zh: '随机缺失率', en: 'b', aliases: [], definition: '' } }
  assert.deepEqual(namesIn('随机缺失率与缺失率', { terms } as Pick<Book, 'terms'>).map(({ name, index }) => [name, index]), [['随机缺失率', 0], ['缺失率', 6]])
})
