/** Finished HTML → the same without KaTeX's boxes: nine tenths of a page of formulas, which show what the MathML beside them says. */

const opening = '<span class="katex-html"'

export function untypeset(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf(opening); at >= 0; at = html.indexOf(opening, from)) {
    kept.push(html.slice(from, at))
    const tags = /<(\/?)span\b[^>]*>/g
    tags.lastIndex = at
    let depth = 0
    do {
      const tag = tags.exec(html)
      if (!tag) throw new Error(`a formula does not end: ${html.slice(at, at + 80)}`)
      depth += tag[1] ? -1 : 1
      from = tags.lastIndex
    } while (depth > 0)
  }
  return kept.join('') + html.slice(from)
}
