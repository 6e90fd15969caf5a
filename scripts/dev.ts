/** `npm run dev`: the author's loop. Astro serves and reloads; a changed diagram is drawn again at once. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { Faults } from '../src/book/fault.ts'
import { drawFigures } from './figures/draw.ts'

const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)], { stdio: 'inherit' })
server.on('exit', (code) => process.exit(code ?? 0))

async function draw(): Promise<void> {
  try {
    for (const { what, path } of await drawFigures({ root: process.cwd() })) if (what !== 'kept') console.log(`${what} ${path}`)
  } catch (error) {
    console.error(error instanceof Faults ? error.message : error)
  }
}

/** One drawing at a time; a change during it asks for one more. */
let [busy, again] = [false, false]
async function drawOnce(): Promise<void> {
  if (busy) { again = true; return }
  busy = true
  do { again = false; await draw() } while (again)
  busy = false
}

void drawOnce()
watch('content', { recursive: true }, (_, file) => { if (file?.endsWith('.mdx')) void drawOnce() })
