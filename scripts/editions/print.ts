/**
 * HTML → PDF, by Chromium: tagged, with bookmarks. The hour of printing becomes the day of the commit.
 * Not the same from one printing to the next, all of it unseen: where a run of spaces in a listing begins (0.4 px), the numbers by which links and tags know each other.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../chromium.ts'
import { workFolder } from './fonts.ts'
import { packed } from './pack.ts'

export async function openPrinter(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('the PDF editions need Chromium: set CHROME_PATH, or install the chromium package of your system')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] })
}

/** `name` is what its HTML is called while it is printed; it stays there to be looked at. */
export async function print(browser: Browser, name: string, html: string, date: string): Promise<Buffer> {
  mkdirSync(workFolder(''), { recursive: true })
  const file = resolve(workFolder(`${name}.html`))
  writeFileSync(file, html)
  const page = await browser.newPage()
  try {
    await page.emulateMedia({ media: 'print' })
    await page.goto(pathToFileURL(file).href, { timeout: 300_000 })
    await page.evaluate('document.fonts.ready.then(() => true)')
    return packed(dated(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }), date))
  } finally { await page.close() }
}

/** The hour of printing → the day of the commit, letter for letter as long, so that no offset in the file moves. */
export function dated(pdf: Buffer, date: string): Buffer {
  const day = `(D:${date.replaceAll('-', '')}000000+00'00')`
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) )\(D:\d{14}[+-]\d\d'\d\d'\)/g, (_, name: string) => name + day)
  return Buffer.from(text, 'latin1')
}
