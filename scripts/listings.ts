/** `npm run listings`: runs every Python listing and keeps what it prints beside it. */
import { globSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { findPython, runPython } from './python.ts'

const python = findPython()
if (!python) {
  console.error('listings need a Python with NumPy, PyTorch and scikit-learn: apt-get install python3-numpy python3-torch python3-sklearn, or set PYTHON')
  process.exit(1)
}
let failed = 0
for (const file of globSync(process.argv[2] ?? 'content/*/*/listings/*.py').toSorted()) {
  const { output, error, status } = runPython(python, dirname(file), basename(file))
  if (status === 0) writeFileSync(file.replace(/\.py$/, '.out'), `${output}\n`)
  else { failed += 1; console.error(`${file}\n${error}`) }
  console.log(`${status === 0 ? 'ran   ' : 'failed'} ${file}`)
}
process.exit(failed ? 1 : 0)
