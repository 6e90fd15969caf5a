/** Colours of the page ↔ colours that stand for them while mermaid draws: it accepts only real ones. */

export const tokens = ['ink', 'muted', 'rule', 'paper', 'fill', 'fill-2', '1', '2', '3', '4', '5', '6'] as const
export type Token = (typeof tokens)[number]
export type Paint = Token | 'none'

const channel = (token: Token) => tokens.indexOf(token) + 1

/** `ink` → `#5eed01`: a green that no theme would choose. */
export const sentinel = (token: Token): string => `#5eed${channel(token).toString(16).padStart(2, '0')}`

const bySentinel = new Map(tokens.map((token) => [sentinel(token), token]))
const byRgb = new Map(tokens.map((token) => [`94,237,${channel(token)}`, token]))

/** `rgb(94, 237, 1)` → `ink`. Throws on any other colour, since it would not follow the theme of the page. */
export function paintOf(css: string): Paint {
  if (css === 'none' || css === 'transparent' || css === 'rgba(0, 0, 0, 0)') return 'none'
  const rgb = /^rgba?\(([^)]*)\)$/.exec(css)?.[1]?.split(',').slice(0, 3).map((part) => part.trim()).join(',')
  const token = byRgb.get(rgb ?? '') ?? bySentinel.get(css)
  if (!token) throw new Error(`the colour ${css} is none of the page's`)
  return token
}

export const variable = (paint: Paint): string => (paint === 'none' ? 'none' : `var(--fig-${paint})`)
