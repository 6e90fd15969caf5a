import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHtml } from 'hast-util-from-html'
import { asksQuestions, questionsIn } from '../../src/metadata/questions.ts'
import type { Chapter, Label } from '#book/book.ts'

const page = 'https://book.example/appendices/faq/'
const label = (title: string, depth: number) => ({ kind: 'sec', depth, title }) as Label
const chapter = (...labels: Label[]) => ({ labels }) as Chapter

test('a chapter asks questions when each of its subsections is one', () => {
  assert.equal(asksQuestions(chapter(label('钱', 2), label('贵吗？', 3), label('值吗？', 3))), true)
  assert.equal(asksQuestions(chapter(label('钱', 2), label('贵吗？', 3), label('账', 3))), false)
  assert.equal(asksQuestions(chapter(label('贵吗？', 2))), false)
})

test('an answer is all that stands under its question: references as printed, formulas as TeX, no number of a heading, no note', () => {
  const html = `<p>先读这里。</p><h2 id="sec-a">甲</h2><p>导语。</p>
    <h3 id="sec-b"><a class="permalink" href="#sec-b">C.1.1</a>要多少？</h3><p>约 <span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mn>10</mn><mn>23</mn></msup></mrow><annotation>10^{23}</annotation></semantics></math></span><span class="katex-html">1023</span></span> 次<sup class="note-mark"><a href="#fn-1">1</a></sup>，见<a href="/x/#sec-x">第 1.1 节</a>。</p><aside class="sidenote"><a class="sidenote-number">1</a>注。</aside><ul><li>一。</li></ul>
    <h3 id="sec-c">够吗？</h3><p>够。</p><h2 id="sec-d">乙</h2><p>不是答案。</p>`
  assert.deepEqual(questionsIn(fromHtml(html, { fragment: true }), page), {
    '@type': 'FAQPage', '@id': `${page}#questions`, url: page,
    mainEntity: [
      { '@type': 'Question', '@id': `${page}#sec-b`, name: '要多少？', acceptedAnswer: { '@type': 'Answer', text: '约 10^{23} 次，见第 1.1 节。\n一。' } },
      { '@type': 'Question', '@id': `${page}#sec-c`, name: '够吗？', acceptedAnswer: { '@type': 'Answer', text: '够。' } },
    ],
  })
})
