/** Two builds of one book are the same, byte for byte, wherever and whenever they are made. */
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { builtIn, differences, odd, plain } from '../../scripts/unlike-clones.ts'

test('a book comes out the same in two unlike clones, but for the one page whose drawing shows the time zone, in both editions', () => {
  const content = mkdtempSync(join(tmpdir(), 'zone-'))
  cpSync('tests/fixtures/small/content', content, { recursive: true })
  const second = join(content, '01-basics/02-second')
  mkdirSync(join(second, 'figures'))
  writeFileSync(join(second, 'figures/zone.ts'), "export default () => `<svg viewBox='0 0 9 ${100 + new Date(0).getHours()}'></svg>`\n")
  appendFileSync(join(second, 'index.mdx'), '\n<Figure id="fig-second-zone">\n\n![一块空白](./figures/zone.ts)\n\n它的高随时区变。\n\n</Figure>\n')
  const output = builtIn(plain, content)
  assert.ok(output.has('basics/first/index.html') && [...output.keys()].some((path) => path.endsWith('.pf_meta')))
  // What is kept for offline, and the search's own table, carry the stamp of the build.
  const stamped = /^(zh-hant\/)?(offline\/|sw\.js$|pagefind\/search\.json$)/
  assert.deepEqual(differences(output, builtIn(odd, content)).filter((path) => !stamped.test(path)), ['basics/second/index.html', 'zh-hant/basics/second/index.html'])
  rmSync(content, { recursive: true })
})
