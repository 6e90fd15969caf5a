/** `npm run figures`: draws what changed. `--force` draws everything again; a label draws that one alone. */
import { Faults } from '../src/book/fault.ts'
import { drawFigures } from './figures/draw.ts'

/** Wider than this, words shrink below 11 px in the column of the text. */
const tooWide = 980

async function main(): Promise<void> {
  const options = process.argv.slice(2)
  const only = options.find((option) => !option.startsWith('-'))
  const done = await drawFigures({ root: process.cwd(), force: options.includes('--force'), ...(only ? { only } : {}) })
  for (const { what, path, width } of done) {
    if (what !== 'kept') console.log(`${what} ${path}`)
    if (width > tooWide) console.log(`  ${width} px wide: its words will be small in the column; try flowchart TD, or shorter labels`)
  }
  console.log(`${done.filter(({ what }) => what !== 'deleted').length} diagrams, ${done.filter(({ what }) => what === 'drawn').length} drawn`)
}

await main().catch((error: unknown) => {
  console.error(error instanceof Faults || error instanceof Error ? error.message : error)
  process.exitCode = 1
})
