// Wiring only: what each thing does is said in its own file.
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { keepBook } from './src/book/keep.ts'
import { vocabularies } from './src/labs/tok/plugin.ts'
import { plugins } from './src/markdown/index.ts'
import { shikiConfig } from './src/markdown/shiki.ts'
import { bookModule } from './src/site/book-module.ts'
import { mathFonts } from './src/site/math-fonts.ts'
import { oneScript } from './src/site/one-script.ts'

const base = process.env.BASE_PATH ?? '/'
const root = process.env.BOOK_ROOT ?? process.cwd()
const book = keepBook(root)

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  // Astro keeps what it knows of files between builds; two books must not share it.
  cacheDir: process.env.BOOK_ROOT ? `${root}/.astro` : 'node_modules/.astro',
  server: { port: 4321 },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  markdown: {
    processor: unified({ ...plugins({ book: book.read, base }), smartypants: false }),
    shikiConfig,
  },
  integrations: [mdx({ optimize: true }), mathFonts()],
  vite: {
    plugins: [bookModule(book), oneScript(), vocabularies()],
    // Astro marks MDX modules with a directive of its own; Rolldown's remark on each is no news.
    // Small scripts stay files too: a script that stands in the page would need a hash in the policy.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
})
