/** Where Firefox and WebKitGTK are on this machine, for the smoke run beside Chromium. */
import { globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isExecutable } from './chromium.ts'

const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin']
const find = (...names: string[]) => names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)

/** Firefox speaks WebDriver BiDi itself; no driver stands between. */
export const findFirefox = (): string | undefined => find('firefox-esr', 'firefox')

/** WebKit needs its driver, the small browser that comes with the library, and a screen that nobody sees. */
export function findWebKit(): { driver: string; browser: string; screen: string } | undefined {
  const [driver, screen] = [find('WebKitWebDriver'), find('Xvfb')]
  const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').find(isExecutable)
  return driver && browser && screen ? { driver, browser, screen } : undefined
}
