import assert from 'node:assert/strict'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../../scripts/chromium.ts'
import { drawFigures } from '../../scripts/figures/draw.ts'
import { Faults } from '../../src/book/fault.ts'
import { chapter } from '../figures/fence.ts'

const samples = fileURLToPath(new URL('../figures/fixtures/content', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'figures-'))
after(() => rmSync(root, { recursive: true }))
cpSync(samples, join(root, 'content'), { recursive: true })

const drawings = (folder: string) => Object.fromEntries(globSync('*/*/figures/*.svg', { cwd: folder }).toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))

test('there is a Chromium to draw with', () => assert.ok(findChromium(), 'install chromium, or set CHROME_PATH'))

test('drawing every sample again gives the same bytes', async () => {
  await drawFigures({ root, force: true })
  assert.deepEqual(drawings(join(root, 'content')), drawings(samples))
})

test('what has not changed is not drawn again', async () => {
  assert.deepEqual(new Set((await drawFigures({ root })).map(({ what }) => what)), new Set(['kept']))
})

test('a drawing whose source is gone is deleted, one made by hand is not', async () => {
  const folder = join(root, 'content/01-samples/01-kinds/figures')
  cpSync(join(folder, 'fig-loop.svg'), join(folder, 'fig-gone.svg'))
  writeFileSync(join(folder, 'by-hand.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
  const deleted = (await drawFigures({ root })).filter(({ what }) => what === 'deleted')
  assert.deepEqual(deleted.map(({ label }) => label), ['fig-gone'])
  assert.ok(existsSync(join(folder, 'by-hand.svg')))
})

const wrong: [name: string, text: string, place: string][] = [
  ['a label that is not closed', 'flowchart LR\n\n%% 注\n  a[甲] --> b[乙\n  b --> c[丙]', '11:14'],
  ['an arrow that does not exist', 'flowchart LR\n  a[甲] --> b[乙]\n  b -->> c[丙]', '10:4'],
  ['a message without words', 'sequenceDiagram\n  a->>b', '9:7'],
  ['a slice without quotes', 'pie\n  "甲" : 3\n  乙 : 4', '10:3'],
  ['a date that does not exist', 'gantt\n  dateFormat YYYY-MM-DD\n  section 甲\n  任务 :2026-13-40, 3d', '11:3'],
  ['a group that is not ended', 'flowchart LR\n  subgraph x\n  c --> d', '10:1'],
]
test('what mermaid cannot read is said at its place in the chapter, all faults at once', async () => {
  const broken = join(root, 'broken')
  const file = (i: number) => `content/01-part/0${i}-chapter/index.mdx`
  for (const [i, [, mermaid]] of wrong.entries()) {
    mkdirSync(join(broken, dirname(file(i))), { recursive: true })
    writeFileSync(join(broken, file(i)), chapter(mermaid))
  }
  await assert.rejects(drawFigures({ root: broken }), (error) => {
    assert.ok(error instanceof Faults)
    const places = wrong.map(([name, , place], i) => `${name} ${file(i)}:${place} figure/bad-mermaid`)
    assert.deepEqual(error.faults.map((fault, i) => `${wrong[i]![0]} ${fault.file}:${fault.line}:${fault.column} ${fault.rule}`), places)
    return true
  })
})
