/** Pages that become one document: every id once, every reference led to its place, inside the document or out in the world. */
import type { Element, Properties } from 'hast'
import { visit } from 'unist-util-visit'

/** A page that goes into the document: its path under the base, and its tree. */
export interface Leaf { path: string; tree: Element }

/** Where the site stands: `https://book.example/`, with its base path; null while it stands nowhere, then what is not in the document is no link. */
export type Site = string | null

/** Properties that hold ids. */
const idLists = ['ariaLabelledBy', 'ariaDescribedBy'] as const

const prefixOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? 'home'

/** An id that only one page has stays as it is published; the others begin with the name of their page. */
function renaming(leaves: readonly Leaf[]): (path: string, id: string) => string | undefined {
  const pages = new Map<string, Set<string>>()
  for (const { path, tree } of leaves) visit(tree, 'element', ({ properties: { id } }) => { if (id) pages.set(String(id), (pages.get(String(id)) ?? new Set()).add(path)) })
  return (path, id) => {
    const on = pages.get(id)
    return on?.has(path) ? (on.size === 1 ? id : `${prefixOf(path)}--${id}`) : undefined
  }
}

/** `base` is the site's base path, `/` or `/handbook/`. Changes the trees. */
export function joinPages(leaves: readonly Leaf[], base: string, site: Site): void {
  const idOn = renaming(leaves)
  const inside = new Set(leaves.map(({ path }) => path))
  const startOf = (path: string) => `page-${prefixOf(path)}`

  /** The address an `href` has in the document; undefined for a place that is in neither the document nor the world. */
  const leadTo = (here: string, href: string): string | undefined => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href
    const [, before, fragment] = /^([^#]*)#?(.*)$/s.exec(href)!
    const path = before === '' ? here : `/${before!.startsWith(base) ? before!.slice(base.length) : before!.replace(/^\//, '')}`
    const id = decodeURIComponent(fragment!)
    if (inside.has(path)) {
      const renamed = id ? idOn(path, id) : startOf(path)
      if (renamed) return `#${renamed}`
    }
    return site === null ? undefined : site.replace(/\/$/, '') + path + (fragment && `#${fragment}`)
  }

  for (const { path, tree } of leaves) {
    visit(tree, 'element', (node) => {
      const own = (id: string) => idOn(path, id) ?? id
      const { properties } = node
      if (properties.id) properties.id = own(String(properties.id))
      for (const name of idLists) if (properties[name]) properties[name] = [properties[name]].flat().join(' ').split(/\s+/).map(own)
      for (const [name, value] of Object.entries(properties)) if (typeof value === 'string' && value.includes('url(#')) properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)
      if (node.tagName === 'use' && typeof properties.href === 'string') properties.href = `#${own(properties.href.slice(1))}`
      if (node.tagName === 'a' && typeof properties.href === 'string') relink(node, properties, leadTo(path, properties.href))
    })
    tree.properties.id = startOf(path)
  }
}

/** Keeps the words of a link that leads nowhere. */
function relink(node: Element, properties: Properties, href: string | undefined): void {
  if (href !== undefined) properties.href = href
  else {
    node.tagName = 'span'
    delete properties.href
    delete properties.rel
  }
}
