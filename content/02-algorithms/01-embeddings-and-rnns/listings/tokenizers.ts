/** The same sentences, cut by three published vocabularies; special tokens off. */
import { encode as gpt2 } from 'gpt-tokenizer/encoding/r50k_base'
import { encode as cl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base'

const sentences = [
  '大模型创业',
  '我们计算训练成本、推理显存和毛利率。',
  'We compute training cost, inference memory and gross margin.',
  '王小明在呼和浩特市新城区人民法院提起诉讼。',
  '2024年营收1,234,567.89元',
  '龘𠮷野家🚀',
]
const wide = (value: number) => String(value).padEnd(8)

console.log('chars   bytes   GPT-2   cl100k  o200k   text')
for (const text of sentences) {
  const tokens = [gpt2, cl100k, o200k].map((encode) => encode(text).length)
  const numbers = [[...text].length, Buffer.byteLength(text), ...tokens]
  const start = text.length > 30 ? `${text.slice(0, 24)}…` : text
  console.log(numbers.map(wide).join('') + start)
}
