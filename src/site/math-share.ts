/** The glyphs of each page → those all pages load in one sheet, and those a page loads for itself. */

/** Face → its glyphs. */
export type Glyphs = Map<string, Set<string>>

/**
 * A glyph is common when at least one in five pages with formulas shows it: a first visit then loads few glyphs it does not need,
 * a second hardly any it has not (measured from one in ten to one in two: README, Decisions).
 */
export function shareOut(pages: ReadonlyMap<string, Glyphs>): { common: Glyphs; rare: Map<string, Glyphs> } {
  const uses = new Map<string, number>()
  const count = (face: string, glyph: string) => uses.get(face + glyph) ?? 0
  for (const glyphs of pages.values()) for (const [face, own] of glyphs) for (const glyph of own) uses.set(face + glyph, count(face, glyph) + 1)
  const isCommon = (face: string, glyph: string) => count(face, glyph) * 5 >= pages.size
  const common: Glyphs = new Map()
  const rare = new Map<string, Glyphs>()
  for (const [page, glyphs] of pages) {
    const own: Glyphs = new Map()
    for (const [face, set] of glyphs) for (const glyph of [...set].sort()) add(isCommon(face, glyph) ? common : own, face, glyph)
    if (own.size) rare.set(page, own)
  }
  return { common, rare }
}

function add(glyphs: Glyphs, face: string, glyph: string): void {
  glyphs.set(face, (glyphs.get(face) ?? new Set()).add(glyph))
}
