import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from '../../src/host/site.ts'

test('ids, links and scripts are read off tags; text that looks like a tag’s inside is none', () => {
  const facts = factsOf('<body data-kind="chapter"><h2 class="x" id="sec-a">id="no" href="#no"</h2><a title="a > b" id="b" href="#sec-a">x</a><a href=/c/>c</a><script>let a = 1</script><script src="/x.js"></script></body>')
  assert.deepEqual([...facts.ids], ['sec-a', 'b'])
  assert.deepEqual(facts.hrefs, ['#sec-a'])
  assert.deepEqual(facts.scripts, ['let a = 1'])
  assert.equal(facts.moved, false)
})

test('a page that only sends readers on says so', () => {
  assert.equal(factsOf('<body data-kind="moved" data-base="/">').moved, true)
})
