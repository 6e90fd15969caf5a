/** The order of the plugins is part of the press: each place has its reason in index.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plugins } from '../../src/markdown/index.ts'

const names = (list: readonly unknown[]) => list.map((entry) => (Array.isArray(entry) ? entry[0] : entry).name)

test('syntax first, references after boxes, notes last', () => {
  const { remarkPlugins, rehypePlugins } = plugins({ book: () => { throw new Error('not read here') }, base: '/' })
  assert.deepEqual(names(remarkPlugins), ['remarkCjkFriendly', 'remarkMath', 'remarkComponents', 'remarkFigures', 'remarkListings', 'remarkBookTables', 'remarkLabels', 'remarkAnswers', 'remarkBoxes', 'remarkLeftovers', 'remarkReferences', 'remarkSidenotes'])
  assert.deepEqual(names(rehypePlugins), ['rehypeFormerIds', 'rehypeHeadingBreaks', 'rehypeScrollers', 'rehypeSuperscripts', 'rehypeKatex', 'rehypeStrictMath', 'rehypeValidMath', 'rehypeUnbroken'])
})
