/** HTML of formulas → the glyphs each KaTeX face must have. A walk down the spans, as the cascade would go. */
import type { Glyphs } from './math-share.ts'

interface Font { family: string; bold: boolean; italic: boolean }

/** What a class of KaTeX's does to the font; a test compares this table with katex.css. */
export const fontOfClass: Record<string, Partial<Font>> = {
  textbf: { bold: true }, textit: { italic: true }, textrm: { family: 'Main' }, textsf: { family: 'SansSerif' }, texttt: { family: 'Typewriter' },
  mathnormal: { family: 'Math', italic: true }, mathit: { family: 'Main', italic: true }, mathrm: { italic: false }, mathbf: { family: 'Main', bold: true },
  boldsymbol: { family: 'Math', italic: true, bold: true }, amsrm: { family: 'AMS' }, mathbb: { family: 'AMS' }, textbb: { family: 'AMS' },
  mathcal: { family: 'Caligraphic' }, mathfrak: { family: 'Fraktur' }, textfrak: { family: 'Fraktur' },
  mathboldfrak: { family: 'Fraktur', bold: true }, textboldfrak: { family: 'Fraktur', bold: true },
  mathtt: { family: 'Typewriter' }, mathscr: { family: 'Script' }, textscr: { family: 'Script' }, mathsf: { family: 'SansSerif' },
  mathboldsf: { family: 'SansSerif', bold: true }, textboldsf: { family: 'SansSerif', bold: true },
  mathitsf: { family: 'SansSerif', italic: true }, mathsfit: { family: 'SansSerif', italic: true }, textitsf: { family: 'SansSerif', italic: true },
  mainrm: { family: 'Main', italic: false }, 'small-op': { family: 'Size1' }, 'large-op': { family: 'Size2' }, 'delim-size1': { family: 'Size1' }, 'delim-size4': { family: 'Size4' },
  'delimsizing size1': { family: 'Size1' }, 'delimsizing size2': { family: 'Size2' }, 'delimsizing size3': { family: 'Size3' }, 'delimsizing size4': { family: 'Size4' },
}

function fontWith(font: Font, classes: string): Font {
  const names = classes.split(' ')
  const delimiter = names.includes('delimsizing') ? names.filter((name) => /^size\d$/.test(name)).map((name) => `delimsizing ${name}`) : []
  return [...names, ...delimiter].reduce((one, name) => ({ ...one, ...fontOfClass[name] }), font)
}

const faceOf = ({ family, bold, italic }: Font): string =>
  `KaTeX_${family}-${/^(Size|AMS|Typewriter|Script)/.test(family) || (!bold && !italic) ? 'Regular' : `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`}`

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0' }
const plain = (text: string): string => text
  .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  .replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity)

/** What the page shows inside `.katex-html`, face by face. Han is set in the page's own font. */
export function glyphsIn(html: string): Glyphs {
  const glyphs: Glyphs = new Map()
  for (const { index } of html.matchAll(/<span class="katex-html"/g)) {
    const stack: Font[] = [{ family: 'Main', bold: false, italic: false }]
    const tokens = /<(\/?)span\b([^>]*)>|<[^>]*>|([^<]+)/g
    tokens.lastIndex = index
    for (let token = tokens.exec(html); token && stack.length > 0; token = tokens.exec(html)) {
      const [tag, closing, attributes, text] = token
      if (text) add(glyphs, faceOf(stack.at(-1)!), plain(text))
      else if (closing) stack.pop()
      else if (tag.startsWith('<span')) stack.push(fontWith(stack.at(-1)!, /class="([^"]*)"/.exec(attributes ?? '')?.[1] ?? ''))
      if (stack.length === 1 && closing) break
    }
  }
  return glyphs
}

function add(glyphs: Glyphs, face: string, text: string): void {
  const own = glyphs.get(face) ?? new Set()
  for (const glyph of text) if (!/\p{Script=Han}/u.test(glyph)) own.add(glyph)
  glyphs.set(face, own)
}
