/** Every listing of the book is run again, and prints what the page shows. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { findPython, runPython } from '../../scripts/python.ts'
import { sameOutput } from '../same-output.ts'

const python = findPython()
const root = process.env.BOOK_ROOT ?? '.'

test('there is a Python that can run the listings', () => assert.ok(python))

for (const file of globSync('content/*/*/listings/*.py', { cwd: root }).toSorted()) {
  test(`${file} prints what is kept beside it`, () => {
    const kept = `${root}/${file.replace(/\.py$/, '.out')}`
    assert.ok(existsSync(kept), 'run npm run listings')
    const { output, error, status } = runPython(python!, dirname(`${root}/${file}`), basename(file))
    assert.equal(status, 0, error)
    assert.equal(sameOutput(output, readFileSync(kept, 'utf8').trimEnd()), undefined)
  })
}
