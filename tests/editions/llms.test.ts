/** `llms.txt` as llmstxt.org describes it, of a book of two chapters. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Book, Chapter } from '#book/book.ts'
import { llmsFull, llmsTxt, type Twins } from '../../src/editions/llms.ts'

const chapter = (slug: string, written: boolean) => ({ slug, written }) as Chapter
const book = { parts: [
  { slug: 'basics', number: 1, title: '基础', chapters: [chapter('basics/one', true), chapter('basics/two', false)] },
  { slug: 'appendices', number: 2, title: '备查', chapters: [chapter('appendices/list', false)] },
] } as unknown as Book
const twins: Twins = new Map(['/', '/basics/one/', '/glossary/', '/references/'].map((path, i) => [path, { url: `https://book.example${path}`, title: `题 [${i}]`, description: `述 ${i}。`, markdown: `# 题 ${i}\n${'字'.repeat(700)}\n` }]))

test('sections follow the parts, planned chapters and empty parts are left out, lists are optional, sizes are said', () => {
  assert.equal(llmsTxt(book, twins, { date: '2026-11-26', commit: '' }), `# 题 [0]

> 述 0。

中文书，版本 2026-11-26。下面每个链接是一页的 Markdown：公式是 TeX，图是 Mermaid 源码或文字说明，表格、数字、代码与输出和网页相同，指引是完整的网址。任何一页的 Markdown 在它的网址后加 index.md。文字与图按 CC BY-SA 4.0 使用，代码按 MIT 使用；引用时请给出所引那一节的网址。

## 第一部　基础

- [题 \\[1\\]](https://book.example/basics/one/index.md): 述 1。（2 KB）

## Optional

- [全书合为一个文件](https://book.example/llms-full.txt): 各章、附录与术语表依次相接（4 KB）
- [题 \\[2\\]](https://book.example/glossary/index.md): 述 2。（2 KB）
- [题 \\[3\\]](https://book.example/references/index.md): 述 3。（2 KB）
`)
})

test('the book in one file is its chapters and the glossary, in order', () => {
  assert.deepEqual(llmsFull(book, twins).split('\n---\n\n').map((one) => one.split('\n')[0]), ['# 题 1', '# 题 2'])
})
