/** The rules of figures find exactly what is marked ▲. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chaptersOf } from '#book/book.ts'
import { parseChapter } from '#book/parse.ts'
import { readBook } from '#book/read.ts'
import { bareFigures } from '../../src/rules/bare-figures.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { units } from '../../src/rules/units.ts'
import { wrongSums } from '../../src/rules/wrong-sums.ts'
import { factsFile, factsText } from '../facts-file.ts'
import { first, head, tinyBook, type Files } from '../press.ts'

const finds = (rule: Rule, name: string, marked: string, says?: RegExp, files: Files = {}) => test(`${rule.id}: ${name}`, async () => {
  const body = `${head}\n## 一节 {/* sec-one */}\n\n${marked}\n`
  const root = tinyBook({ [first]: body.replaceAll('▲', ''), [factsFile]: factsText({ heads: {} }), ...files })
  const book = await readBook(root)
  const text = readFileSync(join(root, first), 'utf8')
  const found = rule.find({ file: first, text, tree: parseChapter(text, first).tree, chapter: chaptersOf(book)[0]! }, book)
  const places = body.split('\n').flatMap((line, i) => line.split('▲').slice(0, -1).map((_, n, parts) => `${i + 1}:${parts.slice(0, n + 1).join('').length + 1}`))
  assert.deepEqual(found.map(({ line, column }) => `${line}:${column}`), places, found.map(({ message }) => message).join('\n'))
  if (says) for (const { message } of found) assert.match(message, says)
})
const bare = (name: string, text: string, files: Files = {}) => finds(bareFigures, name, text, /nothing here proves/, files)

bare('a figure that nothing proves', '准确率从 ▲95.1% 升到 ▲96.3%，用了 ▲1,235 条。')
bare('two digits claim less than they seem', '从 95% 升到 0.97，用了 3000 条、8 万元。')
bare('what is round in binary is round', '每头 128 维，上下文 8192，词表 ▲128256。')
bare('dates, years, names, versions, articles and standards are no figures', '2026 年 11 月 22 日（2022）、2023–2025、2026-11-22，GPT-3.5、Llama 3.1 405B、H100、V3.2-Exp、float32、GB 45438-2025、RTX 4090、第 128 条、AI Index 2025。')
bare('code and formulas are read elsewhere', '取 `x = 1235` 和 $d=1235$。')
bare('a citation covers its sentence and no other', '共 1,235 条[](cite:rumelhart1986backprop)。又有 ▲2,346 条。')
bare('an assumption covers its sentence', '假设每月 1,235 元。按我们的判断是 2,346 元。后来 ▲3,457 元。')
bare('what is proven in a section may be said again there', '共 1,235 条[](cite:rumelhart1986backprop)。这 1,235 条里一半有错。\n\n## 二节 {/* sec-two */}\n\n这 ▲1,235 条。')
bare('what a sentence points at proves it', '<Figure id="tab-one">\n\n| 数 |\n|---|\n| 1,235 |\n\n数取自 [](cite:rumelhart1986backprop)。\n\n</Figure>\n\n## 二节 {/* sec-two */}\n\n见[](#tab-one)：1,235 条。')
bare('a table is covered by row, column or caption, and no further', '<Figure id="tab-one">\n\n| 甲 | 乙 |\n|---|---|\n| 1,235 | [](cite:rumelhart1986backprop) |\n| ▲2,346 | 无 |\n\n两行。\n\n</Figure>')
bare('an equation that comes out proves its result, and not what goes in', '一共 512×(▲198+80)+5000 = 147,336 小时，税是 $159/1.06=150.00$ 元，即 150.00 元。')
bare('several equations in one sentence, also in brackets and with spaces', '毛利 50,000 − 46,000 = 4,000.00，即 4,000.00 元，（▲0.23535÷8 = 2.94%）与 20×5% = 1.00 元。')
bare('the same value in another dress is the same', '共 0.664[](cite:rumelhart1986backprop)，即 66.4%。')
bare('an exercise gives its numbers, and its solution must compute', '<Exercise id="ex-one" title="题">\n\n有 1,235 条。\n\n<Solution>\n\n1,235 条里 ▲2,346 条。\n\n</Solution>\n\n</Exercise>')
bare('numbers.ts and the facts prove what they print, said again', '共 [](num:rows) 条，又 [](fact:heads) 个。这 1,235 条。', { 'content/01-basics/01-first/numbers.ts': 'export default { rows: "1,235" }\n' })
bare('a listing proves what it printed, and what that rounds to', '<Listing id="lst-one" file="a.py" title="一" />\n\n准确率 95.1%，不是 ▲95.2%；损失 0.8004、0.800，不是 ▲0.801。', { 'content/01-basics/01-first/listings/a.py': 'print("x")\n', 'content/01-basics/01-first/listings/a.out': 'accuracy 95.1%, loss 0.800412\n' })

const wrong = (name: string, text: string) => finds(wrongSums, name, text, /does not come out/)
wrong('an equation that is wrong, where it begins', '税是 $▲159/1.06=151.00$ 元，又 $159/1.06=150.00$ 元。')
wrong('in words too', '合计 ▲512×198 = 101,367 小时，用 64 × 2 美元 = 128 美元。')
wrong('in a displayed formula', '▲$$\n\\frac{1}{3}=0.34\n$$')
wrong('letters, tuples and ranges are not recomputed', '$n=3$，$x_1=2=y$，$(0,1)/2=(0,0.5)$，得分 3–5，$1.5d=14336$，$7=1\\pmod 3$，pass@1 = 4/20 = 0.2，BLEU4 = 8/16。')

const unit = (name: string, text: string, says?: RegExp) => finds(units, name, text, says)
unit('a sentence that keeps its units apart', '权重 141 GB，也就是 131 GiB；80 GB 的卡；3.35 TB/s。')
unit('GB and GiB that are the same number', '权重 ▲141 GB（141 GiB）。', /GB is 10⁹ bytes and GiB is 2³⁰/)
unit('万 and powers of ten in one quantity', '用了 ▲3.2×10⁵ 万次，又 $▲1.5\\times10^{4}$ 亿。', /either 万 and 亿 or powers of ten/)
unit('a number in 亿 and a power of ten apart are two quantities', '从 3.2 亿到 $10^{9}$，又 5 万次。')
unit('a price per million without currency', '输出 ▲15 /百万 token，又 15 美元/百万 token、4 元／百万词元。', /which currency/)
unit('a price for renting without a period', '租一张卡 ▲2.5 美元/GPU。另租 2.5 美元/GPU·小时，月付 20 元/月。', /for how long/)
unit('peak TFLOPS that do not say dense', 'H100 的 BF16 峰值是 ▲989 TFLOPS。A100 是 312 TFLOPS（稠密）。MI300X 的标称算力按稀疏计 2,615 TFLOPS。', /dense/)
unit('measured TFLOPS are not the card\'s peak', '实测 794.5 TFLOPS，达到 400 TFLOPS 的吞吐。')
