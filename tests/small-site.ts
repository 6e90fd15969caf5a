/** For tests: the small book of `fixtures/`, changed at will and really built. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Built { status: number | null; stderr: string; root: string; dist: string; remove: () => void }

/** `changes` maps a path under the book's root to its new text, given the old one ('' for a new file). */
export function buildSmall(changes: Record<string, (text: string) => string>, env: Record<string, string> = {}): Built {
  // Inside the project, so that `#labs/…` is found.
  const root = mkdtempSync('.cache-small-')
  cpSync('tests/fixtures/small/content', join(root, 'content'), { recursive: true })
  cpSync('content/references.bib', join(root, 'content/references.bib'))
  for (const [path, change] of Object.entries(changes)) {
    const file = join(root, path)
    let text = ''
    try { text = readFileSync(file, 'utf8') } catch { /* a new file */ }
    writeFileSync(file, change(text))
  }
  const dist = join(root, 'dist')
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env: { ...process.env, ...env, BOOK_ROOT: root, OUT_DIR: dist }, encoding: 'utf8' })
  return { status, stderr, root, dist, remove: () => rmSync(root, { recursive: true }) }
}
