/** Strings of a bundle are converted, all alike; code is not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traditionalScript } from '../../src/traditional/script.ts'

const printed = (code: string) => traditionalScript(code, (text) => (text.trim() === '一本书' ? text : text.replaceAll('书', '書')))

test('strings and templates are converted, with what is between them left alone', () => {
  assert.equal(printed('const a="书",b=`书${a+"书"}书`'), 'const a="書",b=`書${a+"書"}書`')
})
test('names of properties follow the strings they are compared with', () => {
  assert.equal(printed('const a={书:1,"书2":2};a[`书`]+a.书'), 'const a={書:1,"書2":2};a[`書`]+a.書')
})
test('regular expressions and comments stay', () => assert.equal(printed('/* 书 */x.match(/书/u)'), '/* 书 */x.match(/书/u)'))
test('a sample stays where it is the whole string', () => assert.equal(printed('a("一本书","两本书")'), 'a("一本书","两本書")'))
test('what is no script is refused', () => assert.throws(() => printed('const "书"')))
