/** `npm run bench:search 33 330 3300`: the written chapters copied to so many, and what a search of them costs; and, on the book as it is, questions made by rule. */
import { chaptersOf } from '../src/book/book.ts'
import { readBook } from '../src/book/read.ts'
import { copied } from './bench-search/copies.ts'
import { measureCost } from './bench-search/cost.ts'
import { questionsFrom } from './bench-search/questions.ts'
import { measureRecall } from './bench-search/recall.ts'
import { recordsIn } from './search-index.ts'

const dist = process.env.OUT_DIR ?? 'dist'
const book = await readBook(process.cwd())
const records = recordsIn(dist, book)
const written = chaptersOf(book).filter((chapter) => chapter.written).length

console.log('| questions made by rule | asked | among the first five | first | nothing |\n|---|---:|---:|---:|---:|')
for (const [kind, { asked, five, first, none }] of await measureRecall(dist, questionsFrom(records, book.terms, 60))) console.log(`| ${kind} | ${asked} | ${(five / asked).toFixed(3)} | ${(first / asked).toFixed(3)} | ${none} |`)
console.log('\n| chapters | records | indexing, s | index, KB | first keystroke, KB | later, median KB | keystroke → painted, median ms | p95 |\n|---:|---:|---:|---:|---:|---:|---:|---:|')
for (const count of process.argv.slice(2).map(Number)) console.log(`| ${count} | ${await measureCost(dist, copied(records, written, count), book)} |`)
