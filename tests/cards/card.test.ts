/** Real fonts, a real renderer: pictures come out the same twice, and no title is lost. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { decode } from 'fast-png'
import { readBook } from '#book/read.ts'
import { draw } from '../../scripts/cards.ts'
import { openRenderer } from '../../scripts/resvg.ts'
import { cardFile, cardsOf, cardWords, size, type Card } from '../../src/cards/card.ts'
import { coloursIn } from '../../src/styles/colours.ts'

const book = await readBook(join('tests', 'fixtures', 'small'))
const cards = cardsOf(book)
await openRenderer()
const long: Card = { slug: 'long', ordinal: '第 29 章', part: '第四部　挑战', title: '检索增强、工具调用与智能体', subtitle: '多少题才够，裁判准不准，上线后几天能发现变坏', numeral: '29', foot: 'AI' }

test('the home page, each written chapter and the toolbox have a card, and a planned chapter none', () =>
  assert.deepEqual(cards.map(({ slug }) => cardFile(slug)), ['cards/index.png', 'cards/basics/first.png', 'cards/basics/second.png', 'cards/toolbox.png']))

test('what follows a colon is a subtitle, and both are said to who cannot see the card', () => {
  const [, first] = cards
  assert.equal(first!.title.includes('：'), false)
  assert.equal(cardWords(long), '第 29 章　检索增强、工具调用与智能体：多少题才够，裁判准不准，上线后几天能发现变坏')
})

test('two drawings of one card are the same bytes, and other words are another picture', async () => {
  const [one] = await draw([long])
  const [other, changed] = await draw([long, { ...long, numeral: '28' }])
  assert.deepEqual(one, other)
  assert.notDeepEqual(one, changed)
})

test('a card is a picture of the promised size, on paper, with ink and cinnabar', async () => {
  const [bytes] = await draw([long])
  const { width, height, palette, data } = decode(bytes!)
  assert.deepEqual({ width, height }, size)
  const colours = coloursIn(readFileSync('src/styles/tokens.css', 'utf8'))
  const [paper, ink, accent] = ['--paper', '--ink', '--accent'].map((name) => colours.get(name))
  const hex = (rgb: readonly number[]) => `#${rgb.slice(0, 3).map((one) => one.toString(16).padStart(2, '0')).join('')}`
  const share = (colour: string) => data.filter((place) => hex(palette![place]!) === colour).length / data.length
  assert.ok(share(paper!.light) > 0.6)
  assert.ok(share(ink!.light) > 0.02)
  assert.ok(share(accent!.light) > 0.01)
})

test('a character that the font has not is refused by name', () => assert.rejects(draw([{ ...long, title: '\u{1F980}' }]), /no .*\u{1F980}/u))
