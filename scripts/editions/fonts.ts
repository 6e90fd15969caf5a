/** The faces of the PDF editions: TrueType, for Chromium embeds no other kind whole (the system's Noto CJK, CFF, becomes nameless Type 3). */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

const folder = '.cache-editions'
/** Exact versions; 128 MB, so they are no dependency of the book and come only to who makes editions. */
const packages = ['@expo-google-fonts/noto-serif-sc@0.4.3', '@expo-google-fonts/noto-sans-sc@0.4.3', '@expo-google-fonts/source-code-pro@0.4.1']
/** A face answers for all weights it is asked for: one made bold by Chromium would be Type 3 again. */
const faces: [family: string, weights: string, file: string][] = [
  ['Book Song', '100 500', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Book Song', '600 900', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Book Hei', '100 400', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Book Hei', '500 900', 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'],
  ['Book Code', '100 900', 'source-code-pro/400Regular/SourceCodePro_400Regular.ttf'],
]
const sourceOf = (file: string): string => resolve(folder, 'node_modules/@expo-google-fonts', file)
const faceOf = (file: string): string => resolve(folder, basename(file))

/** All a Chinese book may say, without the blocks that hold Han characters a second time: a PDF names a glyph by the first character that has it, and 一 must not become the radical ⼀. */
const blocks: [first: number, last: number][] = [[0x20, 0x2e7f], [0x3000, 0x33ff], [0x4e00, 0x9fff], [0xff00, 0xffef]]
const characters = (): string => blocks.map(([first, last]) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))).join('')

/** True when the faces are there, now or after fetching and cutting them. */
export async function haveFonts(): Promise<boolean> {
  const isThere = (pathOf: (file: string) => string) => faces.every(([, , file]) => existsSync(pathOf(file)))
  if (isThere(faceOf)) return true
  if (!isThere(sourceOf)) spawnSync('npm', ['install', '--silent', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  if (!isThere(sourceOf)) return false
  for (const [, , file] of faces) writeFileSync(faceOf(file), await subsetFont(readFileSync(sourceOf(file)), characters(), { targetFormat: 'truetype' }))
  return true
}

export const fontFaces = (): string => faces.map(([family, weights, file]) =>
  `@font-face { font-family: "${family}"; font-weight: ${weights}; src: url("${pathToFileURL(faceOf(file))}") }`).join('\n')

export const workFolder = (name: string): string => join(folder, name)
