/** SVG text of our own → `<svg role="img">` with a title, safe to stand in a page beside others. */
import { escape } from '../figures/escape.ts'

/** Ids get the figure's label in front, so that two drawings never share one. */
export function inlineSvg(svg: string, label: string, alt: string): string {
  const drawing = svg.slice(svg.indexOf('<svg'))
    .replace(/\s(xmlns|role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/\bid="([^"]+)"/g, `id="${label}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${label}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${label}-$1"`)
  return drawing.replace(/<svg([^>]*)>/, `<svg$1 role="img" aria-labelledby="${label}-alt"><title id="${label}-alt">${escape(alt)}</title>`)
}
