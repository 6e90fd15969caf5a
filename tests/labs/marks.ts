/** Reads a view's text the way a checker does: plain words, and the numbers its marks claim. */

/** Tags off, entities back. */
export const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The values of every `<tag … data-v|value="…">`, in page order. */
export const numbersIn = (markup: string, tag: string): number[] =>
  [...markup.matchAll(new RegExp(`<${tag}\\b[^>]*?(?:data-v|value)="([^"]*)"`, 'g'))].map((match) => Number(match[1]))
