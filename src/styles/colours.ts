/** `tokens.css` → colours for what no stylesheet reaches: pictures, the browser's own bar, readers of books. */

export type Scheme = 'light' | 'dark'
export type Colours = ReadonlyMap<string, Readonly<Record<Scheme, string>>>

/** tokens.css → every colour it names; `var(--other)` is followed. */
export function coloursIn(tokens: string): Colours {
  const colours = new Map<string, Record<Scheme, string>>()
  for (const [, name, light, dark, other] of tokens.matchAll(/(--[\w-]+):\s*(?:light-dark\((#[\da-f]{3,6}), (#[\da-f]{3,6})\)|var\((--[\w-]+)\));/g)) {
    const followed = other && colours.get(other)
    if (light && dark) colours.set(name!, { light, dark })
    else if (followed) colours.set(name!, followed)
  }
  return colours
}
