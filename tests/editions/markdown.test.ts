/** A page becomes Markdown that a reader can read, and nothing can be lost on the way without being noticed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { markdownTwin } from '../../src/editions/markdown.ts'
import { untypeset } from '../../src/editions/untypeset.ts'
import { twinDifferences } from '../site/parity/twin-differences.ts'
import { diagram, html, url } from './printed-page.ts'

const page = fromHtml(html)
const { markdown, ...said } = markdownTwin(fromHtml(untypeset(html)), new Map([['fig-a', diagram]]), { date: '2026-11-26', commit: '0123456789ab' })

test('each kind of thing is written as a reader of Markdown expects it', () => {
  assert.deepEqual(said, { url, title: '第 1 章 开头', description: '一句话。' })
  assert.equal(markdown, `# 第 1 章　开头

> 出自《AI 大模型创业手册》。网页：<${url}>。版本：2026-11-26，提交 0123456789ab。许可：文字与图 CC BY-SA 4.0，代码 MIT。每一页的 Markdown 在它的网址后加 index.md。

一句话。

约 3 分钟 先修：[第 0 章](https://book.example/handbook/part/zero/)

## [1.1](${url}#sec-a) 一节

设 $x^2$ 为**平方**，见[式 (1-1)](${url}#eq-a)与[词](https://book.example/handbook/glossary/#term-t)[[1](${url}#ref-w), §2]，10⁻⁵，\`f[i]\` 与 a[0]、\\*号[^one-1]。

[^one-1]: 旁注。

$$
y=|x|\\tag{1-1}
$$

**[表 1-1](${url}#tab-a)** 三行。

| 量 | 值 |
| - | -: |
| $\\vert x\\vert $ | 3 |
| 合计 | 7 |

\`\`\`mermaid
${diagram}
\`\`\`

（图）一圈　甲到乙。

**[图 1-1](${url}#fig-a)** 转一圈。

**[代码 1-1](${url}#lst-a)** 加法 [a.py · Python](https://book.example/handbook/listings/part/one/a.py)

\`\`\`\`python
print(1  + 1)

x = "\`\`\`"
\`\`\`\`

输出 Python 3.11

\`\`\`text
2
\`\`\`

> **常见误解**
>
> **一加一得三。**
>
> 得二。

### [实验 1-1　加](${url}#lab-a)

几？

**按默认值：** 得 2。

输入与默认值：

- 第一个（个）：1
- 词：乙

| | |
| - | - |
| 1 | 5 |

（图）和　两根。

- 和：2 个

**全部**

| 和 |
| - |
| 2 |

**[练习 1-1](${url}#ex-a) 算**

问。

> **解答**
>
> 答。

## 参考文献

- [1] WANG. A Book[M]. 2020. <https://w.example/>.
  - **3** 第 2 页
`)
})

test('page and twin say the same', () => {
  assert.deepEqual(twinDifferences(page, markdown, [diagram]), [])
})

/** What a faulty converter would print, and what must be said about it. */
const mutants: [name: string, from: string | RegExp, to: string, said: RegExp][] = [
  ['the last cell of a row is dropped', '| 合计 | 7 |', '| 合计 | |', /this cell of #tab-a: 7/],
  ['a cell stands in another column', '| $\\vert x\\vert $ | 3 |', '| 3 | $\\vert x\\vert $ |', /^table 1: /m],
  ['a cell of a lab is dropped', '| 1 | 5 |', '| 1 | |', /this cell of #lab-a: 5/],
  ['a table is text', '| - | -: |\n', '', /^table 1: /m],
  ['the tag of an equation is dropped', '\\tag{1-1}', '', /this number of #eq-a: \(1-1\)/],
  ['an equation has another number', '\\tag{1-1}', '\\tag{1-2}', /this number of #eq-a: \(1-1\)/],
  ['a formula is another', '$x^2$', '$x^3$', /^formula 1: the page has "x\^2"/m],
  ['a formula is text', '$x^2$', 'x^2', /^formula 1: /m],
  ['a number of a figure is dropped', /\*\*\[图 1-1\]\([^)]*\)\*\* /, '', /this number of #fig-a: 图 1-1/],
  ['a caption is dropped', '转一圈。', '', /this caption of #fig-a: 转一圈。/],
  ['the words of a drawing are dropped', '（图）一圈　甲到乙。', '', /this drawing of #fig-a/],
  ['a diagram is another', '--> b', '<-- b', /^diagram 1: /m],
  ['a line of code is dropped', 'print(1  + 1)\n', '', /this code of #lst-a/],
  ['code has lost a space', '1  + 1', '1 + 1', /^code 1: /m],
  ['output is dropped', '```text\n2\n```\n', '', /this output of #lst-a: 2/],
  ['a result of a lab is dropped', '- 和：2 个\n', '', /this result of #lab-a: 2个/],
  ['a default is dropped', '- 词：乙\n', '', /this input of #lab-a: 词：乙/],
  ['a claim is dropped', '> **一加一得三。**\n>\n', '', /this box of #\S+: 一加一得三。/],
  ['an exercise is dropped', '问。', '', /this exercise of #ex-a: 问。/],
  ['a solution is dropped', '> 答。\n', '', /this solution of #ex-a: 答。/],
  ['a note is dropped', '[^one-1]: 旁注。\n', '', /this note of #fn-1: 旁注。/],
  ['a link leads elsewhere', '#eq-a)', '#eq-b)', /^link 3: /m],
  ['a heading is a line', /^## (?=\[1\.1)/m, '', /^heading 2: /m],
  ['a word is dropped', '为**平方**', '为', /this prose of #sec-a/],
  ['a word is said twice', '得二。', '得二。得二。', /Han characters/],
  ['a source is dropped', 'WANG. ', '', /this source of #ref-w/],
  ['a fact of a source is dropped', '  - **3** 第 2 页\n', '', /this source of #fact-f/],
  ['HTML is left', '问。', '<p>问。</p>', /a node of type html/],
  ['where it stands is not said', `<${url}>`, '', /does not say where it stands/],
]

for (const [name, from, to, said] of mutants) {
  test(`${name}: the check says so`, () => {
    const mutant = markdown.replace(from, () => to)
    assert.notEqual(mutant, markdown, 'the mutant is no mutant')
    assert.match(twinDifferences(page, mutant, [diagram]).join('\n'), said)
  })
}
