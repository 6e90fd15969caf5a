import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsIn } from '../../src/history/git.ts'
import { daysIn } from '../../src/history/git-log.ts'

const [zero, one, two] = ['0', '1', '2'].map((digit) => digit.repeat(40))
const chapter = 'content/01-a/01-b/index.mdx'

test('commits of one day are one day, and a file stands as its last commit left it', () => {
  const [first, second, ...others] = daysIn(`>100 2026-11-22\n\n:000000 100644 ${zero} ${one} A\t${chapter}\n>200 2026-11-22\n\n:100644 100644 ${one} ${two} M\t${chapter}\n:000000 100644 ${zero} ${one} A\tcontent/glossary.yml\n>300 2026-11-23\n\n:100644 000000 ${two} ${zero} D\t${chapter}\n`)
  assert.deepEqual(first, { date: '2026-11-22', files: new Map([[chapter, { oid: two, time: 200 }]]) })
  assert.deepEqual(second, { date: '2026-11-23', files: new Map([[chapter, { oid: undefined, time: 300 }]]) })
  assert.deepEqual(others, [])
})

test('a commit whose clock was behind belongs to the day that had begun', () => {
  const days = daysIn(`>300 2026-11-23\n\n:000000 100644 ${zero} ${one} A\t${chapter}\n>100 2026-11-20\n\n:100644 100644 ${one} ${two} M\t${chapter}\n`)
  assert.deepEqual(days, [{ date: '2026-11-23', files: new Map([[chapter, { oid: two, time: 300 }]]) }])
})

test('what is no such log is refused, not guessed at', () => {
  assert.throws(() => daysIn('commit abc\n'), /git log printed “commit abc”/)
})

test('texts are read by their length in bytes, and a missing one leaves no history at all', () => {
  const text = '汉字\n'
  assert.deepEqual(textsIn(Buffer.from(`${one} blob ${Buffer.byteLength(text)}\n${text}\n${two} blob 0\n\n`)), new Map([[one, text], [two, '']]))
  assert.equal(textsIn(Buffer.from(`${one} missing\n`)), undefined)
})
