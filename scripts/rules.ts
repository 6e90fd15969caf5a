/** `npm run rules`: what the rules find in the chapters. A word of a path asks those chapters alone; `--fix` mends what has one right answer. */
import { readFileSync, writeFileSync } from 'node:fs'
import { chaptersOf } from '../src/book/book.ts'
import { Faults } from '../src/book/fault.ts'
import { readBook } from '../src/book/read.ts'
import { findingsIn, mended, rules, sourceOf } from '../src/rules/index.ts'

async function main(): Promise<void> {
  const options = process.argv.slice(2)
  const wanted = options.filter((option) => !option.startsWith('-'))
  const book = await readBook(process.cwd())
  const chapters = chaptersOf(book).filter(({ written, file }) => written && (wanted.length === 0 || wanted.some((one) => file.includes(one))))
  let found = 0
  for (const chapter of chapters) {
    let text = readFileSync(chapter.file, 'utf8')
    const better = options.includes('--fix') ? mended(sourceOf(chapter, text), book) : text
    if (better !== text) writeFileSync(chapter.file, text = better)
    for (const fault of findingsIn(sourceOf(chapter, text), book)) { console.log(String(fault)); found += 1 }
  }
  console.log(`${chapters.length} chapters, ${rules.length} rules, ${found} findings`)
  process.exitCode = found ? 1 : 0
}

await main().catch((error: unknown) => {
  console.error(error instanceof Faults ? error.message : error)
  process.exitCode = 1
})
