/** The site's colours, `--name: light-dark(a, b)`, for readers that know no custom properties: static ones, and a second set for a dark page. */

import type { Colours, Scheme } from '../styles/colours.ts'

/** `var(--ink)` → `#211e1a` wherever it stands. */
export const painted = (style: string, colours: Colours, scheme: Scheme): string =>
  style.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const colour = colours.get(name)
    if (!colour) throw new Error(`tokens.css names no colour ${name}`)
    return colour[scheme]
  })

/**
 * The EPUB's stylesheet, written with `var(--name)` and without nesting → the same with light colours,
 * then, for dark pages, every declaration that has a colour, and the colours that drawings carry as attributes.
 */
export function stylesheet(css: string, colours: Colours): string {
  const dark = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}@]+)\{([^{}]*)\}/g)].flatMap(([, selector, body]) => {
    const coloured = body!.split(';').filter((one) => one.includes('var(--'))
    return coloured.length ? [`  ${selector!.trim()} {${coloured.join(';')} }`] : []
  })
  const drawn = new Map([...colours].filter(([name]) => name.startsWith('--fig-')).map(([, { light, dark: to }]) => [light, to]))
  const attributes = [...drawn].flatMap(([from, to]) => ['fill', 'stroke'].map((name) => `  svg [${name}="${from}"] { ${name}: ${to} }`))
  const ink = colours.get('--fig-ink')!
  return `${painted(css, colours, 'light')}
@media (prefers-color-scheme: dark) {
  html { background: ${colours.get('--paper')!.dark}; color: ${colours.get('--ink')!.dark} }
  svg[fill="${ink.light}"] { fill: ${ink.dark} }
${[...dark.map((one) => painted(one, colours, 'dark')), ...attributes].join('\n')}
}
`
}
