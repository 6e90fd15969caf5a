// Installs what the lockfile says, once: a second call does nothing. Plain JavaScript, for any Node that npm runs on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** npm leaves no mark of the lockfile it installed from; without one, every start would have to install. */
const mark = 'node_modules/.installed'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  console.log('installing …')
  // Not `npm ci`: it refuses a lockfile written where a registry lacks the binaries of other systems. This keeps to the lockfile too, and leaves it as it is.
  const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status) process.exit(status)
  writeFileSync(mark, lock)
}
