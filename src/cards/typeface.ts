/** A variable font, cut into files by ranges of characters → outlines of words. Shaped by HarfBuzz, so no machine's own fonts matter. */
import { convert } from 'fontverter'
import { Blob, Buffer as Shaping, Face, Feature, Font, shape, Variation } from 'harfbuzzjs'

/** Paths in ems, y downwards, from the baseline's start. */
export interface Outline { path: string; width: number }

export type Typeface = (text: string, weight: number) => Outline

/** Name of a cut → the characters in it, as CSS writes them: `U+4e00-4eff,U+2019`. */
export type Ranges = Readonly<Record<string, string>>

/** `U+4e00-4eff,U+2019` → its characters. */
const codesIn = (range: string): number[] => range.split(',').flatMap((one) => {
  const [from, to = from] = one.replace(/^U\+/i, '').split('-').map((hex) => Number.parseInt(hex, 16))
  return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i)
})

/** Numbers of an outline, in ems: three decimals are a tenth of a pixel at the largest size. */
const scaled = (path: string, upem: number, x: number): string => {
  let isX = true
  return path.replace(/[A-Z]|-?[\d.]+/g, (token) => {
    if (/[A-Z]/.test(token)) { isX = true; return token }
    const value = isX ? Number(token) / upem + x : -Number(token) / upem
    isX = !isX
    return `${Number(value.toFixed(4))}`
  })
}

/** Opens the cuts that `text` needs. `read` gives a cut as WOFF2. Throws when the font lacks a character. */
export async function openTypeface(text: string, ranges: Ranges, read: (cut: string) => Uint8Array): Promise<Typeface> {
  const cutOf = new Map(Object.entries(ranges).toReversed().flatMap(([cut, range]) => codesIn(range).map((code) => [String.fromCodePoint(code), cut] as const)))
  const needed = new Set([...text].map((one) => cutOf.get(one)).filter((cut) => cut !== undefined))
  const faces = new Map<string, Face>()
  for (const cut of needed) faces.set(cut, new Face(new Blob(await convert(Buffer.from(read(cut)), 'sfnt', 'woff2'))))
  const fonts = new Map<string, Font>()
  const fontOf = (cut: string, weight: number): Font => {
    const key = `${cut} ${weight}`
    const font = fonts.get(key) ?? new Font(faces.get(cut)!)
    if (!fonts.has(key)) font.setVariations([new Variation('wght', weight)])
    fonts.set(key, font)
    return font
  }
  return (words, weight) => {
    const glyphs: { font: Font; id: number; x: number }[] = []
    let width = 0
    // A run is what one cut holds: in it letters are kerned.
    for (let rest = [...words]; rest.length;) {
      const cut = cutOf.get(rest[0]!)
      if (cut === undefined) throw new Error(`the font of the cards has no “${rest[0]}”`)
      const end = rest.findIndex((one) => cutOf.get(one) !== cut)
      const run = rest.splice(0, end < 0 ? rest.length : end).join('')
      const font = fontOf(cut, weight)
      const shaping = new Shaping()
      shaping.addText(run)
      shaping.guessSegmentProperties()
      shape(font, shaping, [new Feature('chws', 1)])
      for (const { codepoint: id, xAdvance } of shaping.getGlyphInfosAndPositions()) {
        if (id === 0) throw new Error(`the font of the cards has no glyph for one of “${run}”`)
        glyphs.push({ font, id, x: width })
        width += xAdvance! / font.face.upem
      }
    }
    // Lines are measured far more often than drawn.
    return { width, get path() { return glyphs.map(({ font, id, x }) => scaled(font.glyphToPath(id), font.face.upem, x)).join('') } }
  }
}
