/** The stylesheets of formulas: one that all pages share, and one more for a page with glyphs few others show.
 * The fonts stand in the sheets, so that a formula is never painted twice and nothing moves. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import subsetFont from 'subset-font'
import { facesCss, facesOf, mathCss } from './math-css.ts'
import { glyphsIn } from './math-glyphs.ts'
import { shareOut, type Glyphs } from './math-share.ts'

const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
const css = readFileSync(join(katex, 'katex.css'), 'utf8')
const face = (name: string) => readFileSync(join(katex, 'fonts', `${name}.woff2`))
const embedded = (font: Uint8Array) => `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`
/** What Page.astro prints, before it is known which glyphs the book needs. */
const link = /(<link rel="stylesheet" href="[^"]*_math\/)formulas(\.css">)/

export function mathFonts(): AstroIntegration {
  return {
    name: 'math-fonts',
    hooks: {
      /** In dev every glyph is there, so that a new formula needs no restart. */
      'astro:server:setup': ({ server }) => {
        const whole = mathCss(css, new Map(facesOf(css).map((name) => [name, embedded(face(name))])))
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith('/_math/formulas.css')) return next()
          response.setHeader('Content-Type', 'text/css').end(whole)
        })
      },
      'astro:build:done': async ({ dir }) => writeSheets(fileURLToPath(dir)),
    },
  }
}

/** Writes the sheets under `_math/`, named by their hash, and puts their names into the pages. */
async function writeSheets(root: string): Promise<void> {
  const pages = new Map<string, Glyphs>()
  for (const page of globSync('**/*.html', { cwd: root }).sort()) {
    const html = readFileSync(join(root, page), 'utf8')
    if (link.test(html)) pages.set(page, glyphsIn(html))
  }
  mkdirSync(join(root, '_math'), { recursive: true })
  const write = (text: string): string => {
    const name = createHash('sha256').update(text).digest('hex').slice(0, 8)
    writeFileSync(join(root, '_math', `${name}.css`), text)
    return name
  }
  const { common, rare } = shareOut(pages)
  const shared = write(mathCss(css, await fontsFor(common)))
  for (const page of pages.keys()) {
    const glyphs = rare.get(page)
    const urls = glyphs && await fontsFor(glyphs)
    const own = urls && write(facesCss(css, new Map([...urls].map(([name, url]) => [name, { url, glyphs: glyphs.get(name)! }]))))
    const file = join(root, page)
    writeFileSync(file, readFileSync(file, 'utf8').replace(link, (_, before: string, after: string) => [shared, ...(own ? [own] : [])].map((name) => before + name + after).join('')))
  }
}

/** Face → its glyphs as an embedded font. */
async function fontsFor(glyphs: Glyphs): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (const name of facesOf(css).filter((one) => glyphs.has(one))) {
    // Without hinting a font is 1.8 KB smaller; screens of today place outlines without it.
    urls.set(name, embedded(await subsetFont(face(name), [...glyphs.get(name)!].sort().join(''), { targetFormat: 'woff2', noHinting: true })))
  }
  return urls
}
