/** A listing → what it printed, how it ended, and what it ran on. One thread, one seed of hashing, no network, a limit of time. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Run } from '../../src/book/book.ts'

const here = import.meta.dirname
const succeeds = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

export interface Tools {
  python: string
  /** A namespace without a network, where the system lets us make one; the preloads refuse sockets in any case. */
  unshare: boolean
}

const candidates = [process.env.PYTHON, '/usr/bin/python3', 'python3', '.venv/bin/python'].filter((one) => one !== undefined)

/** The first Python that has all packages of the pinned environment; undefined when there is none. */
export function findTools(): Tools | undefined {
  const python = candidates.find((one) => succeeds(one, '-c', 'import numpy, torch, sklearn'))
  return python === undefined ? undefined : { python, unshare: process.getuid?.() === 0 && succeeds('unshare', '-n', 'true') }
}

const environment = { ...process.env, PYTHONPATH: here, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', CUDA_VISIBLE_DEVICES: '' }

export interface Ended extends Run { output: string; error: string; status: number }

/** Seconds of the clock, long enough for a loaded machine; what a listing may cost is held in CPU seconds, by its test. */
const patience = 300

/** Runs `path` in its own folder. `status` is 1 and `error` says so when it outlasts `seconds`. */
export async function runListing(path: string, { python, unshare }: Tools, seconds = patience): Promise<Ended> {
  const scratch = mkdtempSync(join(tmpdir(), 'listing-'))
  const note = join(scratch, 'note.json')
  const language = path.endsWith('.py') ? [python] : [process.execPath, '--no-warnings', '--import', pathToFileURL(join(here, 'preload.mjs')).href]
  const [command, ...args] = [...(unshare ? ['unshare', '-n'] : []), ...language, basename(path)]
  const ended = await new Promise<Omit<Ended, keyof Run>>((done) => {
    execFile(command!, args, { cwd: dirname(path), env: { ...environment, LISTING_NOTE: note }, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1e7 }, (cause, stdout, stderr) => {
      const error = cause?.killed ? `it ran for more than ${seconds} s` : stderr
      done({ output: stdout.trimEnd(), error, status: cause ? 1 : 0 })
    })
  })
  // A process that was killed or that crashed has left no note.
  const run: Run = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) as Run : { seconds, versions: {} }
  rmSync(scratch, { recursive: true })
  return { ...ended, ...run }
}
