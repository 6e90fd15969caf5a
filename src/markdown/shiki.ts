/** Highlighting by class: `<span class="tk-keyword">`, coloured in code.css, no style attribute. */
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'

const theme = createCssVariablesTheme({ name: 'book', variablePrefix: '--tk-', variableDefaults: {}, fontStyle: true })

/** `color:var(--tk-token-keyword)` → `tk-keyword`; the plain foreground needs no class. */
export function classOf(style: string): string | undefined {
  return /var\(--tk-token-([a-z-]+)/.exec(style)?.[1]
}

function byClass(node: Element): void {
  const name = classOf(String(node.properties.style ?? ''))
  delete node.properties.style
  if (name) node.properties.class = `tk-${name}`
}

/** `{3-5,8}` → the lines to mark. */
export function markedLines(meta: string): Set<number> {
  const ranges = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? ''
  const lines = new Set<number>()
  for (const range of ranges.split(',').filter(Boolean)) {
    const [first, last] = range.split('-').map(Number) as [number, number?]
    for (let line = first; line <= (last ?? first); line++) lines.add(line)
  }
  return lines
}

const transformer: ShikiTransformer = {
  name: 'book',
  pre(node) { node.properties = { class: 'code', tabindex: '0' } },
  span: byClass,
  line(node, line) {
    node.properties = { class: markedLines(this.options.meta?.__raw ?? '').has(line) ? 'line marked' : 'line' }
  },
}

export const shikiConfig = { theme, transformers: [transformer] }
