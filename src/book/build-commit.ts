/** The commit of the build, from which anyone can see the text that was printed. */
import { execFileSync } from 'node:child_process'

/** Its first twelve hex digits; empty for a book that is not in git. */
export function buildCommit(root: string): string {
  try {
    return execFileSync('git', ['-C', root, 'rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).slice(0, 12)
  } catch { return '' }
}
