/** KaTeX's stylesheet → the same with only the faces that are given, embedded. Pure. */
import { transformSync } from 'esbuild'

/** `sources` maps a face (`KaTeX_Main-Regular`) to its URL; a face without one is left out. */
export function mathCss(css: string, sources: ReadonlyMap<string, string>): string {
  const chosen = css.replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const name = /fonts\/([\w-]+)\.woff2/.exec(rule)?.[1] ?? ''
    const url = sources.get(name)
    return url ? rule.replace(/src:[^;}]*/, `src: url(${url}) format("woff2")`) : ''
  })
  // A layer of its own, after the reset and before our prose: what the book says of formulas wins.
  return transformSync(`@layer tokens, reset, katex;@layer katex{${chosen}}`, { loader: 'css', minify: true }).code
}

export const facesOf = (css: string): string[] => [...css.matchAll(/fonts\/([\w-]+)\.woff2/g)].map(([, name]) => name!)
