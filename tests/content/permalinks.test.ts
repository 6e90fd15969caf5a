/** `content/permalinks.txt` only grows: every line it ever had, in any commit behind this one, is still in it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { permalinksFile, readPermalinks } from '../../scripts/host-files.ts'

function git(cwd: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout : undefined
}

/** Why the history of a folder cannot be read; undefined when it can. */
function unreadable(root: string): string | undefined {
  const shallow = git(root, 'rev-parse', '--is-shallow-repository')?.trim()
  if (shallow === undefined) return 'this is no git repository, so there is no history to hold the file against'
  return shallow === 'false' ? undefined : 'this clone is shallow, so the history of the file is not in it'
}

/** Lines that stood in the file in some commit behind HEAD, side branches too, and stand in it no more. */
function lostLines(root: string, file: string, now: readonly string[]): string[] {
  const diffs = git(root, 'log', '--format=', '--patch', '--full-history', '-m', '--no-renames', '--no-color', '--no-ext-diff', 'HEAD', '--', file)
  if (diffs === undefined) return []
  const kept = new Set(now)
  const once = diffs.split('\n').filter((line) => /^\+\//.test(line)).map((line) => line.slice(1))
  return [...new Set(once)].filter((line) => !kept.has(line))
}

test('no address that was ever published has been taken out of content/permalinks.txt', (t) => {
  const reason = unreadable('.')
  if (reason) return t.skip(reason)
  assert.deepEqual(lostLines('.', permalinksFile, readPermalinks('.')), [], 'put these lines back; where an address has moved, say so in content/redirects.yml')
})

test('a line taken out is noticed, on a side branch and after a rewrite too; a shallow clone says that it cannot tell', () => {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  const as = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  const write = (...lines: string[]) => {
    writeFileSync(join(root, 'links.txt'), lines.map((line) => `${line}\n`).join(''))
    git(root, 'add', '.')
    git(root, ...as, 'commit', '-qm', lines.join(' '))
  }
  assert.match(unreadable(root)!, /no git repository/)
  git(root, ...as, 'init', '-q')
  write('/a/')
  git(root, 'switch', '-qc', 'side')
  write('/a/', '/side/')
  git(root, 'switch', '-q', 'main')
  write('/a/', '/b/')
  git(root, ...as, 'merge', '-q', '-s', 'ours', 'side')
  assert.equal(unreadable(root), undefined)
  assert.deepEqual(lostLines(root, 'links.txt', ['/a/', '/b/', '/side/', '/new/']), [])
  assert.deepEqual(lostLines(root, 'links.txt', ['/a/', '/b/']), ['/side/'])
  assert.deepEqual(lostLines(root, 'links.txt', ['/b/', '/side/']), ['/a/'])
  git(tmpdir(), 'clone', '-q', '--depth', '1', `file://${root}`, `${root}-shallow`)
  assert.match(unreadable(`${root}-shallow`)!, /shallow/)
  for (const path of [root, `${root}-shallow`]) rmSync(path, { recursive: true })
})
