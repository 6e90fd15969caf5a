/** What the tests need and npm does not bring: Chromium, Han fonts, the Python of the listings, Java. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'
import { findJava } from './editions/epubcheck.ts'
import { findFirefox, findWebKit } from './engines.ts'
import { findTools } from './listings/run.ts'

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
const canApt = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
const hasHanFont = () => /\S/.test(spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '')

let updated = false
function apt(...packages: string[]): boolean {
  if (!canApt) return false
  console.log(`installing ${packages.join(' ')} …`)
  updated ||= runs('apt-get', 'update', '-qq')
  return runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
}

/** Returns one sentence for each thing that is missing and could not be had; empty when all is well. */
export function setUp(): string[] {
  const missing: string[] = []
  if (!hasHanFont()) apt('fonts-noto-cjk', 'fontconfig')
  if (!findChromium()) apt('chromium') || runs(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium')
  if (!findChromium()) missing.push('The browser tests need Chromium: set CHROME_PATH, or install the chromium package of your system.')
  if (!findTools()) apt('python3-numpy', 'python3-torch', 'python3-sklearn', 'python3-pip') || (runs('python3', '-m', 'venv', '.venv') && runs('.venv/bin/pip', 'install', '--quiet', '-r', 'requirements.txt'))
  if (!findTools()) missing.push('The listings need a Python with NumPy, PyTorch and scikit-learn: set PYTHON to one.')
  // Firefox and WebKit are a second and third opinion: where they cannot be had their tests are skipped, and say so.
  if (!findFirefox()) apt('firefox-esr')
  if (!findWebKit()) apt('webkit2gtk-driver', 'xvfb')
  // EPUBCheck comes from npm and runs on Java; without Java its test is skipped, and says so.
  if (!findJava()) apt('default-jre-headless')
  // The PDF editions are read back with poppler's pdftotext; without it their tests are skipped, and say so.
  if (spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error) apt('poppler-utils')
  return missing
}
