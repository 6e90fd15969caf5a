/** The Python that runs the listings: one that has NumPy, PyTorch and scikit-learn. */
import { spawnSync } from 'node:child_process'

const candidates = [process.env.PYTHON, '/usr/bin/python3', 'python3', '.venv/bin/python'].filter((one) => one !== undefined)

export const findPython = (): string | undefined =>
  candidates.find((one) => spawnSync(one, ['-c', 'import numpy, torch, sklearn'], { stdio: 'ignore' }).status === 0)

/** One thread, one hash seed, no network: the same output on every machine of a kind. */
const environment = {
  ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1',
  http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9',
}

export interface Run { output: string; error: string; status: number }

export function runPython(python: string, folder: string, file: string): Run {
  const { stdout, stderr, status } = spawnSync(python, [file], { cwd: folder, env: environment, encoding: 'utf8', timeout: 120_000 })
  return { output: stdout.trimEnd(), error: stderr, status: status ?? 1 }
}
