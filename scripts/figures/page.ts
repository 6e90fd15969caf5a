/** A blank page with mermaid in it: diagram text → what is painted and what was parsed. Knows Chromium, and no file of the book. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import type { Parsed } from '../../src/figures/parsed.ts'
import type { Primitive } from '../../src/figures/primitive.ts'
import { findChromium } from '../chromium.ts'
import { configFor } from './theme.ts'

export interface Drawn { painted: Primitive[]; parsed: Parsed | undefined }
export interface SyntaxFault { message: string; line: number; column: number }
export interface Drawer { draw: (kind: string, written: string, text: string, seed: number) => Promise<Drawn | { fault: SyntaxFault }>; close: () => Promise<void> }

/**
 * One family for every measure. Glyphs 8 % larger than the page's, so that labels fit in whatever font a reader has;
 * ascent and descent chosen so that Han characters stand in the middle of their boxes.
 */
const html = `<!doctype html><html lang="zh-CN"><style>
@font-face { font-family: Fig; size-adjust: 108%; ascent-override: 100%; descent-override: 24%; line-gap-override: 0%;
  src: local("Noto Sans CJK SC"), local("NotoSansCJKsc-Regular"), local("Source Han Sans SC"), local("Noto Sans SC"), local("PingFang SC"), local("Microsoft YaHei") }
*, svg text, svg tspan { font-family: Fig !important }
</style><body></body></html>`

async function inPage(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-page/index.ts', import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2024' })
  return outputFiles[0]!.text
}

async function open(page: Page): Promise<void> {
  await page.setContent(html)
  const hasFont = await page.evaluate(() => [...document.fonts][0]!.load().then(() => true, () => false))
  if (!hasFont) throw new Error('no Chinese font to measure with: install fonts-noto-cjk')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
  await page.addScriptTag({ content: await inPage() })
}

export async function openDrawer(): Promise<Drawer> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium on this machine: install it, or set CHROME_PATH')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'], env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' } as Record<string, string> })
  const page = await browser.newPage({ offline: true, locale: 'zh-CN', timezoneId: 'UTC', viewport: { width: 1000, height: 800 }, deviceScaleFactor: 1 })
  await open(page)
  return {
    draw: (kind, written, text, seed) => page.evaluate(([config, written, text, kind, seed]) => globalThis.figures.draw(config, written, text, kind, seed), [configFor(kind, text), written, text, kind, seed] as const),
    close: () => browser.close(),
  }
}
