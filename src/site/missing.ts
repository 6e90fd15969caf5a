/** The page for wrong addresses: says which one it was, and offers those nearest to it. Loaded there and nowhere else. */
import { asked, nearest, wordsOf } from './nearest.ts'

const base = document.body.dataset['base'] ?? '/'
const path = asked(location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname)
const help = document.querySelector<HTMLElement>('[data-missing]')

if (help && path !== '' && path !== '404') {
  const known = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-known]')].map((link) => ({ link, slug: link.dataset['known']!, title: link.textContent, ordinal: link.dataset['ordinal'] ?? '' }))
  // A former address leads to the same page as the present one.
  const links = new Map(nearest(path, known, 8).map((one) => [one.link.href, one]))
  help.querySelector('ul')!.append(...[...links.values()].slice(0, 4).map(({ link, slug, ordinal }) => {
    const item = document.createElement('li')
    const offer = Object.assign(document.createElement('a'), { href: link.href, textContent: link.textContent })
    item.append(offer, Object.assign(document.createElement('small'), { textContent: ordinal ? `${/\d/.test(ordinal) ? `第 ${ordinal} 章` : `附录 ${ordinal}`}　/${slug}/` : `/${slug}/` }))
    return item
  }))
  help.querySelector('code')!.textContent = decodedPath()
  help.querySelector('input')!.value = wordsOf(path)
  help.querySelector<HTMLElement>('[data-near]')!.hidden = links.size === 0
  help.hidden = false
}

function decodedPath(): string {
  try { return decodeURIComponent(location.pathname) } catch { return location.pathname }
}
