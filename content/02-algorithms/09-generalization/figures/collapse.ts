/** Share of words alive by generation under three rules, as listings/collapse.py printed it. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'

const text = readFileSync(new URL('../listings/collapse.out', import.meta.url), 'utf8')
const numbers = (head: RegExp) => head.exec(text)![1]!.trim().split(/ +/).map(Number)
const at = numbers(/^generation(.*)$/m)
const rules: [name: string, say: string, colour: Colour, down: number][] = [['replace', '全换成自己写的', '2', -30], ['accumulate', '累积', '1', 26], ['half real', '一半真实', '3', -10]]

export default () =>
  chart({ margin: [56, 20, 36, 56], x: { label: '代', domain: [0, 20], ticks: [0, 1, 2, 5, 10, 20] }, y: { label: '还说得出的词', domain: [0, 1.1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` } }, (x, y) =>
    rules.flatMap(([name, say, colour, down]) => {
      const alive = numbers(new RegExp(`^${name} +alive(.*)$`, 'm'))
      return [line(at.map((g, i): Point => [x(g), y(alive[i]!)]), { colour, width: 2.5 }), ...at.map((g, i) => dot([x(g), y(alive[i]!)], colour, 4, alive[i])),
        label([x(20), y(alive.at(-1)!) + down], say, 'end', colour)]
    }))
