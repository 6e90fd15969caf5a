/** `npm run lighthouse`: Lighthouse as the public tool runs it (a phone, slow network simulated), five times a page, on the built site; exits with 1 when a median is below the promise. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { chaptersOf } from '../src/book/book.ts'
import { readBook } from '../src/book/read.ts'
import { findChromium } from './chromium.ts'

/** Exact, and fetched by `npx` when asked for: 150 packages that nothing else needs. */
const tool = 'lighthouse@13.5.0'
const promised = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof promised
const runs = Number(process.argv[2] ?? 5)
const dist = process.env.OUT_DIR ?? 'dist'
const { origin, port } = new URL(process.env.SITE_URL ?? 'http://localhost:4321')
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.txt': 'text/plain', '.xml': 'application/xml', '.webmanifest': 'application/manifest+json' }

/** Files as a host sends them: compressed, and hashed ones to keep. The site must be built for this address, or its canonical links name another. */
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', origin).pathname))
  try {
    const body = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path))
    response.setHeader('Content-Type', types[extname(path) || '.html'] ?? 'application/octet-stream')
    response.setHeader('Cache-Control', /^\/_(assets|math)\//.test(path) ? 'public, max-age=31536000, immutable' : 'max-age=0, must-revalidate')
    response.setHeader('Content-Encoding', 'br').end(await promisify(brotliCompress)(body))
  } catch { response.writeHead(404).end() }
}).listen(Number(port) || 80)

async function scoresOf(path: string): Promise<Record<Category, number>> {
  const child = spawn('npx', ['--yes', tool, origin + path, '--output=json', '--quiet', `--only-categories=${Object.keys(promised).join()}`, '--chrome-flags=--headless=new --no-sandbox'], { env: { ...process.env, CHROME_PATH: findChromium() ?? '' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const [json] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const { categories, audits } = JSON.parse(json) as { categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>; audits: Record<string, { score: number | null; title: string }> }
  for (const [name, { auditRefs }] of Object.entries(categories)) {
    const failed = name === 'performance' ? [] : auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]!.score !== null && audits[id]!.score! < 1)
    for (const { id } of failed) console.log(`  ${path} ${name}: ${audits[id]!.title}`)
  }
  return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)])) as Record<Category, number>
}

const written = chaptersOf(await readBook(process.cwd())).filter((chapter) => chapter.written)
const withMost = (count: (chapter: (typeof written)[number]) => number) => `/${written.toSorted((a, b) => count(b) - count(a))[0]!.slug}/`
const of = (kind: string) => (chapter: (typeof written)[number]) => chapter.labels.filter((label) => label.kind === kind).length
const pages = { 首页: '/', 公式最多: withMost(of('eq')), 图最多: withMost((chapter) => chapter.diagrams.length), 实验最多: withMost(of('lab')) }

let kept = true
console.log(`| page | ${Object.keys(promised).join(' | ')} |\n|---|${'---:|'.repeat(4)}`)
for (const [name, path] of Object.entries(pages)) {
  const all: Record<Category, number>[] = []
  for (let i = 0; i < runs; i++) all.push(await scoresOf(path))
  const medians = (Object.keys(promised) as Category[]).map((category) => ({ category, median: all.map((one) => one[category]).toSorted((a, b) => a - b)[Math.floor(runs / 2)]! }))
  kept &&= medians.every(({ category, median }) => median >= promised[category])
  console.log(`| ${name} ${path} | ${medians.map(({ category, median }) => `${median} (${all.map((one) => one[category]).join(' ')})`).join(' | ')} |`)
}
server.close()
process.exitCode = kept ? 0 : 1
