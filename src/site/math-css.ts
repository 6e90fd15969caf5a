/** KaTeX's stylesheet → the sheets our pages load: its rules with the faces every page shares, and faces of one page. Pure. */
import { transformSync } from 'esbuild'

const face = /@font-face\s*\{[^}]*\}/g
const nameIn = (rule: string): string => /fonts\/([\w-]+)\.woff2/.exec(rule)?.[1] ?? ''
/** A layer of its own, after the reset and before our prose: what the book says of formulas wins. */
const layered = (css: string): string => transformSync(`@layer tokens, reset, katex;@layer katex{${css}}`, { loader: 'css', minify: true }).code

/** `sources` maps a face (`KaTeX_Main-Regular`) to its URL; a face without one is left out. */
export const mathCss = (css: string, sources: ReadonlyMap<string, string>): string => layered(css.replace(face, (rule) => {
  const url = sources.get(nameIn(rule))
  return url ? rule.replace(/src:[^;}]*/, `src: url(${url}) format("woff2")`) : ''
}))

/** Only the faces of `sources`, each for its `glyphs` alone: all others come from the sheet that is shared. */
export const facesCss = (css: string, sources: ReadonlyMap<string, { url: string; glyphs: Iterable<string> }>): string => layered([...css.matchAll(face)].map(([rule]) => {
  const own = sources.get(nameIn(rule))
  if (!own) return ''
  const range = [...own.glyphs].map((glyph) => `U+${glyph.codePointAt(0)!.toString(16)}`).join(',')
  return rule.replace(/src:[^;}]*/, `src: url(${own.url}) format("woff2"); unicode-range: ${range}`)
}).join(''))

export const facesOf = (css: string): string[] => [...css.matchAll(face)].map(([rule]) => nameIn(rule))
