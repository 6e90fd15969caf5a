import { longList } from '../../src/rules/long-list.ts'
import { finds, passes } from './finds.ts'

const items = (count: number) => Array.from({ length: count }, (_, i) => `- 第 ${i + 1} 条\n`).join('')

finds(longList, 'a list of eight', `\n▲${items(8)}`, /a list of 8: make it a table/)
passes(longList, 'a list of seven, and eight things to read', `\n${items(7)}\n## 延伸阅读 {/* sec-reading */}\n\n${items(8)}`)
