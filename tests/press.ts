/** For tests: a tiny book on disk, read and printed by the real press. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified, type PluggableList } from 'unified'
import type { Parent } from 'unist'
import { VFile } from 'vfile'
import type { Book } from '#book/book.ts'
import { readBook } from '#book/read.ts'
import { plugins } from '../src/markdown/index.ts'

export type Files = Record<string, string>

export const first = 'content/01-basics/01-first/index.mdx'
export const second = 'content/01-basics/02-second/index.mdx'

export const head = `---
title: 第一章
summary: 一句话。
outcomes: [算出一个梯度]
prerequisites: []
---
`

const rest: Files = {
  'content/01-basics/part.yml': 'title: 基础\nsummary: 说明。\n',
  [second]: head.replace('第一章', '第二章') + '\n## 别处 {/* sec-elsewhere */}\n\n$$ #eq-elsewhere\na\n$$\n',
  'content/01-basics/03-third/plan.yml': 'title: 第三章\nsummary: 还没写。\n',
  'content/glossary.yml': 'gradient:\n  zh: 梯度\n  en: gradient\n  aliases: []\n  definition: 指向函数上升最快的方向。\n',
  'content/references.bib': '@article{rumelhart1986backprop,\n  author = {Rumelhart, David E.},\n  title = {Learning Representations},\n  journal = {Nature},\n  year = {1986}\n}\n',
}

/** Writes the files over a small sound book and gives its root. A text without a head gets one. */
export function tinyBook(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'book-'))
  for (const [path, text] of Object.entries({ ...rest, ...files })) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** One chapter as HTML, by the very plugins of the build. */
export async function print(root: string, book: Book, path = first, base = '/'): Promise<string> {
  const { remarkPlugins, rehypePlugins } = plugins({ book: () => book, base })
  const text = readFileSync(join(root, path), 'utf8')
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replace(/[^\n]/g, ' '))
  const file = new VFile({ value: body, path: join(root, path) })
  const html = await unified().use(remarkParse).use(remarkMdx).use(remarkGfm)
    .use(remarkPlugins as PluggableList)
    .use(remarkRehype, { allowDangerousHtml: true, passThrough: ['mdxjsEsm', 'mdxJsxFlowElement'] })
    .use(rehypePlugins as PluggableList)
    .use(() => (tree: Parent) => { tree.children = tree.children.filter((node) => !node.type.startsWith('mdx')) })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process(file)
  return String(html)
}

/** Text of the first chapter in, HTML out. */
export async function printed(text: string, files: Files = {}, base = '/'): Promise<string> {
  const root = tinyBook({ [first]: head + text, ...files })
  return print(root, await readBook(root), first, base)
}
