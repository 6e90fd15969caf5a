/** `npm start` and `npm test` on a bare copy of the tree: they install once, and only once. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'

/** A copy without node_modules, and an `npm` in front of the real one that only writes down what it was asked. */
function bareCopy() {
  const root = mkdtempSync(join(tmpdir(), 'bare-'))
  for (const path of ['package.json', 'package-lock.json', 'scripts']) cpSync(path, join(root, path), { recursive: true })
  const bin = join(root, 'bin')
  mkdirSync(bin)
  const log = join(root, 'asked')
  writeFileSync(log, '')
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$*" >> ${log}\nmkdir -p node_modules\n`)
  chmodSync(join(bin, 'npm'), 0o755)
  const run = (script: string) => {
    writeFileSync(log, '')
    const { status } = spawnSync(process.execPath, [script], { cwd: root, env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }, stdio: 'ignore' })
    assert.equal(status, 0)
    return readFileSync(log, 'utf8').trim().split('\n').filter(Boolean)
  }
  return { root, run }
}

test('the first start installs from the lockfile, builds and serves; the second installs nothing', () => {
  const { root, run } = bareCopy()
  assert.deepEqual(run('scripts/start.mjs'), ['install --no-save --loglevel=error', 'run --silent build', 'run --silent serve'])
  assert.deepEqual(run('scripts/start.mjs'), ['run --silent build', 'run --silent serve'])
  rmSync(root, { recursive: true })
})

test('a changed lockfile is installed again', () => {
  const { root, run } = bareCopy()
  run('scripts/install.mjs')
  assert.deepEqual(run('scripts/install.mjs'), [])
  writeFileSync(join(root, 'package-lock.json'), `${readFileSync(join(root, 'package-lock.json'), 'utf8')}\n`)
  assert.deepEqual(run('scripts/install.mjs'), ['install --no-save --loglevel=error'])
  rmSync(root, { recursive: true })
})

test('what runs before the install is plain JavaScript without dependencies', () => {
  for (const script of ['scripts/start.mjs', 'scripts/install.mjs']) {
    for (const [, from] of readFileSync(script, 'utf8').matchAll(/from '([^']+)'/g)) assert.match(from!, /^node:/)
  }
})

test('CI runs what the README’s test command runs', () => {
  assert.match(readFileSync('.ci/run', 'utf8'), /^npm test$/m)
  assert.match(readFileSync('package.json', 'utf8'), /"pretest": "node scripts\/install\.mjs"/)
})
