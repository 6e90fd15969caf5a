/** A diagram's source and its drawings → the HTML of it: the SVG with names for those who do not see it, and the same in words. */
import { escape } from './escape.ts'
import { readDrawing } from './drawing.ts'
import type { FigureSource } from './source.ts'

interface Texts {
  /** The text of `figures/<label>.svg`. */
  svg: string
  /** The text of `figures/<label>.narrow.svg`, when there is one. */
  narrow?: string
}

/** Up to this a drawing shrinks to a telephone, where its words are 11 px; a wider one scrolls. */
const fits = 512

const widthOf = (svg: string) => Number(/\bwidth="(\d+)"/.exec(svg)![1])

function drawing(svg: string, id: string, classes: string, { title, desc }: FigureSource): string {
  const [open] = /^<svg[^>]*>/.exec(svg)!
  const size = /\bwidth="\d+" height="\d+"/.exec(open)![0]
  const view = /\bviewBox="[^"]*"/.exec(open)![0]
  return `<svg class="${classes}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" ${size} ${view}>`
    + `<title id="${id}-title">${escape(title)}</title><desc id="${id}-desc">${escape(desc)}</desc>${svg.slice(open.length)}`
}

/** `- a`, `  1. b` → nested lists. */
export function lists(lines: readonly string[]): string {
  let html = ''
  const open: string[] = []
  for (const line of lines) {
    const [, indent, mark, words] = /^( *)(-|1\.) (.*)$/.exec(line)!
    const depth = indent!.length / 2 + 1
    while (open.length > depth) html += `</li></${open.pop()}>`
    if (open.length === depth) html += '</li>'
    else {
      open.push(mark === '-' ? 'ul' : 'ol')
      html += `<${open.at(-1)}>`
    }
    html += `<li>${escape(words!)}`
  }
  while (open.length > 0) html += `</li></${open.pop()}>`
  return html
}

export function inlineDiagram(source: FigureSource, { svg, narrow }: Texts): string {
  const { label, title } = source
  const picture = (text: string, id: string, variant: '' | ' wide' | ' narrow') => {
    const file = readDrawing(text)
    if (!file) throw new Error(`${label} was not drawn by npm run figures`)
    const html = drawing(file.svg, id, `diagram${variant}`, source)
    return variant === ' wide' || widthOf(file.svg) <= fits ? html
      : `<div class="diagram-scroll${variant}" tabindex="0" role="region" aria-label="${escape(title)}">${html}</div>`
  }
  const pictures = narrow === undefined ? picture(svg, label, '') : picture(svg, label, ' wide') + picture(narrow, `${label}-narrow`, ' narrow')
  return `${pictures}<details class="text-version"><summary>文字版</summary>${lists(readDrawing(svg)!.words)}</details>`
}
