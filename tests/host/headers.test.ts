import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Redirect } from '#book/book.ts'
import { headersFile, longestLine } from '../../src/host/headers.ts'
import { hashOf, metaPolicy, pagePolicy, workerPolicy } from '../../src/host/policy.ts'
import { redirectsFile } from '../../src/host/redirects-file.ts'

const directives = (policy: string) => new Map(policy.split('; ').map((one) => [one.split(' ')[0]!, one.split(' ').slice(1)] as const))

test('a script in the page is named by its hash', () => {
  // The digest of the empty text, FIPS 180-4.
  assert.equal(hashOf(''), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
})

test('scripts are neither inline nor evaluated on any page, and only the worker may compile WebAssembly', () => {
  for (const policy of [metaPolicy(["'sha256-x'"]), pagePolicy(["'sha256-x'"])]) {
    assert.deepEqual(directives(policy).get('script-src'), ["'self'", "'sha256-x'"])
    assert.deepEqual(directives(policy).get('default-src'), ["'none'"])
    assert.deepEqual([...directives(policy)].filter(([, values]) => values.includes("'unsafe-inline'")).map(([name]) => name), ['style-src-attr'])
    assert.doesNotMatch(policy, /https?:|\*|unsafe-eval|unsafe-hashes/)
  }
  assert.deepEqual(directives(workerPolicy()).get('script-src'), ["'self'", "'wasm-unsafe-eval'"])
})

test('a meta carries the policy but for what no meta can carry', () => {
  const [meta, header] = [directives(metaPolicy([])), directives(pagePolicy([]))]
  assert.deepEqual([...header.keys()].filter((name) => !meta.has(name)), ['frame-ancestors'])
  assert.deepEqual(header.get('frame-ancestors'), ["'none'"])
})

test('rules stand under the base path and within the host’s limits', () => {
  const lines = headersFile([hashOf('')], '/handbook/').split('\n')
  assert.ok(lines.filter((line) => line && !line.startsWith(' ')).every((line) => line.startsWith('/handbook/')))
  assert.ok(lines.every((line) => line.length < longestLine))
  assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100)
})

test('Markdown and plain text say that they are UTF-8', () => {
  const rules = headersFile([])
  assert.match(rules, /^\/\*\.md\n  ! Content-Type\n  Content-Type: text\/markdown; charset=utf-8$/m)
  assert.match(rules, /^\/\*\.txt\n  ! Content-Type\n  Content-Type: text\/plain; charset=utf-8$/m)
})

test('only redirects of pages reach the host, escaped, under the base path', () => {
  const redirect = (from: Redirect['from'], to: Redirect['to']): Redirect => ({ from, to, place: { file: '', line: 1, column: 1 } })
  const redirects = [redirect({ path: '/旧/', id: '' }, { path: '/a/', id: '新' }), redirect({ path: '/a/', id: 'x' }, { path: '/b/', id: '' })]
  assert.equal(redirectsFile(redirects, '/handbook'), '/handbook/%E6%97%A7/ /handbook/a/#%E6%96%B0 301\n')
  assert.equal(redirectsFile([]), '')
})
