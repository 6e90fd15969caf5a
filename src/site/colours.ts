/** `tokens.css` → colours for what no stylesheet reaches: pictures, the browser's own bar. */

/** Name of a token → its colour in each theme. */
export function coloursIn(css: string): Record<string, { light: string; dark: string }> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))
}
