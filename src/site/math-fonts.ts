/** KaTeX's stylesheet with fonts cut to the glyphs this book uses, one file: `/_math/<key>.css`.
 * The fonts stand in the stylesheet, so that a formula is never painted twice and nothing moves. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import subsetFont from 'subset-font'
import type { Book } from '../book/book.ts'
import { facesOf, mathCss } from './math-css.ts'
import { glyphsIn } from './math-glyphs.ts'

const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
const css = readFileSync(join(katex, 'katex.css'), 'utf8')
const embedded = (font: Uint8Array) => `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`
const face = (name: string) => readFileSync(join(katex, 'fonts', `${name}.woff2`))

export function mathFonts(read: () => Promise<Book>): AstroIntegration {
  return {
    name: 'math-fonts',
    hooks: {
      /** In dev every glyph is there, so that a new formula needs no restart. */
      'astro:server:setup': ({ server }) => {
        const whole = mathCss(css, new Map(facesOf(css).map((name) => [name, embedded(face(name))])))
        server.middlewares.use((request, response, next) => {
          if (!/\/_math\/\w+\.css$/.test(request.url ?? '')) return next()
          response.setHeader('Content-Type', 'text/css').end(whole)
        })
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const glyphs = new Map<string, Set<string>>()
        for (const page of globSync('**/*.html', { cwd: root })) glyphsIn(readFileSync(join(root, page), 'utf8'), glyphs)
        const sources = new Map<string, string>()
        for (const name of facesOf(css).filter((one) => glyphs.has(one))) {
          // Without hinting a font is 1.8 KB smaller; screens of today place outlines without it.
          sources.set(name, embedded(await subsetFont(face(name), [...glyphs.get(name)!].join(''), { targetFormat: 'woff2', noHinting: true })))
        }
        mkdirSync(join(root, '_math'), { recursive: true })
        writeFileSync(join(root, '_math', `${(await read()).mathKey}.css`), mathCss(css, sources))
      },
    },
  }
}
