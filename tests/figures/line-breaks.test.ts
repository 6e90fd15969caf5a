import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakLabel, widestInDiamond, widthOf } from '../../src/figures/line-breaks.ts'

test('a short label stays on its line', () => assert.equal(breakLabel('训练', 12), '训练'))

test('a long label breaks into lines of about equal length', () => {
  assert.equal(breakLabel('停止买量，先修毛利与留存', 8), '停止买量，<br>先修毛利与留存')
})

test('no line begins with a closing mark or ends with an opening one', () => {
  for (const widest of [3, 4, 5, 6, 7, 8]) {
    for (const line of breakLabel('先看（验证集）的损失，再看“测试集”；最后上线。', widest).split('<br>')) {
      assert.doesNotMatch(line, /^[，。；）”]/)
      assert.doesNotMatch(line, /[（“]$/)
    }
  }
})

test('a number keeps its sign and what it counts', () => {
  assert.equal(breakLabel('W₂ 的梯度：−0.9655，−1.4117', 8), 'W₂ 的梯度：<br>−0.9655，−1.4117')
  assert.equal(breakLabel('1 数据，2 模型，3 初始化', 7), '1 数据，<br>2 模型，3 初始化')
  assert.equal(breakLabel('0.1898；0.3797', 4), '0.1898；<br>0.3797')
})

test('Latin words are not cut', () => assert.equal(breakLabel('GPT-4o mini 的输出价格', 7), 'GPT-4o mini<br>的输出价格'))

test("the author's own breaks are left alone", () => assert.equal(breakLabel('生成回答<br>并标注每一处引用的来源', 5), '生成回答<br>并标注每一处引用的来源'))

test('words in a diamond stand in a block nearly square', () => {
  const lines = breakLabel('每月调用费是否超过一台服务器的租金？', widestInDiamond('每月调用费是否超过一台服务器的租金？')).split('<br>')
  assert.equal(lines.length, 3)
  assert.ok(Math.max(...lines.map(widthOf)) <= 7.5)
})
