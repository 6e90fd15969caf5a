/** WCAG 2.2 A and AA on every page, in both themes, on a phone or on a desk: no violation. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import { desk, laidOut, leave, phone, visit, withBrowser } from './browser.ts'
import { kinds, sample } from './kinds.ts'

withBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Only violations are written out: naming every node that passed takes axe longer than finding it. */
const resultTypes = ['violations']
const options = (size: string) => ({
  resultTypes,
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // A column headed by a formula alone is read from its MathML, which axe does not count as text.
  // Fingers need room; axe asks for it only when told.
  rules: { 'empty-table-header': { enabled: false }, 'target-size': { enabled: size === 'phone' } },
})

/** In one theme every rule, in the other what a theme can break. */
const walks = [['phone', phone, 'light', 'dark'], ['desk', desk, 'dark', 'light']] as const

// Pages that bring a new kind of thing are walked at both sizes, the others at one by turns.
for (const [i, path] of kinds.entries()) {
  for (const [size, viewport, colorScheme, other] of sample.includes(path) ? walks : [walks[i % 2]!]) {
    test(`${path} on a ${size}, in both themes`, async () => {
      const seen = await visit(path, { viewport, colorScheme })
      // A phone lays out what is near its window; axe asks where everything is.
      await seen.page.addStyleTag({ content: '* { content-visibility: visible !important; }' })
      await seen.page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
      // What has just been opened gets its tab stop, where it scrolls, with the next frame.
      await laidOut(seen)
      await seen.page.evaluate(axe)
      const found = async (asked: object) => {
        const { violations } = await seen.page.evaluate(`axe.run({ exclude: ['.katex-html'] }, ${JSON.stringify(asked)})`) as AxeResults
        return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`)
      }
      assert.deepEqual(await found(options(size)), [], colorScheme)
      await seen.page.emulateMedia({ colorScheme: other })
      assert.deepEqual(await found({ resultTypes, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }), [], other)
      await leave(seen)
    })
  }
}
