/** The check of the printed chapters, on a few words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostOnPaper } from '../browser/pdf-said.ts'
import type { PageFact } from '../site/parity/page-facts.ts'

const fact = (what: string, kind: PageFact['kind'] = 'prose'): PageFact => ({ kind, what, id: 'sec-a' })
const lost = (said: string, ...facts: PageFact[]) => lostOnPaper(said, facts).map(({ what }) => what)
const far = '别的话'.repeat(600)

test('lines broken anywhere, ligatures and formulas between words lose nothing', () => {
  assert.deepEqual(lost('设 x2 为 平\n方，经 ﬁne-tuning', fact('设 \uFFFC 为平方，经 fine-tuning')), [])
})

test('what is missing is named, also a number that stands only far away', () => {
  assert.deepEqual(lost(`一二三 四五${far}7`, fact('一二三'), fact('7', 'cell'), fact('四五')), ['7'])
  assert.deepEqual(lost('一二三', fact('一二四')), ['一二四'])
  assert.deepEqual(lost('图', fact('曲线', 'drawing'), fact('x^2', 'formula')), [])
})

test('a sentence may go over the end of a page, with the indices of formulas painted there', () => {
  assert.deepEqual(lost('这一句话从这一页 2 i\f走到下一页。完', fact('这一句话从这一页走到下一页。')), [])
  assert.deepEqual(lost('这一句话从这一页 2 i\f完了，走到下一页。', fact('这一句话从这一页走到下一页。')), ['这一句话从这一页走到下一页。'])
})

test('what stands beside another thing may come before it, a whole sentence anywhere', () => {
  assert.deepEqual(lost(`右 左${far}这是一句足够长的话在别处。`, fact('左'), fact('右'), fact('这是一句足够长的话在别处。')), [])
})
