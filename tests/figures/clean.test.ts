import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanSvg } from '../../src/figures/clean.ts'
import { sentinel } from '../../src/figures/sentinels.ts'
import { shape, words } from './shapes.ts'

const box = shape('rect', { x: '0', y: '0', width: '100', height: '50', rx: '4' }, { fill: sentinel('fill') })

test('colours become variables and what the stylesheet says is not repeated', () => {
  const svg = cleanSvg([box, words('训练')])
  assert.match(svg, /<rect[^>]* fill="var\(--fig-fill\)" stroke="var\(--fig-muted\)"\/>/)
  assert.match(svg, /<text x="[\d.]+" y="[\d.]+">训练<\/text>/)
})

test('nothing of mermaid is left: no style, class, id or data', () => {
  const svg = cleanSvg([{ ...box, classes: ' node default ' }, words('训练')])
  assert.doesNotMatch(svg, /\s(style|class|id|data-\w+)=|<style/)
})

test('the view holds every stroke and word and begins at zero', () => {
  const svg = cleanSvg([{ ...box, box: { x: -10, y: -20, width: 100, height: 50 }, matrix: [1, 0, 0, 1, -10, -20] }])
  assert.match(svg, /width="106" height="56" viewBox="0 0 106 56"/)
  assert.match(svg, /<rect x="3" y="3"/)
})

test('a colour that is no token stops the drawing', () => {
  assert.throws(() => cleanSvg([{ ...box, fill: 'rgb(255, 0, 0)' }]), /rgb\(255, 0, 0\)/)
})

test('a dash pattern without gaps is no pattern', () => {
  assert.doesNotMatch(cleanSvg([{ ...box, dash: '0.8px, 0px' }]), /dasharray/)
  assert.match(cleanSvg([{ ...box, dash: '3px, 3px' }]), /stroke-dasharray="3 3"/)
})

test('signs that mean something in SVG are written so that they do not', () => {
  assert.match(cleanSvg([box, words('a < b & c')]), />a &lt; b &amp; c</)
})

test('a turned circle is a circle elsewhere', () => {
  const svg = cleanSvg([shape('circle', { cx: '10', cy: '0', r: '5' }, { matrix: [0, 1, -1, 0, 0, 0], box: { x: -5, y: 5, width: 10, height: 10 } })])
  assert.match(svg, /<circle cx="8" cy="8" r="5"/)
})
