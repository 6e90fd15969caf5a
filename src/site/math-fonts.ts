/** KaTeX's stylesheet and fonts, cut to the glyphs this book uses, at `/_math/<key>/`. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import subsetFont from 'subset-font'
import type { Book } from '../book/book.ts'
import { glyphsIn, mathCss } from './math-css.ts'

const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
const face = (name: string) => readFileSync(join(katex, 'fonts', `${name}.woff2`))

export function mathFonts(read: () => Promise<Book>): AstroIntegration {
  return {
    name: 'math-fonts',
    hooks: {
      /** In dev every glyph is served, so that a new formula needs no restart. */
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [, file] = /\/_math\/\w+\/([\w.-]+)$/.exec(request.url ?? '') ?? []
          if (!file) return next()
          response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'font/woff2')
          response.end(file.endsWith('.css') ? mathCss(readFileSync(join(katex, 'katex.css'), 'utf8')).css : face(file.replace('.woff2', '')))
        })
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const glyphs = new Set<string>()
        for (const page of globSync('**/*.html', { cwd: root })) glyphsIn(readFileSync(join(root, page), 'utf8'), glyphs)
        const { css, faces } = mathCss(readFileSync(join(katex, 'katex.css'), 'utf8'))
        const folder = join(root, '_math', (await read()).mathKey)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, 'math.css'), css)
        for (const name of faces) writeFileSync(join(folder, `${name}.woff2`), await subsetFont(face(name), [...glyphs].join(''), { targetFormat: 'woff2' }))
      },
    },
  }
}
