import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBook } from '#book/read.ts'
import { first, head, second, tinyBook } from '../press.ts'
import { assertRefused } from '../refusal.ts'

const file = 'content/routes.yml'
const sections = (names: string) => [...names].map((name) => `\n## ${name} {/* sec-${name} */}\n\n字。\n`).join('')
const chapters = {
  [first]: head + sections('abcde') + '\n### x {/* sec-x */}\n\n字。\n',
  [second]: head.replace('第一章', '第二章').replace('prerequisites: []', 'prerequisites: [first]') + sections('fghijk'),
}
const stops = (names: string) => `{${[...names].map((name) => `sec-${name}: 能定一件事`).join(', ')}}`
const stage = (key: string, list: string) => `    ${key}:\n      name: 段\n      when: 何时。\n      decides: 何事。\n      stops: ${list}\n`
const role = (stages: string, { within = '60', assumes = '{}' } = {}) => `reader:\n  name: 读者\n  who: 你。\n  within: ${within}\n  assumes: ${assumes}\n  stages:\n${stages}`

const routesOf = async (yaml: string) => (await readBook(tinyBook({ ...chapters, [file]: yaml }))).routes
const refused = (yaml: string, rule: string, says: RegExp) => assertRefused({ ...chapters, [file]: yaml }, { rule, says })

test('a road is read with its minutes, its stops in the order of the file', async () => {
  const [one] = await routesOf(role(stage('one', stops('badce')) + stage('two', stops('fghij'))))
  assert.deepEqual(one!.stages.map(({ key, minutes, leans }) => [key, minutes, leans]), [['one', 5, []], ['two', 5, ['basics/first']]])
  assert.deepEqual(one!.stages[0]!.stops[0], { at: 'sec-b', chapter: 'basics/first', title: 'b', minutes: 1, why: '能定一件事' })
  assert.deepEqual(one!.assumes, [])
})

test('a whole chapter is a stop as well, and a book without routes has none', async () => {
  const [one] = await routesOf(role(stage('one', '{first: 能定, sec-f: 能定, sec-g: 能定, sec-h: 能定, sec-i: 能定}')))
  assert.deepEqual(one!.stages[0]!.stops[0], { at: 'basics/first', chapter: 'basics/first', title: '第一章', minutes: 1, why: '能定' })
  assert.deepEqual(await routesOf(''), [])
})

test('a stop before what it builds on is a gap, unless the road says what of it must be known', async () => {
  await refused(role(stage('one', '{▲sec-f: 能定}')), 'book/route-gap', /sec-f builds on basics\/first, which no stop before it reads/)
  const [one] = await routesOf(role(stage('one', stops('fghij')), { assumes: '{first: 记住一句}' }))
  assert.deepEqual(one!.assumes, [{ chapter: 'basics/first', know: '记住一句' }])
})

test('what a later stop reads is no excuse for an earlier one', async () => {
  await refused(role(stage('one', '{▲sec-f: 能定, sec-a: 能定, sec-b: 能定, sec-c: 能定, sec-d: 能定}')), 'book/route-gap', /put it earlier/)
})

test('nothing is assumed that no stop needs', async () => {
  await refused(role(stage('one', stops('abcde')), { assumes: '{▲first: 记住一句}' }), 'book/bad-route', /nothing on this road needs basics\/first/)
})

test('nothing is read twice: no section again, none inside another, none of a chapter that is read whole', async () => {
  await refused(role(stage('one', stops('abcde')) + stage('two', '{▲sec-a: 能定}')), 'book/bad-route', /sec-a is read already at the stop sec-a/)
  await refused(role(stage('one', '{sec-e: 能定, ▲sec-x: 能定}')), 'book/bad-route', /sec-x is read already at the stop sec-e/)
  await refused(role(stage('one', '{sec-a: 能定, ▲first: 能定}')), 'book/bad-route', /first is read already at the stop sec-a/)
})

test('a stop is a written section or chapter, and says what it decides', async () => {
  await refused(role(stage('one', '{▲sec-elsewhere-not: 能定}')), 'book/unknown-label', /none is called sec-elsewhere-not/)
  await refused(role(stage('one', '{▲third: 能定}')), 'book/bad-route', /third is not written yet/)
  await refused(role(stage('one', '{▲sec-a: }')), 'book/bad-route', /say in one line what the reader can decide after sec-a/)
})

test('a stage has five to twelve stops and keeps the time that is promised', async () => {
  await refused(role(`    ▲${stage('one', stops('abcd')).trimStart()}`), 'book/bad-route', /one has 4 stops; a stage has 5 to 12/)
  await refused(role(`    ▲${stage('one', stops('abcde')).trimStart()}`, { within: '4' }), 'book/bad-route', /take 5 minutes, and reader promises at most 4/)
})

test('fields are strict, and keys are parts of addresses', async () => {
  await refused(role(stage('one', stops('abcde'))).replace('  who:', '  ▲whom: 谁\n  who:'), 'book/unknown-field', /“whom”/)
  await refused(role(stage('one', stops('abcde'))).replace('  within: 60', '  ▲within: 一小时'), 'book/bad-field', /“within” must be a whole number above 0/)
  await refused(role(stage('one', stops('abcde'))).replace('  within: 60\n', '').replace('reader', '▲reader'), 'book/missing-field', /“within” is missing/)
  await refused(role(stage('▲第一段', stops('abcde'))), 'book/bad-route', /“第一段” is part of an address/)
  await refused(`▲${role(stage('one', stops('abcde'))).replace('reader', '读者')}`, 'book/bad-route', /“读者” is part of an address/)
  await refused('▲- a\n', 'book/bad-field', /write fields/)
  await refused('▲reader: 字\n', 'book/bad-field', /write the fields name, who/)
  await refused(role(stage('one', stops('abcde')), { assumes: '{▲nowhere: 字}' }), 'book/unknown-chapter', /no chapter is called nowhere/)
})
