/** The cover, photographed in Chromium. */
import { chromium } from 'playwright-core'
import { findChromium } from '../chromium.ts'
import { coverPage, coverSize } from '../../src/editions/epub-cover.ts'
import type { Colours } from '../../src/styles/colours.ts'

/** A PNG of 1600 × 2400. Throws without Chromium. */
export async function drawCover(parts: readonly string[], colours: Colours): Promise<Uint8Array> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium on this machine: install it, or set CHROME_PATH')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
  try {
    const page = await browser.newPage({ viewport: coverSize, offline: true })
    await page.setContent(coverPage(parts, colours))
    return await page.screenshot({ type: 'png' })
  } finally {
    await browser.close()
  }
}
