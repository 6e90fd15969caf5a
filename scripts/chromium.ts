/** Where Chromium is on this machine: CHROME_PATH, else the system's, else null. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function findChromium(): string | null {
  const chosen = process.env['CHROME_PATH']
  if (chosen) return isExecutable(chosen) ? chosen : null
  const known = names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
  return [...known, ...elsewhere].find(isExecutable) ?? null
}
