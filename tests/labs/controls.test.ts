import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spec as attn } from '#labs/attn/spec.ts'
import { spec as cnn } from '#labs/cnn/spec.ts'
import { spec as digits } from '#labs/digits/spec.ts'
import { spec as gd } from '#labs/gd/spec.ts'
import { spec as mlp } from '#labs/mlp/spec.ts'
import { controls } from '#labs/lib/controls.ts'
import { spec as tok } from '#labs/tok/spec.ts'
import { spec as unit } from '#labs/unit/spec.ts'

const printed = [['gd', controls('lab-gd', gd)], ['mlp', controls('lab-mlp', mlp)], ['attn', controls('lab-attn', attn)], ['cnn', controls('lab-cnn', cnn)], ['digits', controls('lab-digits', digits)], ['tok', controls('lab-tok', tok)], ['unit', controls('lab-unit', unit)]] as const

test('every visible input has a label or a name of its own', () => {
  for (const [lab, text] of printed) {
    const labelled = new Set([...text.matchAll(/<label[^>]* for="([^"]+)"/g)].map((m) => m[1]))
    for (const [tag] of text.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
      if (tag.includes('type="hidden"')) continue
      const id = tag.match(/ id="([^"]+)"/)?.[1]
      assert.ok(tag.includes('aria-label=') || (id && labelled.has(id)), `${lab}: ${tag}`)
    }
  }
})

test('ids begin with the lab’s own, so two labs can share a page', () => {
  for (const [lab, text] of printed) for (const [, id] of text.matchAll(/ id="([^"]+)"/g)) assert.ok(id!.startsWith(`lab-${lab}-`))
})

test('every field is in a group, and every slider has a number beside it and says its unit', () => {
  for (const spec of [gd, mlp, attn, cnn, digits, tok, unit]) assert.deepEqual(spec.groups.flatMap(({ names }) => names as readonly string[]).toSorted(), Object.keys(spec.fields).toSorted())
  for (const [, text] of printed) for (const [tag, name] of text.matchAll(/<input type="range" data-for="([^"]+)"[^>]*>/g)) {
    assert.match(tag!, /aria-valuetext="[^"]+"/)
    assert.match(text, new RegExp(`<input id="[^"]+" type="number" name="${name}"`))
  }
})

test('buttons never submit, presets are query strings, nothing has a style attribute', () => {
  for (const [, text] of printed) {
    for (const [tag] of text.matchAll(/<button[^>]*>/g)) assert.match(tag, /type="button"/)
    assert.doesNotMatch(text, / style=/)
  }
  assert.match(printed[0][1], /data-preset="gd\.lr=0\.5&amp;gd\.steps=1&amp;gd\.std=1">标准化，步长 0\.5/)
  for (const [, text] of printed) assert.match(text, /data-preset="[^"]*" data-note="1">常见错法/)
})

test('no line break stands between two Han characters', () => {
  for (const [, text] of printed) assert.doesNotMatch(text, /\p{Script=Han}\s+\p{Script=Han}/u)
})
