/** Which state of the book an edition is made of: the commit, its time, and where the site stands. */
import { execFileSync } from 'node:child_process'
import type { Stamp } from '../../src/editions/epub-front.ts'

const git = (root: string, ...args: string[]): string => {
  try {
    return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch { return '' }
}

/** `SOURCE_DATE_EPOCH` stands before the commit's time, as for the build; without git and without it, it is now. */
export function stampOf(root: string, site: string, env: Record<string, string | undefined> = process.env): Stamp {
  const seconds = Number(env['SOURCE_DATE_EPOCH'] || git(root, 'log', '-1', '--format=%ct') || Math.floor(Date.now() / 1000))
  return { commit: git(root, 'rev-parse', 'HEAD'), modified: new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z'), site }
}
