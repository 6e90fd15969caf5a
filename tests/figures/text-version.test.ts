import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Parsed } from '../../src/figures/parsed.ts'
import { plainWords } from '../../src/figures/plain-words.ts'
import { textVersion } from '../../src/figures/text-version.ts'

const says = (name: string, parsed: Parsed, lines: string[]) => test(`a ${name} in words`, () => assert.deepEqual(textVersion(parsed), lines))

says('flowchart', {
  kind: 'flowchart',
  nodes: [{ id: 'a', text: '最高分<br>> 0.9？' }, { id: 'b', text: '生成' }, { id: 'c', text: '转人工' }, { id: 'd', text: '日志' }, { id: 'e', text: '孤立' }],
  edges: [{ from: 'a', to: 'b', text: '是', arrows: 'to' }, { from: 'a', to: 'c', text: '否', arrows: 'to' }, { from: 'b', to: 'd', text: '', arrows: 'none' }, { from: 'c', to: 'd', text: '', arrows: 'both' }],
  groups: [{ title: '后台', nodes: ['c', 'd'] }],
}, ['- 最高分> 0.9？', '  - 是：到“生成”', '  - 否：到“转人工”', '- 生成，与“日志”相连', '- 转人工，与“日志”互通', '- 孤立', '- 后台之内有：转人工、日志'])

says('state diagram', {
  kind: 'state', nodes: [{ id: 'root_start', text: '开始' }, { id: '试点', text: '试点' }], edges: [{ from: 'root_start', to: '试点', text: '有基线', arrows: 'to' }], groups: [],
}, ['- 开始，有基线：到“试点”'])

says('sequence', {
  kind: 'sequence', actors: [{ id: 'u', name: '用户' }, { id: 'm', name: '模型' }],
  steps: [
    { step: 'message', from: 'u', to: 'm', text: '问' }, { step: 'open', frame: 'loop', text: '直到够' }, { step: 'message', from: 'm', to: 'm', text: '再想' }, { step: 'close' },
    { step: 'open', frame: 'alt', text: '会' }, { step: 'message', from: 'm', to: 'u', text: '答' }, { step: 'else', frame: 'else', text: '不会' }, { step: 'message', from: 'm', to: 'u', text: '不知道' }, { step: 'close' },
    { step: 'note', over: ['u', 'm'], text: '完' },
  ],
}, ['1. 用户对模型：问', '1. 循环：直到够', '  1. 模型自己：再想', '1. 如果：会', '  1. 模型对用户：答', '1. 否则，如果：不会', '  1. 模型对用户：不知道', '1. （用户、模型：完）'])

says('class diagram', {
  kind: 'class', classes: [{ name: 'Model', annotations: ['interface'], members: [], methods: ['+forward(x) Tensor'] }, { name: 'Attention', annotations: [], members: ['+int heads'], methods: [] }],
  relations: [{ from: 'Attention', to: 'Model', how: 'extends', text: '' }, { from: 'Model', to: 'Attention', how: 'uses', text: '每层' }],
}, ['- Model（interface）', '  - 方法：+forward(x) Tensor', '  - 使用Attention（每层）', '- Attention', '  - 字段：+int heads', '  - 继承自Model'])

says('ER diagram', {
  kind: 'er', entities: [{ id: 'e0', name: '样本', attributes: [{ type: 'int', name: 'id', keys: ['PK'], comment: '编号' }] }, { id: 'e1', name: '标注', attributes: [] }],
  relations: [{ from: 'e0', to: 'e1', fromCount: 'one', toCount: 'zero-or-more', text: '有' }],
}, ['- 样本', '  - id：int，PK，编号', '- 标注', '- 一个样本“有”零到多个标注'])

says('pie', { kind: 'pie', slices: [{ label: '推理', value: 2 }, { label: '检索', value: 1 }] }, ['- 推理：66.7%（2）', '- 检索：33.3%（1）'])

says('Gantt chart', {
  kind: 'gantt', tasks: [{ section: '评测', name: '收集 ', start: '2026-01-05', end: '2026-01-19', marks: ['已完成'] }, { section: '评测', name: '评审', start: '2026-01-19', end: '2026-01-19', marks: ['里程碑'] }],
}, ['- 评测', '  - 收集：2026-01-05 至 2026-01-19（已完成）', '  - 评审：2026-01-19（里程碑）'])

says('timeline', { kind: 'timeline', periods: [{ section: '早期', name: '1958 ', events: ['感知机'] }, { section: '早期', name: '1986', events: ['反向<br>传播', '复兴'] }] }, ['1. 早期', '  1. 1958：感知机', '  1. 1986：反向传播；复兴'])

says('mind map', { kind: 'mindmap', root: { text: '风险', children: [{ text: '数据', children: [{ text: '漂移', children: [] }] }, { text: '组织', children: [] }] } }, ['- 风险', '  - 数据', '    - 漂移', '  - 组织'])

says('quadrant chart', {
  kind: 'quadrant', x: ['怕错', '容错'], y: ['低', '高'], quadrants: ['先做', '', '不做', ''], points: [{ name: '客服', x: 0.7, y: 0.7 }, { name: '诊断', x: 0.1, y: 0.9 }],
}, ['- 横轴：从怕错到容错', '- 纵轴：从低到高', '- 右上“先做”：客服（0.7，0.7）', '- 左上：诊断（0.1，0.9）', '- 左下“不做”：空'])

says('xychart', {
  kind: 'xychart', x: { title: '月份', ticks: ['1 月', '2 月'] }, y: { title: '万人' }, series: [{ mark: 'bar', name: '', values: [8, 12] }, { mark: 'line', name: '预测', values: [9, 13] }],
}, ['- 横轴：月份；纵轴：万人', '- 1 月：柱 8，预测 9', '- 2 月：柱 12，预测 13'])

test("a label is read as words: breaks, quotes and mermaid's codes are gone", () => {
  assert.equal(plainWords('"生成<br>回答"'), '生成回答')
  assert.equal(plainWords('query<br/>orders'), 'query orders')
  assert.equal(plainWords('x ﹥ 3 ﬂ°amp¶ß ﬂ°°8734¶ß'), 'x > 3 & ∞')
})
