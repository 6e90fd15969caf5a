/** Book → `cards/`: the picture each page is shared with, drawn once and kept by what it is made of. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Book } from '../src/book/book.ts'
import { cardFile, cardsOf, size, type Card } from '../src/cards/card.ts'
import { drawCard, type Colours } from '../src/cards/draw.ts'
import { pngOf } from '../src/cards/png.ts'
import { openTypeface, type Ranges } from '../src/cards/typeface.ts'
import { coloursIn } from '../src/styles/colours.ts'
import { openRenderer, Resvg } from './resvg.ts'

const packages = 'node_modules'
const kept = join(packages, '.cache', 'cards')
const font = join(packages, '@fontsource-variable', 'noto-serif-sc')
const read = (path: string) => readFileSync(path, 'utf8')

const colours = Object.fromEntries([...coloursIn(read('src/styles/tokens.css'))].map(([name, { light }]) => [name.slice(2), light])) as Colours

/** Everything that can change a picture but its words. */
const makers = [...globSync('src/cards/*.ts').toSorted(), 'scripts/cards.ts', ...['@fontsource-variable/noto-serif-sc', '@resvg/resvg-wasm', 'fast-png', 'harfbuzzjs'].map((name) => join(packages, name, 'package.json'))]

/** Cards → pictures, all with one opened font. */
export async function draw(cards: readonly Card[]): Promise<Uint8Array[]> {
  const ranges = JSON.parse(read(join(font, 'unicode.json'))) as Ranges
  const typeface = await openTypeface(JSON.stringify(cards), ranges, (cut) => readFileSync(join(font, 'files', `noto-serif-sc-${cut.replace(/^\[|\]$/g, '')}-wght-normal.woff2`)))
  return cards.map((card) => pngOf(new Resvg(drawCard(card, typeface, colours)).render().pixels, size))
}

export async function writeCards(out: string, book: Book): Promise<void> {
  const made = createHash('sha256').update([...makers.map(read), JSON.stringify(colours)].join('\0')).digest('hex')
  const cards = cardsOf(book).map((card) => ({ card, file: join(kept, `${createHash('sha256').update(made + JSON.stringify(card)).digest('hex').slice(0, 24)}.png`) }))
  const missing = cards.filter(({ file }) => !existsSync(file))
  if (missing.length) {
    await openRenderer()
    mkdirSync(kept, { recursive: true })
    const pictures = await draw(missing.map(({ card }) => card))
    missing.forEach(({ file }, i) => writeFileSync(file, pictures[i]!))
  }
  for (const { card: { slug }, file } of cards) {
    const to = join(out, cardFile(slug))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, readFileSync(file))
  }
}
