/** `npm run toc`: number ↔ folder, and how far each chapter is. */
import { readBook } from '../src/book/read.ts'

const book = await readBook(process.cwd())
for (const part of book.parts) {
  console.log(`\n${part.title}  ${part.slug}`)
  for (const { ordinal, file, title, written, minutes, labels } of part.chapters) {
    console.log(`${ordinal.padStart(3)}  ${file.replace(/^content\/|\/(index\.mdx|plan\.yml)$/g, '').padEnd(48)} ${written ? `${minutes} 分钟，${labels.length} 个锚点` : '未写'}  ${title}`)
  }
}
