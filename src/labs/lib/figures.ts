/** Pieces every lab's view is made of: numbers that carry their value, figure lists, tables. */
import { exact, num, percent } from './format.ts'
import { html, type Markup, type Value } from './html.ts'

/** A number a test can hold against the kernel: twelve digits in the attribute, four digits on screen. */
export const data = (value: number, text = num(value)): Markup => html`<data value="${exact(value)}">${text}</data>`
export const share = (value: number): Markup => data(value, percent(value))

/** One figure of the result list; `unit` stands after it. */
export const figure = (name: string, value: Value, unit = ''): Markup => html`<div><dt>${name}</dt><dd>${value}${unit && html`<small>${unit}</small>`}</dd></div>`

export const figures = (...list: Value[]): Markup => html`<dl class="lab-figures">${list}</dl>`

/** Formula lines with this state's numbers put in. */
export const formula = (...lines: Value[]): Markup => html`<div class="lab-formula">${lines.map((line) => line && html`<p>${line}</p>`)}</div>`

/** A table whose first column names the row. */
export function grid(head: readonly string[], rows: readonly (readonly Value[])[]): Markup {
  const names = head.map((text) => html`<th scope="col">${text}</th>`)
  const lines = rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<table class="lab-table"><thead><tr>${names}</tr></thead><tbody>${lines}</tbody></table>`
}
