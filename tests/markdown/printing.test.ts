/** Text in, HTML out: what each piece of an author's text becomes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { first, head, print, printed, second, tinyBook } from '../press.ts'

test('an empty link to a formula of another chapter becomes its number and its address', async () => {
  assert.match(await printed('\n见[](#eq-elsewhere)。\n'), /见<a href="\/basics\/second\/#eq-elsewhere" class="ref">式 \(2-1\)<\/a>。/)
})

test('an address inside the chapter is the fragment alone', async () => {
  assert.match(await printed('\n[](#sec-one)\n\n## 一节 {/* sec-one */}\n'), /<a href="#sec-one" class="ref">第 1.1 节<\/a>/)
})

test('the base path stands before every address', async () => {
  assert.match(await printed('\n[](#eq-elsewhere)，[梯度](term:gradient)\n', {}, '/handbook/'), /href="\/handbook\/basics\/second\/#eq-elsewhere".*href="\/handbook\/glossary\/#term-gradient"/)
})

test('words the author wrote on a reference are kept', async () => {
  assert.match(await printed('\n[那条式子](#eq-elsewhere)\n'), />那条式子<\/a>/)
})

test('numbers run through the parts; URLs carry none', async () => {
  const root = tinyBook({
    [first]: `${head}\n[](#eq-elsewhere)\n`, 'content/02-later/part.yml': 'title: 后\nsummary: 后。\n',
    'content/02-later/01-fourth/index.mdx': `${head}\n## 一节 {/* sec-fourth */}\n\n$$ #eq-fourth\nb\n$$\n\n[](#eq-fourth)\n`,
  })
  const book = await readBook(root)
  assert.equal(book.labels['eq-fourth']!.number, '4-1')
  assert.equal(book.labels['eq-fourth']!.chapter, 'later/fourth')
})

test('a chapter put in between changes numbers and no address', async () => {
  const root = tinyBook({ [first]: `${head}\n[](#eq-elsewhere)\n`, 'content/01-basics/01a-new/plan.yml': 'title: 新\nsummary: 新。\n' })
  assert.match(await print(root, await readBook(root)), /<a href="\/basics\/second\/#eq-elsewhere" class="ref">式 \(3-1\)<\/a>/)
})

test('a planned chapter is named without a link', async () => {
  assert.match(await printed('\n见[](chapter:third)。\n'), /<span class="planned" title="第三章（尚未写成）">第 3 章<\/span>/)
})

test('citations are numbered in order of first use, and every mark can be pointed at', async () => {
  const html = await printed('\n甲[](cite:rumelhart1986backprop)，乙[§2](cite:rumelhart1986backprop)。\n')
  assert.match(html, /甲<span class="cite">\[<a href="#ref-rumelhart1986backprop" id="cite-rumelhart1986backprop-1">1<\/a>\]<\/span>/)
  assert.match(html, /id="cite-rumelhart1986backprop-2">1<\/a>, §2\]/)
})

test('a term without words takes its Chinese name', async () => {
  assert.match(await printed('\n[](term:gradient)\n'), /class="term">梯度<\/a>/)
})

test('a computed number is the text of numbers.ts', async () => {
  const html = await printed('\n阈值 [](num:threshold)。\n', { 'content/01-basics/01-first/numbers.ts': 'export default { threshold: (2 / 23.6619).toPrecision(3) }\n' })
  assert.match(html, /<data value="0.0845" class="num">0.0845<\/data>/)
})

test('bold and emphasis hold beside Chinese punctuation', async () => {
  const html = await printed('\n**注意：**下文，*重点。*后面。\n')
  assert.match(html, /<strong>注意：<\/strong>下文，<em>重点。<\/em>后面/)
})

test('a formula keeps its TeX for copying and its MathML for listening', async () => {
  const html = await printed('\n$$ #eq-one\n\\frac1n\n$$\n')
  assert.match(html, /<div class="equation" id="eq-one">/)
  assert.match(html, /<annotation encoding="application\/x-tex">\\frac1n<\/annotation>/)
  assert.match(html, /<a class="permalink" href="#eq-one" title="本处的永久链接">\(1-1\)<\/a>/)
})

test('a figure program is run and its drawing stands in the page with the author’s words', async () => {
  const html = await printed('\n<Figure id="fig-one">\n\n![直线下降](./figures/line.ts)\n\n损失变小。\n\n</Figure>\n', {
    'content/01-basics/01-first/figures/line.ts': "export default () => '<svg viewBox=\"0 0 9 9\"><g id=\"a\"/><use href=\"#a\"/></svg>'\n" })
  assert.match(html, /<figure id="fig-one" class="figure"><svg viewBox="0 0 9 9" role="img" aria-labelledby="fig-one-alt"><title id="fig-one-alt">直线下降<\/title><g id="fig-one-a"\/><use href="#fig-one-a"\/><\/svg>/)
  assert.match(html, /<figcaption><a class="permalink" href="#fig-one"[^>]*>图 1-1<\/a>损失变小。<\/figcaption>/)
})

test('a table has its caption above it and scrolls inside itself', async () => {
  const html = await printed('\n<Figure id="tab-one">\n\n| 甲 | 乙 |\n|---|---:|\n| 1 | 2 |\n\n两列。\n\n</Figure>\n')
  assert.match(html, /<figure id="tab-one" class="table"><figcaption>.*表 1-1<\/a>两列。<\/figcaption><div class="scroll"><table class="labelled">/)
})

test('a table whose first column is more than labels may break it', async () => {
  const html = await printed('\n<Figure id="tab-one">\n\n| 甲 | 乙 |\n|---|---:|\n| 一句说得很长的话 | 2 |\n| 一句说得比上面还要长的话 | 2 |\n\n两列。\n\n</Figure>\n')
  assert.match(html, /<div class="scroll"><table>/)
})

test('a listing shows one region, marks its lines, and the output that was really printed, its columns in their places', async () => {
  const html = await printed('\n<Listing id="lst-one" file="a.py" region="step" title="一步" mark="2" output />\n', {
    'content/01-basics/01-first/listings/a.py': 'x = 1\nif x:\n    # region step\n    y = 2\n    print(y)\n    # endregion\n',
    'content/01-basics/01-first/listings/a.out': '  n  y\n 10  2\n',
    'content/01-basics/01-first/listings/runs.json': '{"a.py":{"seconds":1,"versions":{"Python":"3.11.2","NumPy":"1.24.2"}}}' })
  assert.match(html, /代码 1-1<\/a><span>一步<\/span><a class="file" href="\/listings\/basics\/first\/a\.py" download>a\.py · Python · 下载<\/a>/)
  assert.match(html, /<code class="language-python">y = 2\nprint\(y\)\n<\/code>|<code class="language-py">y = 2\nprint\(y\)\n<\/code>/)
  assert.match(html, /<p class="output-title">输出<span class="versions">Python 3\.11\.2 · NumPy 1\.24\.2<\/span><\/p><pre class="output" tabindex="0"><samp>  n  y\n 10  2<\/samp><\/pre>/)
})

test('a listing that must fail shows its error as what it printed; one that is not run says why', async () => {
  const html = await printed('\n<Listing id="lst-one" file="a.py" title="一" output />\n\n<Listing id="lst-two" file="b.py" title="二" />\n', {
    'content/01-basics/01-first/listings/a.py': '# fails: ValueError: shapes\n1\n', 'content/01-basics/01-first/listings/a.out': 'ValueError: shapes\n',
    'content/01-basics/01-first/listings/b.py': '# not-run: 需要八张卡。\n1\n' })
  assert.match(html, /<p class="output-title">输出：以这个错误结束，正如代码开头所写<\/p><pre[^>]*><samp>ValueError: shapes<\/samp>/)
  assert.match(html, /<p class="not-run">这段代码没有运行：需要八张卡。<\/p>/)
})

test('data is shown as it is, and is no listing that was not run', async () => {
  const html = await printed('\n<Listing id="lst-one" file="a.json" title="一" />\n', { 'content/01-basics/01-first/listings/a.json': '{}\n' })
  assert.match(html, /<span class="file">a\.json · JSON<\/span><\/figcaption><pre><code class="language-json">\{\}\n<\/code><\/pre><\/figure>/)
})

test('a note follows the block that mentions it, with a way back', async () => {
  const html = await printed('\n甲[^a]。\n\n- 乙[^b]\n\n[^a]: 注甲。\n[^b]: 注乙。\n')
  assert.match(html, /<p>甲<sup class="note-mark"><a href="#fn-1" id="fnref-1" aria-label="注 1">1<\/a><\/sup>。<\/p>\n?<aside class="sidenote" id="fn-1" role="note"><a href="#fnref-1"[^>]*>1<\/a>注甲。<\/aside>/)
  assert.match(html, /<li>(?:\s|<p>)*乙<sup.*?<\/sup>(?:\s|<\/p>)*<aside class="sidenote" id="fn-2"/)
})

test('a box says what it is; a solution is folded', async () => {
  const html = await printed('\n<Misconception claim="越大越快。">\n\n不对。\n\n</Misconception>\n\n<Exercise id="ex-one" title="算">\n\n题。\n\n<Solution>\n\n解。\n\n</Solution>\n\n</Exercise>\n')
  assert.match(html, /<section class="box misconception"><p class="box-title"><b>常见误解<\/b><\/p><p class="claim">越大越快。<\/p>/)
  assert.match(html, /<section class="exercise" id="ex-one"><p class="box-title"><a class="permalink"[^>]*>练习 1-1<\/a>算<\/p>/)
  assert.match(html, /<details class="solution"><summary>解答<\/summary>\n?<p>解。<\/p>/)
})

test('an exercise can be answered in place, in one form before its solution', async () => {
  const html = await printed('\n<Exercise id="ex-one" title="算">\n\n题。\n\n<Answer of="一" number="2" unit="元" within="0" />\n\n<Choice>\n\n- [ ] 甲\n- [x] **乙**\n\n</Choice>\n\n<Order>\n\n1. 先\n2. 中\n3. 后\n\n</Order>\n\n<Solution>\n\n2 元。\n\n</Solution>\n\n</Exercise>\n')
  assert.match(html, /<p>题。<\/p>\n?<form class="answers" method="dialog" novalidate>/)
  assert.match(html, /<label class="answer">（一）<input type="number" name="ex-one-1" step="any" min="2" max="2" placeholder=" " autocomplete="off"> <span>元<\/span><\/label>/)
  assert.match(html, /<input type="radio" name="ex-one-2"><span>甲<\/span>.*<input type="radio" name="ex-one-2" data-right=""><span><strong>乙<\/strong><\/span>/)
  for (const [place, step] of ['先', '中', '后'].entries()) {
    const options = ['1', '2', '3'].map((one, i) => `<option${i === place ? ' data-right=""' : ''}>${one}</option>`).join('')
    assert.ok(html.includes(`<select name="ex-one-3-${place + 1}"><option>第几</option>${options}</select><span>${step}</span>`), step)
  }
  assert.match(html, /<\/form>\n?<details class="solution">/)
})

test('the second chapter is printed by the same plugins', async () => {
  const root = tinyBook({ [first]: head })
  assert.match(await print(root, await readBook(root), second), /<h2 id="sec-elsewhere"><a class="permalink" href="#sec-elsewhere"[^>]*>2.1<\/a>别处<\/h2>/)
})

test('raised digits are set in one font, in words and not in code', async () => {
  assert.match(await printed('\n约 3.14×10²³ 次，`10²`。\n'), /10<span class="sup">²³<\/span> 次，<code>10²<\/code>/)
})

test('a renamed label keeps its old id as an empty mark inside the new place', async () => {
  const html = await printed('\n## 新名 {/* sec-new */}\n\n$$ #eq-new\na\n$$\n', { 'content/redirects.yml': '"/basics/first/#sec-old": sec-new\n"/basics/first/#eq-old": eq-new\n"/basics/second/#sec-other": sec-new\n' })
  assert.match(html, /<h2 id="sec-new"><span id="sec-old" data-moved=""><\/span>/)
  assert.match(html, /<div class="equation" id="eq-new"><span id="eq-old" data-moved=""><\/span>/)
  assert.doesNotMatch(html, /sec-other/)
})
