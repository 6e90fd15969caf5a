/** `llms.txt` (https://llmstxt.org): what the book is and where the Markdown of each page stands; `llms-full.txt`: the book in one file. */
import type { Book } from '../book/book.ts'
import { partWords } from '../book/words.ts'
import type { Edition, Twin } from './markdown.ts'

/** Twins by the path of their page under the base: `/`, `/glossary/`. */
export type Twins = ReadonlyMap<string, Twin>

const size = (text: string): string => {
  const bytes = Buffer.byteLength(text)
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
const line = (name: string, url: string, notes: string): string => `- [${name.replace(/[[\]]/g, '\\$&')}](${url}): ${notes}`
const twinLine = ({ title, url, description, markdown }: Twin): string => line(title, `${url}index.md`, `${description}（${size(markdown)}）`)

const lists = ['/glossary/', '/references/', '/toolbox/', '/how-this-book-is-checked/']

const chaptersIn = (book: Book, twins: Twins) => book.parts.map((part) => ({ part, twins: part.chapters.filter(({ written }) => written).map(({ slug }) => twins.get(`/${slug}/`)!) }))

/** Every chapter and appendix, then the glossary. Each chapter has its own works with it, so the list of all works stays away. */
export const llmsFull = (book: Book, twins: Twins): string =>
  [...chaptersIn(book, twins).flatMap((one) => one.twins), ...[twins.get('/glossary/')].filter((one) => one !== undefined)].map(({ markdown }) => markdown).join('\n---\n\n')

export function llmsTxt(book: Book, twins: Twins, { date, commit }: Edition): string {
  const home = twins.get('/')!
  const optional = lists.flatMap((path) => twins.get(path) ?? [])
  return [
    `# ${home.title}`,
    `> ${home.description}`,
    `中文书，版本 ${date}${commit && `，提交 ${commit}`}。下面每个链接是一页的 Markdown：公式是 TeX，图是 Mermaid 源码或文字说明，表格、数字、代码与输出和网页相同，指引是完整的网址。任何一页的 Markdown 在它的网址后加 index.md。文字与图按 CC BY-SA 4.0 使用，代码按 MIT 使用；引用时请给出所引那一节的网址。`,
    ...chaptersIn(book, twins).filter((one) => one.twins.length > 0).flatMap(({ part, twins }) => [`## ${partWords(part)}　${part.title}`, twins.map(twinLine).join('\n')]),
    '## Optional',
    [line('全书合为一个文件', `${home.url}llms-full.txt`, `各章、附录与术语表依次相接（${size(llmsFull(book, twins))}）`), ...optional.map(twinLine)].join('\n'),
  ].join('\n\n') + '\n'
}
