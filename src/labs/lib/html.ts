/** `html` tag: values are escaped, markup nests, line breaks between the pieces vanish (they would show as gaps between Han characters). */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c]!)

/** Text that is already safe markup. Only `html` and `raw` make it. */
export interface Markup { readonly markup: string }

export type Value = Markup | string | number | false | null | undefined | readonly Value[]

/** Marks trusted markup (an SVG string built by our own code) as safe. Never for text a reader typed. */
export const raw = (markup: string): Markup => ({ markup })

const show = (value: Value): string => {
  if (value === false || value == null) return ''
  if (typeof value !== 'object') return escape(`${value}`)
  return 'markup' in value ? value.markup : value.map(show).join('')
}

/** html`<p>${text}</p>` → Markup; strings are escaped, arrays joined, false and undefined left out. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup =>
  raw(parts.map((part, i) => part.replace(/\n\s*/g, '') + show(values[i])).join(''))
