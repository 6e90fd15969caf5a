import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWords, sameWords, sectionsIn } from '../../src/history/sections.ts'

const words = (source: string, facts: Record<string, string> = {}) => readWords(sectionsIn(`${source}\n`)[0]!, (key) => facts[key])
const same = (one: string, other: string, facts?: Record<string, string>) => sameWords(words(one, facts), words(other, facts))

test('a chapter is cut at its labelled headings; what stands before the first is its opening', () => {
  const sections = sectionsIn('---\ntitle: 章\n---\n\n开头。\n\n## 一 {/* sec-one */}\n\n字。\n\n```python\n## 二 {/* not a label */}\n```\n\n### 二 {/* sec-two */}\n\n<Listing id="lst-a" file="a.py" title="算" output />\n<Listing\n  id="lst-b"\n  file="b.sh"\n/>\n')
  assert.deepEqual(sections.map(({ id, prints }) => [id, prints]), [['', []], ['sec-one', []], ['sec-two', ['a.py', 'a.out', 'b.sh']]])
})

const mechanical: Record<string, [string, string]> = {
  'spaces between Han and Latin': ['用GPU训练3天', '用 GPU 训练 3 天'],
  'full-width marks': ['先看, 再猜: 对吗?', '先看，再猜：对吗？'],
  emphasis: ['这是定义。', '**这是**定义。'],
  'a link to a term': ['沿梯度走', '沿[梯度](term:gradient)走'],
  'a label and a reference to it': ['$$ #eq-old\na=b\n$$\n见[](#eq-old)', '$$ #eq-new\na=b\n$$\n见[](#eq-new)'],
  'a citation': ['据报道涨了', '据报道[](cite:a2026)涨了'],
  'a line folded or a list made': ['甲\n乙', '- 甲\n- 乙'],
  'a comment and an import': ['字', "import A from '#labs/a/Lab.astro'\n{/* 注 */}\n字"],
  'the id of a figure, the region of a listing': ['<Figure id="fig-a">图</Figure>', '<Figure id="fig-b">\n图\n</Figure>'],
  'a number that is now computed': ['损失 82.08，再降 0.4389 才停', '损失 [](num:loss)，再降 [](num:fall) 才停'],
  'the rule of a table': ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|:--|--:|\n| 1 | 2 |'],
  'the sign of multiplication': ['$86\\times2.5$', '86×2.5'],
}
for (const [what, [before, after]] of Object.entries(mechanical)) {
  test(`a reader reads the same after a change of ${what}`, () => assert.ok(same(before, after), `${words(before)} | ${words(after)}`))
}

const news: Record<string, [string, string]> = {
  'a word': ['损失变大', '损失变小'],
  'a figure': ['共 46 步', '共 121 步'],
  'a decimal point': ['共 4.6 步', '共 46 步'],
  'a sign': ['$a-b$', '$a+b$'],
  'a comparison': ['$a<1$', '$a>1$'],
  'words beside a computed number': ['损失 82.08，停', '损失 [](num:loss)，于是不得不从头再来'],
  'a paragraph where a number became computed': ['共 46 步。另有一段很长的话，说的是另外一件与此无关的事情，不能算是一个数。停', '共 [](num:steps) 步。停'],
  'a title': ['<Exercise id="ex-a" title="算出阈值">', '<Exercise id="ex-a" title="猜出阈值">'],
  'the claim of a misconception': ['<Misconception claim="越大越快">', '<Misconception claim="越大越慢">'],
}
for (const [what, [before, after]] of Object.entries(news)) {
  test(`a reader reads something else after a change of ${what}`, () => assert.ok(!same(before, after)))
}

test('a fact is read as its text of the day; one that cannot be known may be any number', () => {
  assert.equal(words('价 [](fact:price) 元', { price: '2.5' }), '价2.5元')
  assert.ok(same('价 2.5 元', '价 [](fact:price) 元', { price: '2.5' }))
  assert.ok(!same('价 2.5 元', '价 [](fact:price) 元', { price: '2.0' }))
  assert.ok(same('价 2.5 元', '价 [](fact:gone) 元'))
})

test('two numbers side by side, at the start and at the end, are compared like any other', () => {
  assert.ok(same('1 2 与 3', '[](num:a) [](num:b) 与 [](num:c)'))
  assert.ok(!same('1 2 与 3', '[](num:a) [](num:b) 与 [](num:c) 等'))
  assert.ok(!same('与 3', '[](num:a) 与 [](num:c)'), 'a number is never nothing')
})
