/** KaTeX's CSS → the same with woff2 only, and the glyphs a page really shows. Pure. */
import { transformSync } from 'esbuild'

/** Drops the woff and ttf sources: every browser that runs this site reads woff2. */
export function mathCss(css: string): { css: string; faces: string[] } {
  const faces = new Set<string>()
  const small = css.replace(/src:[^;}]*?url\(["']?fonts\/([\w-]+)\.woff2["']?\)[^;}]*/g, (_, name: string) => {
    faces.add(name)
    return `src: url(${name}.woff2) format("woff2")`
  })
  return { css: transformSync(small, { loader: 'css', minify: true }).code, faces: [...faces] }
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0' }

const plain = (html: string): string => html.replace(/<[^>]*>/g, '')
  .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  .replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity)

/** Adds every character that stands inside a `.katex-html` of the page; Han is set in the page's own font. */
export function glyphsIn(html: string, glyphs: Set<string>): void {
  for (const { index } of html.matchAll(/<span class="katex-html"/g)) {
    const tags = /<(\/?)span\b/g
    tags.lastIndex = index
    let [depth, end] = [0, html.length]
    for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
      depth += tag[1] ? -1 : 1
      if (depth === 0) { end = tag.index; break }
    }
    for (const glyph of plain(html.slice(index, end))) if (!/\p{Script=Han}/u.test(glyph)) glyphs.add(glyph)
  }
}
