import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeIn, readSource } from '../../src/figures/source.ts'
import { fence, marked } from './fence.ts'

test('a fence becomes a source with kind, words and hash', () => {
  const source = readSource(fence('flowchart LR\n  a[甲] --> b[乙]', 'title="两步" desc="甲到乙。"'))
  assert.equal(source.kind, 'flowchart')
  assert.deepEqual([source.title, source.desc], ['两步', '甲到乙。'])
  assert.match(source.hash, /^[0-9a-f]{16}$/)
})

test('comments, blank lines and words in the fence do not change the hash; the drawing does not show them', () => {
  const one = readSource(fence('pie\n  "甲" : 3', 'title="一" desc="二。"'))
  const other = readSource(fence('%% 注\npie  \n\n  "甲" : 3'))
  assert.equal(one.hash, other.hash)
  assert.notEqual(one.hash, readSource(fence('pie\n  "甲" : 4')).hash)
})

test('a place in the text is the place in the chapter, whatever was taken out', () => {
  const source = readSource(fence('%% 注\nflowchart LR\n\n  a --> b'))
  assert.deepEqual(placeIn(source, 2, 3), { file: 'content/a/b/index.mdx', line: 11, column: 3 })
  assert.equal(placeIn(source, 9, 1).line, 11, 'past the end is the last line')
})

for (const [meta, rule] of [['title="题"', 'figure/no-desc'], ['desc="述。"', 'figure/no-title'], ['title="" desc="述。"', 'figure/no-title'], ['title="题" desc="述。" wide', 'figure/bad-meta'], ['title="题" desc="述。" alt="x"', 'figure/bad-meta']] as const) {
  test(`the words ${meta} are refused`, () => {
    assert.throws(() => readSource(fence('pie', meta)), { line: 7, column: 1, rule })
  })
}

const refused: [name: string, text: string, rule: string, say: RegExp][] = [
  ['an unknown kind', '‸journey\n  a: 5: b', 'figure/unknown-kind', /journey/],
  ['an old word for a kind', '‸graph LR\n  a --> b', 'figure/unknown-kind', /write flowchart instead of graph/],
  ['an init directive', '‸%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a --> b', 'figure/not-allowed', /settings/],
  ['a head of settings', '‸---\ntitle: x\n---\nflowchart LR\n  a --> b', 'figure/not-allowed', /settings/],
  ['a style', 'flowchart LR\n  a --> b\n  ‸style a fill:#f00', 'figure/not-allowed', /theme of the page/],
  ['a class definition', 'flowchart LR\n  a --> b\n  ‸classDef red fill:#f00', 'figure/not-allowed', /theme of the page/],
  ['a class given to a node', 'flowchart LR\n  a --> b\n  ‸class a red', 'figure/not-allowed', /theme of the page/],
  ['a class given by colons', 'flowchart LR\n  a‸:::red --> b', 'figure/not-allowed', /theme of the page/],
  ['a coloured box', 'sequenceDiagram\n  rect ‸rgb(0,0,0)\n  a->>b: 好\n  end', 'figure/not-allowed', /theme of the page/],
  ['a link', 'flowchart LR\n  a --> b\n  ‸click a "https://x"', 'figure/not-allowed', /links/],
  ['a name for the blind inside', 'flowchart LR\n  ‸accTitle: x\n  a --> b', 'figure/not-allowed', /in the fence/],
  ['a title inside', 'pie showData\n  ‸title 份额\n  "甲" : 3', 'figure/not-allowed', /caption/],
  ['a title on the first line', 'pie ‸title 份额\n  "甲" : 3', 'figure/not-allowed', /caption/],
  ['half-width brackets in a box', 'flowchart LR\n  a[微调‸(SFT)] --> b', 'figure/not-allowed', /full-width/],
  ['half-width brackets in a decision', 'flowchart LR\n  a{够吗‸(否)} --> b', 'figure/not-allowed', /full-width/],
  ['half-width brackets on an edge', 'flowchart LR\n  a -->|是‸(1)| b', 'figure/not-allowed', /full-width/],
]
for (const [name, text, rule, say] of refused) {
  test(`${name} is refused at its place`, () => {
    const { text: plain, line, column } = marked(text)
    assert.throws(() => readSource(fence(plain)), { file: 'content/a/b/index.mdx', line, column, rule, message: say })
  })
}

test('an indented fence counts its columns from the edge of the page', () => {
  const indented = { ...fence('flowchart LR\n  style a fill:red'), place: { file: 'f', line: 7, column: 3 } }
  assert.throws(() => readSource(indented), { line: 9, column: 5 })
})

for (const text of ['flowchart LR\n  a["微调(SFT)"] --> b[(库)]', 'flowchart LR\n  a([起]) --> b[[子]] --> c{{问}} --> d((圆))', 'flowchart LR\n  a[/入/] --> b[（全角）]', 'classDiagram\n  class A {\n    +f(x) int\n  }', 'classDiagram\n  class A', 'mindmap\n  root((根))\n    title', 'sequenceDiagram\n  a->>b: 见 title 一栏']) {
  test(`${text.replaceAll('\n', ' ⏎ ')} is allowed`, () => assert.ok(readSource(fence(text))))
}
