import assert from 'node:assert/strict'
import { test } from 'node:test'
import { glanceAt } from '../../src/site/lab-picture.ts'

const lab = (view: string) => `<section class="lab" id="lab-x"><p class="lab-question">会收敛吗？</p><div class="lab-view" data-view>${view}<details><summary>表</summary></details></div></section>`
const chart = (height: number, name: string) => `<svg class="chart" viewBox="0 0 320 ${height}" role="img"><title>${name}</title><desc>说明</desc><rect id="a" data-v="1" width="3"/></svg>`

test('the picture is the first tall drawing, the question is as printed', () => {
  assert.deepEqual(glanceAt(lab(chart(62, '尺') + chart(200, '图') + chart(220, '二'))), { question: '会收敛吗？', picture: '<svg aria-hidden="true" class="chart" viewBox="0 0 320 200"><rect width="3"/></svg>' })
})

test('a lab without a drawing shows its table, which takes no focus', () => {
  assert.equal(glanceAt(lab('<table role="grid"><tr><td role="gridcell" tabindex="-1">1</td></tr></table>')).picture, '<table><tr><td>1</td></tr></table>')
})

test('a lab with nothing to look at is refused', () => {
  assert.throws(() => glanceAt(lab('<p>1</p>')), /no picture/)
})
