/** The day of the build, from which a fact's review date is counted: the same for everyone who builds the same commit. */
import { execFileSync } from 'node:child_process'

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

/**
 * `SOURCE_DATE_EPOCH` (seconds, as reproducible-builds.org defines it); else the date of the commit; else, without git, today.
 * A site that is built again without a new commit sets the variable, so that it marks what has become old meanwhile.
 */
export function buildDate(root: string, env: Record<string, string | undefined> = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined) {
    if (!/^\d{1,10}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is “${epoch}”; write seconds since 1970, for example ${Math.floor(Date.now() / 1000)}`)
    return day(Number(epoch))
  }
  try {
    return day(Number(execFileSync('git', ['-C', root, 'log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })))
  } catch { return day(Date.now() / 1000) }
}
