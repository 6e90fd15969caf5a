/** For tests: a small git repository whose commits have the days they are given. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** `at` is a time with its zone, `2026-11-22T23:30:00+08:00`. A text of `null` takes the file out. */
export interface Repository { root: string; write: (files: Record<string, string | null>) => void; commit: (at: string, files: Record<string, string | null>) => void; git: (...args: string[]) => void; remove: () => void }

export function repository(): Repository {
  const root = mkdtempSync(join(tmpdir(), 'repository-'))
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, ...env } })
    if (status !== 0) throw new Error(stderr)
  }
  const write: Repository['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) { rmSync(join(root, path)); continue }
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  run(['init', '-q'])
  return {
    root, write,
    git: (...args) => run(args),
    commit: (at, files) => {
      write(files)
      run(['add', '-A'])
      run(['commit', '-qm', 'x'], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at })
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
