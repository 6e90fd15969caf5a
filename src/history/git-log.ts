/** What `git log` prints of the main line → the days on which files of the book changed, and how they stood in the evening. */

/** A file after a day's last commit that touched it. `oid` is that of its text, undefined when it was taken out; `time` is that commit's, in seconds since 1970. */
export interface Standing { oid: string | undefined; time: number }

/** `date`, `2026-11-25`, is a day where the commits were made: in the time zone that they name themselves. */
export interface GitDay { date: string; files: Map<string, Standing> }

/** Oldest first. A merge is told as one change of the main line: the day on which its text was published. */
export const logArguments = ['log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--no-color', '--no-ext-diff', '--relative', '--reverse', '--format=>%ct %cs', 'HEAD', '--', 'content']

/** The files whose text a reader reads. Paths are relative to the root of the book. */
const isRead = (path: string): boolean => /^content\/([^/]+\/[^/]+\/(index\.mdx|listings\/[^/]+)|facts\/[^/]+\.json)$/.test(path)

/** Throws when the text is no such log. */
export function daysIn(log: string): GitDay[] {
  const days: GitDay[] = []
  let time = 0
  for (const line of log.split('\n')) {
    const commit = /^>(\d+) (\d{4}-\d\d-\d\d)$/.exec(line)
    const file = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\t(.*)$/.exec(line)
    if (commit) {
      // A clock that went wrong, or a commit made over: time does not run backwards.
      time = Math.max(time, Number(commit[1]))
      if (!days.length || commit[2]! > days.at(-1)!.date) days.push({ date: commit[2]!, files: new Map() })
    } else if (file) {
      const [, oid, status, path] = file
      if (isRead(path!)) days.at(-1)!.files.set(path!, { oid: status === 'D' ? undefined : oid, time })
    } else if (line) throw new Error(`git log printed “${line}”`)
  }
  return days.filter(({ files }) => files.size > 0)
}
