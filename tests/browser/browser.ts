/** Chromium on the built site: one browser and one server a test file. */
import { after, before } from 'node:test'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'

export const dist = process.env.OUT_DIR ?? 'dist'
export const desk = { width: 1280, height: 900 }
export const phone = { width: 360, height: 780 }

export const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.wasm': 'application/wasm', '.md': 'text/markdown; charset=utf-8' }

export interface Served { origin: string; close: () => unknown }

let browser: Browser
let served: Served
export let origin = ''

/** Serves files as they are; a folder is its index.html; anything else is the 404 page. */
function serveFiles(): Served {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path)
    try {
      const body = await readFile(file)
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream').end(body)
    } catch {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/html').end(await readFile(join(dist, '404.html')))
    }
  }).listen(0)
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** `serve` puts the site on a port; without it the files are served as they are. */
export function withBrowser(serve: () => Served | Promise<Served> = serveFiles): void {
  before(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('no Chromium: set CHROME_PATH')
    served = await serve()
    origin = served.origin
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] })
  })
  after(async () => {
    await browser.close()
    await served.close()
  })
}

export interface Visit { page: Page; errors: string[]; foreign: string[] }

/**
 * Opens a page in a context of its own; what goes wrong in it is collected, not lost.
 * `load` is as soon as its own scripts have run; idle, once nothing more is asked for.
 * The page's policy is set aside, for Playwright waits by evaluating text; `bypassCSP: false` keeps it.
 * The service worker is kept away, so that each page comes from the server, in sight; `serviceWorkers: 'allow'` lets it in.
 */
export async function visit(path: string, options: BrowserContextOptions = {}, waitUntil: 'load' | 'networkidle' = 'networkidle'): Promise<Visit> {
  const context = await browser.newContext({ viewport: desk, bypassCSP: true, serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  const [errors, foreign]: [string[], string[]] = [[], []]
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url()) })
  await page.goto(origin + path, { waitUntil })
  return { page, errors, foreign }
}

/** Two frames on: what has changed or come near is laid out, and has told those who watch it. */
export const laidOut = ({ page }: Visit) => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')

export const leave = ({ page }: Visit) => page.context().close()
