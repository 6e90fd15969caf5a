/** A timeline → primitives of our own: mermaid's stands on uneven steps and does not fit a page. A rail, dots, words. */
import { breakLabel, widthOf } from './line-breaks.ts'
import type { Timeline } from './parsed.ts'
import { plainWords } from './plain-words.ts'
import type { Box, Primitive, Shape, Words } from './primitive.ts'
import { sentinel, type Token } from './sentinels.ts'

const [SIZE, LINE, GAP] = [16, 24, 14]
const series = ['1', '2', '3', '4', '5', '6'] as const

const base = { fill: 'none', stroke: 'none', strokeWidth: 1.25, dash: 'none', fillOpacity: 1, strokeOpacity: 1, matrix: [1, 0, 0, 1, 0, 0] as const, classes: ' ' }

/** Eight in a hundred wider than estimated, as everywhere: the reader's font is not ours. */
function words(content: string, x: number, y: number, anchor: 'start' | 'end', bold = false): Words {
  const width = widthOf(content) * SIZE * 1.08
  const box: Box = { x: anchor === 'start' ? x : x - width, y: y - SIZE, width, height: SIZE * 1.24 }
  return { ...base, tag: 'text', content, x, y, anchor, size: SIZE, bold, italic: false, fill: sentinel('ink'), box }
}

function rail(x: number, from: number, to: number, colour: Token): Shape {
  return { ...base, tag: 'line', stroke: sentinel(colour), strokeWidth: 3, geometry: { x1: String(x), y1: String(from), x2: String(x), y2: String(to) }, box: { x, y: from, width: 0, height: to - from } }
}

function dot(x: number, y: number, colour: Token): Shape {
  return { ...base, tag: 'circle', fill: sentinel('paper'), stroke: sentinel(colour), strokeWidth: 3, geometry: { cx: String(x), cy: String(y), r: '5' }, box: { x: x - 5, y: y - 5, width: 10, height: 10 } }
}

export function drawTimeline({ periods }: Timeline): Primitive[] {
  const x = Math.ceil(Math.max(...periods.map(({ name }) => widthOf(plainWords(name)))) * SIZE * 1.08) + 22
  const [rails, dots, texts]: [Shape[], Shape[], Words[]] = [[], [], []]
  const sections = [...new Set(periods.map(({ section }) => section))]
  let y = 0
  for (const [i, section] of sections.entries()) {
    const colour = series[i % series.length]!
    const top = y
    if (section) {
      texts.push(words(plainWords(section), x + 22, y + SIZE, 'start', true))
      y += LINE + GAP / 2
    }
    for (const period of periods.filter((one) => one.section === section)) {
      texts.push(words(plainWords(period.name), x - 18, y + SIZE, 'end'))
      dots.push(dot(x, y + SIZE - 6, colour))
      const lines = period.events.flatMap((event) => breakLabel(event.split(/<br\s*\/?>/).map(plainWords).join('<br>'), 22).split('<br>'))
      for (const [n, line] of lines.entries()) texts.push(words(line, x + 22, y + SIZE + n * LINE, 'start'))
      y += Math.max(lines.length, 1) * LINE + GAP
    }
    rails.push(rail(x, top, y - GAP / 2, colour))
    y += GAP / 2
  }
  return [...rails, ...dots, ...texts]
}
