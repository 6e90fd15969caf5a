/** SVG text of our own → `<svg role="img">` with a title, safe to stand in a page beside others. */
import { escape } from '../figures/escape.ts'
import { rewriteSvg } from '../figures/svg.ts'

/** Ids get the figure's label in front, so that two drawings never share one. Throws `SvgFault`. */
export function inlineSvg(svg: string, label: string, alt: string): string {
  const drawing = rewriteSvg(svg, ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'xmlns' || name === 'role' || name.startsWith('aria-')) delete attributes[name]
      else if (name === 'id') attributes[name] = `${label}-${value}`
      else attributes[name] = value.replace(/^(#|url\(#)(?=[\w-]+\)?$)/, `$1${label}-`)
    }
  })
  return drawing.replace(/^<svg([^>]*)>/, `<svg$1 role="img" aria-labelledby="${label}-alt"><title id="${label}-alt">${escape(alt)}</title>`)
}
