import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueAt, limits, mailTo, messageOf, titleOf, type Report } from '../../src/site/report-message.ts'

const report: Report = {
  wrong: '应为 4.2。', quote: '每件净赚 4.60 元\n第二行', place: '第 17.1 节 一件任务值多少钱', url: 'https://book.example/strategy/is-it-worth-it/#sec-worth-task',
  page: '第 17 章', build: 'c9eb9026541d（2026-11-26）', browser: 'Mozilla/5.0',
}
const bodyOf = (url: string) => new URL(url.replace('mailto:', 'mailto://x/')).searchParams.get('body')!

test('a message holds the words of the reader, the quotation set in, place, permanent link, build and browser', () => {
  assert.equal(messageOf(report), [
    '哪里错了，凭什么：应为 4.2。', '原文：', '    每件净赚 4.60 元', '    第二行', '',
    '位置：第 17.1 节 一件任务值多少钱', 'https://book.example/strategy/is-it-worth-it/#sec-worth-task', '页面：第 17 章', '版本：c9eb9026541d（2026-11-26）', '浏览器：Mozilla/5.0',
  ].join('\n'))
  assert.equal(titleOf(report), '报告错误：第 17.1 节 一件任务值多少钱')
})

test('without a quotation none is told, and an empty answer is called so', () => {
  const message = messageOf({ ...report, quote: ' ', wrong: '' })
  assert.doesNotMatch(message, /原文/)
  assert.match(message, /^哪里错了，凭什么：（没有写）/)
})

test('a short report goes whole into a mail, with the lines of RFC 6068, and into an issue', () => {
  const mail = mailTo('errata@example.org', report)
  assert.equal(mail.complete, true)
  assert.ok(mail.url.startsWith('mailto:errata@example.org?subject=%E6%8A%A5'))
  assert.equal(bodyOf(mail.url), messageOf(report).replaceAll('\n', '\r\n'))
  const issue = issueAt('owner/name', report)
  assert.equal(issue.complete, true)
  assert.ok(issue.url.startsWith('https://github.com/owner/name/issues/new?title='))
  assert.equal(bodyOf(issue.url), messageOf(report))
})

test('a long quotation is cut with a mark, as little as the address needs; place, build and the reader’s words stay', () => {
  for (const [make, limit] of [[mailTo, limits.mail], [issueAt, limits.issue]] as const) {
    const { url, complete } = make('a@b.cd', { ...report, quote: '净'.repeat(3000) })
    assert.equal(complete, false)
    assert.ok(url.length <= limit && url.length > limit - 12, `${url.length} of ${limit}`)
    const body = bodyOf(url)
    assert.match(body, /净+……（引文太长，后面略去）/)
    for (const kept of [report.wrong, report.url, report.build]) assert.ok(body.includes(kept), kept)
  }
})

test('the reader’s own words are cut only when nothing is left of the quotation, and are told to be on the clipboard', () => {
  const { url, complete } = mailTo('a@b.cd', { ...report, wrong: '错'.repeat(3000) })
  assert.equal(complete, false)
  assert.ok(url.length <= limits.mail)
  assert.match(bodyOf(url), /错+……（太长，放不进链接；全文已经复制，请接着粘贴）/)
  assert.doesNotMatch(bodyOf(url), /净赚/)
})

test('half of a pair of surrogates does not break an address, and a cut never makes one', () => {
  assert.equal(mailTo('a@b.cd', { ...report, quote: '\ud83d 甲' }).complete, true)
  assert.match(bodyOf(issueAt('o/n', { ...report, quote: '😀'.repeat(3000) }).url), /😀……/)
})
