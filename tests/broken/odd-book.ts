/** A book in which everything is odd and nothing is wrong: it must be built, and say what it says. */
import type { Content } from './book.ts'
import { head } from '../press.ts'

const folder = 'content/01-odd/01-strange'
const chapter = (title: string, body: string) => `${head.replace('第一章', title)}${body}`

/** One line, just below the longest that is taken. */
const longLine = '长句。'.repeat(6600)
const deepList = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- 第 ${i + 1} 层`).join('\n')

const strange = String.raw`
## 字与记号 {/* sec-strange-words */}

**注意：**下文，**“引号”**后，*重点。*后面，**全角（括号）**，以及 ***都有***。𠮷野家，👩‍👩‍👧，é 与 é，مرحبا，&lt;script&gt;alert(1)&lt;/script&gt;，javascript:alert(1)，5 \$ 与 8 \$，\*，a < b，1 &amp; 2[^note]。

行内的 ${'`'}{x} ** $y$ <b>${'`'} 原样印出。见 [外面](https://example.com/?a=1&b=2#c)。

[^note]: 注里有 $x^2$、[](term:constructor)与[](#sec-strange-words)。

${longLine}

${'['.repeat(300)}方括号${']'.repeat(300)}

${deepList}

> 引文里有一句。

$$ #eq-strange
\begin{aligned} L_{\text{总}} &= \sum_i \ell_i < \infty \\ &\approx x_{总} \end{aligned}
$$

<Figure id="tab-strange">

| 竖线 | 记号 |
|---|---:|
| a \| b | ${'`'}**${'`'} |
| [](term:constructor) | $-0$ |

表题里有[](cite:odd2020)与 [](num:markup)。

</Figure>

<Figure id="fig-strange">

![他说 "x" \<b> & c](./figures/hand.svg)

手画的图。

</Figure>

<Figure id="fig-late">

![等了一会儿才画好](./figures/late.ts)

等来的图，见[](#eq-strange)。

</Figure>

<Listing id="lst-strange" file="a.py" title="记号 &lt;b&gt; &quot;" mark="1-2,3" output />

<Note title="旁注 &quot;引号&quot; &lt;i&gt;">

说明。

</Note>

<Rule title="什么时候">

先小后大。

</Rule>

<Exercise id="ex-strange" title="算">

题。

<Solution>

解。

</Solution>

</Exercise>
`

export const oddBook: Record<string, Content> = {
  'content/01-odd/part.yml': 'title: "部 & <b>"\nsummary: "</script><script>alert(1)</script>"\n',
  [`${folder}/index.mdx`]: chapter('"</title><script>alert(1)</script> & “引号”"', strange),
  [`${folder}/numbers.ts`]: "export default { markup: '<b>1</b> & \"2\"' }\n",
  [`${folder}/figures/hand.svg`]: "<?xml version='1.0'?>\n<!-- 手画 -->\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><defs><path id='a' d='M0 0h9'/></defs><use href='#a' stroke='url(#a)'/><text>a &lt; b &amp; c</text></svg>\n",
  [`${folder}/figures/late.ts`]: "export default async () => { await new Promise((done) => setTimeout(done, 5)); return '<svg viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>' }\n",
  [`${folder}/listings/a.py`]: 'print("</code></pre><script>alert(1)</script>")\nx = f"{1} ${2} `3` \\\\n"\n# **bold** $x$ [](#eq-strange)\n',
  [`${folder}/listings/a.out`]: '</samp><script>alert(1)</script>\n\uFFFD {x} **\n',
  'content/01-odd/02-constructor/index.mdx': chapter('空章', ''),
  'content/01-odd/03-many/index.mdx': chapter('很多节', Array.from({ length: 100 }, (_, i) => `\n## 第 ${i} 节 {/* sec-many-${i} */}\n\n句。\n`).join('')),
  'content/glossary.yml': 'constructor:\n  zh: "构造<b>函数"\n  en: "constructor & </dd>"\n  aliases: ["<i>"]\n  definition: "<img src=x onerror=alert(1)> 不是标记。"\n',
  'content/references.bib': '@article{odd2020,\n  author = {{<b>公司</b>}},\n  title = {<script>alert(1)</script> \\& “Quotes”},\n  journal = {Nature},\n  year = {2020}\n}\n',
}
