/** `tools.yml` as it is read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '#book/fault.ts'
import { readTools } from '#book/tools.ts'

const sound: Record<string, string> = { name: '甲', group: 'training', use: '微调', licence: 'MIT', state: 'living', evidence: '仓库快照 2026-08-22', version: "'1.0'", alternatives: '[乙]', home: 'https://example.org/', checked: "'2026-11-25'" }
const yamlOf = (key: string, fields: Record<string, string>) => `${key}:\n${Object.entries({ ...sound, ...fields }).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
const refused = (yaml: string): string => {
  try { readTools(yaml, 'tools.yml') } catch (error) {
    if (error instanceof Fault) return `${error.line}:${error.column} ${error.message}`
    throw error
  }
  return 'nothing'
}

test('a sound entry is read whole, in the order of the file', () => {
  const tools = readTools(yamlOf('one', {}) + yamlOf('two', { name: '乙' }), 'tools.yml')
  assert.deepEqual(tools.map(({ key, name, alternatives, checked }) => [key, name, alternatives, checked]), [['one', '甲', ['乙'], '2026-11-25'], ['two', '乙', ['乙'], '2026-11-25']])
})
test('a wrong field is refused at its line', () => {
  assert.match(refused(yamlOf('one', { group: 'toys' })), /^3:3 .*“group” of one is one of frameworks/)
  assert.match(refused(yamlOf('one', { state: 'dead' })), /^6:3 .*“state” of one is one of living/)
  assert.match(refused(yamlOf('one', { home: 'http://example.org/' })), /^10:3 .*“home”/)
  assert.match(refused(yamlOf('one', { checked: "'2026-13-01'" })), /^11:3 .*“checked”/)
})
test('a state needs evidence with a date, and none from after the check', () => {
  assert.match(refused(yamlOf('one', { evidence: '大家都说好' })), /^7:3 .*“evidence” of one says when/)
  assert.match(refused(yamlOf('one', { evidence: '仓库快照 2026-12-01' })), /^7:3 .*after 2026-11-25/)
  assert.equal(refused(yamlOf('one', { state: 'unverified', evidence: '没有读到' })), 'nothing')
})
test('a tool that is no longer mended names where to go', () => {
  assert.match(refused(yamlOf('one', { state: 'stopped', alternatives: '[]' })), /^9:3 .*“alternatives”/)
  assert.equal(refused(yamlOf('one', { state: 'living', alternatives: '[]' })), 'nothing')
})
test('a bad key, an unknown field, a missing field and a second entry of one name are refused', () => {
  assert.match(refused(yamlOf('One', {})), /^1:1 .*“One” is no key/)
  assert.match(refused(yamlOf('one', { stars: '9' })), /^12:3 .*nothing reads the field “stars”/)
  assert.match(refused('one:\n  name: 甲\n'), /^1:1 .*“group” is missing/)
  assert.match(refused(yamlOf('one', {}) + yamlOf('two', {})), /^13:3 .*“甲” is listed twice/)
})
