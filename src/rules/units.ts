/** Quantities whose unit says less than it must: GB or GiB, 万 or 10⁴, which currency, how long, dense or sparse. */
import { blocksIn, running } from '../book/sentences.ts'
import { findingAt, type Finding, type Rule } from './rule.ts'

const number = String.raw`(?<![\d.,])\d[\d,]*(?:\.\d+)?`

/** What is wrong, told at the start of the quantity. `unless` is looked for in the whole sentence, and in the caption of its table. */
interface Check { quantity: RegExp; say: string; unless?: RegExp; only?: RegExp }

const checks: readonly Check[] = [
  { quantity: /(?:(?<![\d,.])\d[\d,.]*\s*)?(?:×|\\times)\s*10(?:\^\{?-?\d+\}?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\$?\s*[万亿]/g, say: 'one quantity is written with either 万 and 亿 or powers of ten, not with both' },
  { quantity: new RegExp(String.raw`${number}\s*[/／每]\s*(?:每)?百万\s*(?:token|词元|个)`, 'g'), say: 'a price for a million tokens says which currency: 15 美元/百万 token' },
  { quantity: new RegExp(String.raw`${number}\s*(?:美元|元|欧元)[/／](?:GPU|卡|席位|张)(?!\s*[·/／]?\s*(?:小时|时|天|日|周|月|年))`, 'g'), say: 'a price for using something says for how long: 2.5 美元/GPU·小时', unless: /一次性|买断|采购|售价|每[小时天日周月年]|[/／](?:小时|天|日|周|月|年)/ },
  { quantity: new RegExp(String.raw`${number}\s*[TP]FLOPS`, 'g'), say: 'a peak is dense or sparse, and the two differ by a factor of two: write 989 TFLOPS（稠密）', only: /峰值|标称|理论算力|官方/, unless: /稠密|稀疏|dense|实测|达到|吞吐|MFU/ },
]

/** `141 GB（141 GiB）`: 2³⁰ is not 10⁹, so the numbers cannot be the same. */
function sameInBoth(text: string): number[] {
  const found = [...text.matchAll(new RegExp(String.raw`(${number})\s*([KMGTP])(i?)B(?![/A-Za-z])`, 'g'))]
  return found.filter((one) => found.some((other) => other[1] === one[1] && other[2] === one[2] && !one[3] && other[3])).map(({ index }) => index)
}

export const units: Rule = {
  id: 'figures/units',
  keeps: '单位分得清：GB 与 GiB，万亿与科学计数，价格的币种与周期，峰值算力是稠密还是稀疏。',
  find(source) {
    const findings: Finding[] = []
    for (const { sentences, figure, cell } of blocksIn(source.tree)) {
      const around = `${figure?.caption ?? ''}${cell?.head ?? ''}${cell?.row ?? ''}`
      for (const sentence of sentences) {
        const { text, offsetOf } = running(sentence, ['text', 'math'])
        for (const at of sameInBoth(text)) findings.push(findingAt(source, offsetOf(at), 'GB is 10⁹ bytes and GiB is 2³⁰: the same number cannot hold in both'))
        for (const { quantity, say, unless, only } of checks) {
          if (unless?.test(text + around) || (only && !only.test(text + around))) continue
          for (const { index } of text.matchAll(quantity)) findings.push(findingAt(source, offsetOf(index), say))
        }
      }
    }
    return findings
  },
}
