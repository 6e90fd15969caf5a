/** Card + typeface + colours → SVG: a title page on warm paper, what is counted in cinnabar. Outlines only, no text element. */
import { size, type Card } from './card.ts'
import { setLines } from './lines.ts'
import type { Typeface } from './typeface.ts'

/** Names of tokens.css, in the light theme. */
export type Colours = Record<'paper' | 'ink' | 'ink-2' | 'ink-3' | 'accent' | 'accent-soft', string>

const margin = 92
const room = { width: size.width - 2 * margin, lines: 2 }

export function drawCard(card: Card, typeface: Typeface, colours: Colours): string {
  const widthOf = (text: string, px: number, weight: number) => typeface(text, weight).width * px
  /** Text from its baseline's start; `px` is the size of an em. */
  const put = (text: string, x: number, y: number, px: number, weight: number, colour: string) =>
    text && `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${px})" fill="${colour}" d="${typeface(text, weight).path}"/>`
  const title = setLines(card.title, (line) => typeface(line, 700).width, room, [112, 104, 96, 88, 80, 72, 64])
  const subtitle = card.subtitle ? setLines(card.subtitle, (line) => typeface(line, 400).width, room, [44, 40]) : { lines: [], size: 0 }
  const [titleStep, subtitleStep] = [title.size * 1.28, subtitle.size * 1.5]
  // Title and subtitle together stand in the middle between the head, where there is one, and the rule.
  const top = (card.ordinal ? 338 : 285) - (title.lines.length * titleStep + subtitle.lines.length * subtitleStep) / 2
  const under = top + title.lines.length * titleStep
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<rect width="${size.width}" height="${size.height}" fill="${colours.paper}"/><rect width="14" height="${size.height}" fill="${colours.accent}"/>`,
    put(card.numeral, size.width - margin + 18 - widthOf(card.numeral, 470, 700), 470, 470, 700, colours['accent-soft']),
    put(card.ordinal, margin, 116, 34, 700, colours.accent),
    put(card.part, margin + widthOf(card.ordinal, 34, 700) + 30, 116, 30, 400, colours['ink-3']),
    ...title.lines.map((line, i) => put(line, margin, top + i * titleStep + title.size * 0.98, title.size, 700, colours.ink)),
    ...subtitle.lines.map((line, i) => put(line, margin + 2, under + i * subtitleStep + subtitle.size * 1.1, subtitle.size, 400, colours['ink-2'])),
    `<rect x="${margin}" y="520" width="${room.width}" height="2" fill="${colours['ink-2']}"/>`,
    put(card.foot, margin, 574, 30, 700, colours.ink),
    '</svg>',
  ].join('')
}
