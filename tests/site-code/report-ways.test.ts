import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waysFrom } from '../../src/site/report-ways.ts'

test('what is not set is not offered', () => {
  assert.deepEqual(waysFrom({}), { repo: undefined, email: undefined })
  assert.deepEqual(waysFrom({ REPORT_REPO: '', REPORT_EMAIL: '' }), { repo: undefined, email: undefined })
})

test('a repository is told as owner/name, however it is written', () => {
  for (const REPORT_REPO of ['owner/na.me', 'https://github.com/owner/na.me', 'https://github.com/owner/na.me/']) assert.equal(waysFrom({ REPORT_REPO }).repo, 'owner/na.me')
  assert.equal(waysFrom({ REPORT_EMAIL: 'errata@book.example.org' }).email, 'errata@book.example.org')
})

test('what is no repository and what is no address stops the build and is told', () => {
  for (const REPORT_REPO of ['owner', 'https://example.org/a/b', 'a/b/c', 'a b/c']) assert.throws(() => waysFrom({ REPORT_REPO }), /REPORT_REPO is “.*write owner\/name/)
  for (const REPORT_EMAIL of ['errata', 'a@b', 'a@b.c?cc=d@e.f', 'a b@c.de']) assert.throws(() => waysFrom({ REPORT_EMAIL }), /REPORT_EMAIL is “/)
})
