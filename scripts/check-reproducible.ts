/** `npm run check:reproducible`: the whole book is built in two clones unlike each other, and must come out the same. */
import { builtIn, differences, odd, plain } from './unlike-clones.ts'

const output = builtIn(plain, 'content')
const different = differences(output, builtIn(odd, 'content'))
for (const path of different) console.error(`differs: ${path}`)
console.log(`${output.size} files, ${different.length} different`)
process.exit(different.length ? 1 : 0)
