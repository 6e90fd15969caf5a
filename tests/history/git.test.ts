/** A book with a history of its own: what is new, what changed, what only looks so, and when nothing may be said. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readBook } from '#book/read.ts'
import { readHistory } from '../../src/history/git.ts'
import type { History } from '../../src/history/news.ts'
import { first, head, second, tinyBook } from '../press.ts'
import { repository } from './git-repository.ts'

const seed = tinyBook({ [first]: head })
const from = (path: string) => spawnSync('cat', [join(seed, path)], { encoding: 'utf8' }).stdout
const others = Object.fromEntries(['content/01-basics/part.yml', second, 'content/01-basics/03-third/plan.yml', 'content/glossary.yml', 'content/references.bib'].map((path) => [path, from(path)]))
const chapter = (one: string, two: string) => `${head}\n开头。\n\n## 一 {/* sec-one */}\n\n${one}\n\n## 二 {/* sec-two */}\n\n${two}\n`
const listing = '<Listing id="lst-a" file="a.py" title="算" output />'

const repo = repository()
after(() => { repo.remove(); rmSync(seed, { recursive: true }) })
repo.commit('2026-11-20T23:30:00+08:00', { ...others, [first]: chapter('沿梯度走，损失 82。', '字。') })
// The same second day there, the first one still in Greenwich.
repo.commit('2026-11-22T00:30:00+08:00', { [first]: chapter('沿**梯度**走，损失 82。', '字，改过。') })
repo.commit('2026-11-22T09:00:00+08:00', { [first]: chapter('沿反方向走，损失 82。', '字，改过。') })
repo.commit('2026-11-22T10:00:00+08:00', { [first]: chapter('沿[梯度](term:gradient)走，损失 82。', '字，改过。') })
repo.git('switch', '-qc', 'side')
repo.commit('2026-11-23T09:00:00+08:00', { [first]: chapter('沿梯度走，损失 82。', `字，改过。\n\n${listing}`), 'content/01-basics/01-first/listings/a.py': 'print(1)\n', 'content/01-basics/01-first/listings/a.out': '1\n' })
repo.git('switch', '-q', 'main')
repo.commit('2026-11-24T09:00:00+08:00', { 'content/corrections.yml': '- date: 2026-11-24\n  section: sec-elsewhere\n  kind: 数字\n  was: 甲\n  now: 乙\n  found: 重算\n' })
spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'merge', '-q', '--no-ff', '-m', 'm', 'side'], { cwd: repo.root, env: { ...process.env, GIT_AUTHOR_DATE: '2026-11-25T09:00:00+08:00', GIT_COMMITTER_DATE: '2026-11-25T09:00:00+08:00' } })

const history = async (root = repo.root) => readHistory(root, await readBook(root, '2026-12-01'))
const told = ({ days }: History) => days.map(({ date, chapters }) => [date, ...chapters.map(({ slug, sections }) => `${slug} ${sections.map(({ id, kind, reasons }) => `${id}:${kind}${reasons.length || ''}`).join(' ')}`)])

test('each section has its days: new, changed, merged; what is only written otherwise, and what was taken back the same day, has none', async () => {
  assert.deepEqual(told(await history()), [
    ['2026-11-25', 'basics/first sec-two:changed'],
    ['2026-11-24', 'basics/second sec-elsewhere:changed1'],
    ['2026-11-22', 'basics/first sec-two:changed'],
    ['2026-11-20', 'basics/first :new sec-one:new sec-two:new', 'basics/second :new sec-elsewhere:new'],
  ])
})

test('a page has the days on which it came and was last changed, and the time of its newest news', async () => {
  const { known, pages } = await history()
  assert.equal(known, true)
  assert.deepEqual(pages['basics/first'], { published: '2026-11-20', modified: '2026-11-25', stamp: Date.parse('2026-11-25T09:00:00+08:00') / 1000 })
  assert.equal(pages['basics/second']!.modified, '2026-11-20', 'a record is news, but says nothing of the text')
})

test('the days are the same in any time zone and language of who builds', async () => {
  const before = process.env.TZ
  const here = await history()
  process.env.TZ = 'Pacific/Kiritimati'
  assert.deepEqual(await history(), here)
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

test('a section that reads otherwise on disk than in the last commit takes the date from its page, and from no other; a formatted one does not', async () => {
  const committed = from(join('..', '..', repo.root, first))
  repo.write({ [first]: committed.replace('沿梯度走', '沿 [梯度](term:gradient) 走') })
  assert.equal((await history()).pages['basics/first']!.modified, '2026-11-25')
  repo.write({ [first]: committed.replace('沿梯度走', '沿梯度停') })
  const { pages } = await history()
  assert.deepEqual([pages['basics/first']!.modified, pages['basics/second']!.modified], [undefined, '2026-11-20'])
  repo.git('checkout', '-q', '--', first)
})

test('a renamed section and a renamed folder go on with their history', async () => {
  repo.git('mv', 'content/01-basics/01-first', 'content/01-basics/05-first')
  const moved = first.replace('01-first', '05-first')
  repo.write({ [moved]: chapter('沿梯度走，损失 82。', `字，改过。\n\n${listing}`).replace('sec-one', 'sec-uno'), 'content/redirects.yml': '"/basics/first/#sec-one": sec-uno\n' })
  repo.commit('2026-11-26T09:00:00+08:00', {})
  const { days, pages } = await history()
  assert.equal(days[0]!.date, '2026-11-25')
  assert.equal(pages['basics/first']!.modified, '2026-11-25')
})

test('a program whose output changed changes the section that prints it', async () => {
  repo.commit('2026-11-27T09:00:00+08:00', { 'content/01-basics/05-first/listings/a.py': 'print( 2 )\n', 'content/01-basics/05-first/listings/a.out': '2\n' })
  assert.deepEqual(told(await history())[0], ['2026-11-27', 'basics/first sec-two:changed'])
})

test('a shallow clone, a copy without git and a folder that git does not keep tell the authors’ records and no day of the text', async () => {
  const records = [['2026-11-24', 'basics/second sec-elsewhere:changed1']]
  const places = mkdtempSync(join(tmpdir(), 'shallow-'))
  spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repo.root}`, join(places, 'shallow')])
  spawnSync('git', ['clone', '-q', `file://${repo.root}`, join(places, 'copy')])
  rmSync(join(places, 'copy/.git'), { recursive: true })
  for (const root of ['shallow', 'copy']) {
    const { known, pages, ...rest } = await history(join(places, root))
    assert.deepEqual([known, told({ known, pages, ...rest })], [false, records], root)
    assert.ok(Object.values(pages).every((page) => !page.modified && !page.published), root)
  }
  spawnSync('cp', ['-r', join(places, 'copy'), join(repo.root, 'untracked')])
  const inside = await history(join(repo.root, 'untracked'))
  assert.deepEqual(told(inside), records)
  assert.ok(Object.values(inside.pages).every((page) => !page.modified))
  rmSync(places, { recursive: true })
})
