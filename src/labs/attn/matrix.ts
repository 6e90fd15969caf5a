/** A matrix as a table of numbers whose colour is the number: blue above zero, orange below. */
import { exact, num } from '#labs/lib/format.ts'
import { html, type Markup } from '#labs/lib/html.ts'
import type { Matrix } from './kernel.ts'

/** Steps of colour on each side of zero; nine times 5 % keeps the text readable. */
export const STEPS = 9

/** `tone(-0.5, 1)` → `n k5`: side of zero and how far, of `most`; empty at zero and outside the finite. */
export function tone(value: number, most: number): string {
  const k = Number.isFinite(value) && most > 0 ? Math.round((Math.abs(value) / most) * STEPS) : 0
  return k ? `${value > 0 ? 'p' : 'n'} k${k}` : ''
}

/** The largest finite size in the matrix. */
export const most = (m: Matrix): number => Math.max(...m.flat().filter(Number.isFinite).map(Math.abs))

export const cellText = (value: number): string => (value === -Infinity ? '−∞' : num(value, 3))

export interface Table {
  /** Names the table in the page; the arrow keys find their way back by it. */
  name: string
  caption: string
  m: Matrix
  rows: readonly string[]
  cols: readonly string[]
  /** The row to mark, from 0. */
  row?: number
  scale?: number
  /** One tab stop, cells reached with the arrow keys. */
  roving?: boolean
}

/** Every cell has its value in `data-v`; its colour is `tone(data-v, data-most)`. */
export function matrix({ name, caption, m, rows, cols, row = -1, scale = exact(most(m)), roving = false }: Table): Markup {
  const stop = Math.max(0, row)
  return html`<table class="lab-matrix" data-matrix="${name}" data-most="${scale}"${roving && html` role="grid"`}><caption>${caption}</caption>
    <thead><tr><td></td>${cols.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>
    ${m.map((line, i) => html`<tr data-r="${i}"${i === row && html` class="on"`}><th scope="row">${rows[i]}</th>${line.map(exact).map((value, j) =>
      html`<td class="${tone(value, scale)}" data-v="${value}"${roving && html` role="gridcell" tabindex="${i === stop && j === 0 ? 0 : -1}"`}>${cellText(value)}</td>`)}</tr>`)}
    </tbody></table>`
}

/** The same colours without numbers: one head among several. */
export function thumbnail(m: Matrix, title: string): string {
  const cells = m.flatMap((line, i) => line.map(exact).map((value, j) =>
    `<rect x="${j * 10}" y="${i * 10}" width="9" height="9" class="${tone(value, 1)}" data-v="${value}"/>`))
  return `<svg class="lab-thumbnail" viewBox="0 0 ${m.length * 10 - 1} ${m.length * 10 - 1}" role="img"><title>${title}</title>${cells.join('')}</svg>`
}
