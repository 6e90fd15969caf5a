/** A printed page and the files that were made of it → the page with links to them. Pages print a place for the links, and without editions no link. */

/** A file of an edition, as a page offers it. */
export interface Form { words: string; href: string; bytes: number }

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

const place = (of: string): RegExp => new RegExp(`(<p\\b[^>]*\\bdata-editions="${of}"[^>]*>)(?:<span class="editions">.*?</span>)?`)

/** `of` is what the page calls its place: a slug, or `book`. Done again, it puts the new links in the place of the old. */
export function withForms(html: string, of: string, forms: readonly Form[], date: string): string {
  const links = forms.map(({ words, href, bytes }) => `<a href="${href}" download>${words} ${megabytes(bytes)}</a>`)
  const line = forms.length ? `<span class="editions">${[...links, date].join(' · ')}</span>` : ''
  if (!place(of).test(html)) throw new Error(`the page has no place for its editions: data-editions="${of}"`)
  return html.replace(place(of), (_, open: string) => open + line)
}
