/** `npm run permalinks`: addresses of the built site that are not in `content/permalinks.txt` are written into it. None is ever taken out. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBook } from '../src/book/read.ts'
import { listed, publishedIn } from '../src/host/permalinks.ts'
import { permalinksFile, readPermalinks, readSite } from './host-files.ts'

const root = process.env.BOOK_ROOT ?? process.cwd()
const out = process.env.OUT_DIR ?? 'dist'
if (!existsSync(join(out, 'index.html'))) {
  console.error(`${out} holds no built book: run npm run build first`)
  process.exit(1)
}
const known = readPermalinks(root)
const all = listed([...known, ...publishedIn(readSite(out), (await readBook(root)).labels, process.env.BASE_PATH)])
writeFileSync(join(root, permalinksFile), `${all.join('\n')}\n`)
console.log(`${all.length} addresses, ${all.length - listed(known).length} of them new`)
