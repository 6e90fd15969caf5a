import { inlineSpace } from '../../src/rules/inline-space.ts'
import { finds, passes } from './finds.ts'

const section = '\n## 一节 {/* sec-one */}\n'
const figure = '\n<Figure id="tab-one">\n\n| 甲 |\n|---|\n| 乙 |\n\n题。\n\n</Figure>\n'

finds(inlineSpace, 'Han that touches a formula, code or a computed number', '\n步长▲$x$▲太大，写▲`lr`▲即可，阈值▲[](num:t)▲倍。\n', /a space belongs here/, { 'content/01-basics/01-first/numbers.ts': "export default { t: '0.0845' }\n" })
finds(inlineSpace, 'bold words and links that begin or end in Latin', '\n用▲**GPU**▲算，[LSTM](term:gradient)▲记得久，见▲[RFC](https://example.com/)。\n', /a space belongs here/)
finds(inlineSpace, 'a space before words that begin with Han, none after a number', `${section}${figure}\n见▲ [](#sec-one)，[](#tab-one)▲里写着▲ [](chapter:third)▲ 的结论。\n`, /space belongs here/)
passes(inlineSpace, 'the same, written as it prints', `${section}${figure}\n步长 $x$ 太大，见[](#sec-one)，[](#tab-one) 里写着[](chapter:third)的结论；[](term:gradient)很大，$y$，\`z\`。\n`)
passes(inlineSpace, 'numbers that print Han, citations, and links with words', '\n约 [](num:t)个点，已证[](cite:rumelhart1986backprop)的事，[梯度](term:gradient)小，**注意：**用 **GPU** 算，甲[§2](cite:rumelhart1986backprop)乙。\n', { 'content/01-basics/01-first/numbers.ts': "export default { t: '54 万' }\n" })
