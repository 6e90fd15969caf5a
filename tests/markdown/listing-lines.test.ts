import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listingLines } from '../../src/markdown/listing-lines.ts'

const source = 'import a\n\n# region outer\nx = 1\n# region inner\nif x:\n    y = 2\n# endregion\nz = 3\n# endregion\n'

test('a whole file is shown without its region marks', () => {
  assert.deepEqual(listingLines(source), ['import a', '', 'x = 1', 'if x:', '    y = 2', 'z = 3'])
})
test('a region holds what is nested in it', () => {
  assert.deepEqual(listingLines(source, 'outer'), ['x = 1', 'if x:', '    y = 2', 'z = 3'])
  assert.deepEqual(listingLines(source, 'inner'), ['if x:', '    y = 2'])
})
test('common indentation is taken off', () => {
  assert.deepEqual(listingLines('def f():\n    # region body\n    a\n      b\n    # endregion\n', 'body'), ['a', '  b'])
})
test('a region that is not there is undefined, not empty', () => {
  assert.equal(listingLines(source, 'none'), undefined)
})
