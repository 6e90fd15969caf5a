/** Which addresses of a site are promised for ever, and which of the promised ones are broken. */
import type { Book, Redirect } from '#book/book.ts'
import { Fault } from '#book/fault.ts'
import { split } from '#book/redirects.ts'
import type { Site } from './site.ts'

/**
 * Not promised: the nth citation and the nth note of a page (they are counted, and move with every edit),
 * and the ids of controls (`#main`), labs' fields and drawings' parts, which are places of no text.
 */
const counted = /^(cite|fn|fnref|user-content-fn|user-content-fnref)-|^main$/

/** Every page; on it every label of the book, term and source, and whatever else the site itself links to. */
export function publishedIn(site: Site, labels: Book['labels'], base = '/'): string[] {
  const root = base.replace(/\/$/, '')
  const linked = new Set<string>()
  for (const [path, { hrefs }] of site) {
    for (const href of hrefs) {
      if (href.startsWith('#')) linked.add(path + href)
      else if (href.startsWith(`${root}/`)) linked.add(href.slice(root.length))
    }
  }
  const pages = [...site].filter(([path, { moved }]) => !moved && path !== '/404.html')
  return pages.flatMap(([path, { ids }]) => [path, ...[...ids]
    .filter((id) => !counted.test(id) && (Object.hasOwn(labels, id) || /^(term|ref)-/.test(id) || linked.has(`${path}#${id}`)))
    .map((id) => `${path}#${id}`)])
}

/** One address a line, sorted by code unit so that every machine writes the same file and branches merge line by line. */
export const listed = (lines: Iterable<string>): string[] => [...new Set(lines)].filter(Boolean).sort()

type Address = Redirect['from']

/** Where a reader of an address ends: through the redirect of the page, then through that of the place on it. */
function landing(at: Address, redirects: readonly Redirect[]): Address {
  const page = redirects.find(({ from }) => from.path === at.path && from.id === '')
  const next = page ? { path: page.to.path, id: page.to.id || at.id } : at
  const place = redirects.find(({ from }) => from.path === next.path && from.id === next.id && next.id !== '')
  return place ? place.to : next
}

const stands = ({ path, id }: Address, site: Site): boolean => {
  const page = site.get(path)
  return page !== undefined && !page.moved && (id === '' || page.ids.has(id))
}

/** Lines of permalinks.txt that lead nowhere. A page that is gone is told once, not for each place on it. */
export function brokenPermalinks(lines: readonly string[], site: Site, redirects: readonly Redirect[], file: string): Fault[] {
  const faults: Fault[] = []
  const gone = new Set<string>()
  lines.forEach((line, i) => {
    if (line === '') return
    const at = split(line)
    const end = landing(at, redirects)
    if (stands(end, site)) return
    const [page, from] = site.get(end.path)?.moved === false ? [false, `${end.path}#${end.id}`] : [true, end.path]
    if (page && gone.has(end.path)) return
    gone.add(end.path)
    const what = page ? `the page ${end.path}` : `#${end.id} on ${end.path}`
    faults.push(new Fault(`this address was published, and ${what} is gone: put it back, or write in content/redirects.yml  "${from}": <the label or address it has become>`, { file, line: i + 1, rule: 'host/broken-permalink' }))
  })
  return faults
}

/** Redirects that hide a page, start nowhere, lead nowhere, in a circle, or to another redirect. */
export function badRedirects(redirects: readonly Redirect[], site: Site): Fault[] {
  const url = ({ path, id }: Address) => (id ? `${path}#${id}` : path)
  const next = new Map(redirects.map(({ from, to }) => [url(from), url(to)]))
  const faultOf = ({ from, to }: Redirect): string | undefined => {
    if (stands(from, site)) return `${url(from)} is still there, and a redirect would hide it: take out this line`
    if (from.id && !stands({ path: from.path, id: '' }, site)) return `there is no page ${from.path} to stand on: redirect the page ("${from.path}"), and the places on it follow`
    const seen = new Set([url(from)])
    let end = url(to)
    for (; next.has(end) && !seen.has(end); end = next.get(end)!) seen.add(end)
    if (seen.has(end)) return `this redirect goes in a circle: ${[...seen, end].join(' → ')}`
    if (end !== url(to)) return `${url(to)} is redirected itself: write "${url(from)}": ${end}`
    return stands(to, site) ? undefined : `${url(to)} does not exist: write the address of a page of the book, or a label`
  }
  return redirects.flatMap((one) => {
    const message = faultOf(one)
    return message ? [new Fault(message, { ...one.place, rule: 'host/bad-redirect' })] : []
  })
}
