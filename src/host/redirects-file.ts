/** Redirects of pages → `_redirects`, as Cloudflare Pages and Netlify read it. Places on a page never reach the host. */
import type { Redirect } from '#book/book.ts'

export function redirectsFile(redirects: readonly Redirect[], base = '/'): string {
  const root = base.replace(/\/$/, '')
  const lines = redirects.filter(({ from }) => from.id === '')
    .map(({ from, to }) => `${root}${encodeURI(from.path)} ${root}${encodeURI(to.path)}${to.id && `#${encodeURIComponent(to.id)}`} 301`)
  return lines.map((line) => `${line}\n`).join('')
}
