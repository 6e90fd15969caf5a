/** Which build this is: its day, from which a fact's review date is counted, and its commit. Both are the same for everyone who builds the same commit. */
import { execFileSync } from 'node:child_process'

const git = (root: string, ...asked: string[]): string => execFileSync('git', ['-C', root, ...asked], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/**
 * Seconds since 1970. `SOURCE_DATE_EPOCH` (as reproducible-builds.org defines it); else the time of the commit; else, without git, now.
 * A site that is built again without a new commit sets the variable, so that it marks what has become old meanwhile.
 */
export function buildTime(root: string, env: Record<string, string | undefined> = process.env): number {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined) {
    if (!/^\d{1,10}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is “${epoch}”; write seconds since 1970, for example ${Math.floor(Date.now() / 1000)}`)
    return Number(epoch)
  }
  try { return Number(git(root, 'log', '-1', '--format=%ct')) } catch { return Date.now() / 1000 }
}

/** `2026-11-26`, of the time of the build. */
export const buildDate = (root: string, env: Record<string, string | undefined> = process.env): string => new Date(buildTime(root, env) * 1000).toISOString().slice(0, 10)

/** Twelve digits of the commit, so that a clone with fewer objects does not print fewer; empty without git. What is changed and not yet committed is not told. */
export function buildCommit(root: string): string {
  try { return git(root, 'rev-parse', 'HEAD').slice(0, 12) } catch { return '' }
}
