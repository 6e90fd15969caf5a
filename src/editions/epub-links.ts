/** Links of the site → files of the EPUB where the book has them, full addresses where it has not. */
import type { ElementContent } from 'hast'
import { find, isForeign, rewrite } from './epub-tree.ts'

/** Where the site stands: `https://example.org` and `/handbook/`. */
export interface Home { origin: string; base: string }

export interface Body { file: string; nodes: ElementContent[] }

const idsIn = (nodes: ElementContent[]): Set<string> => new Set(find(nodes, ({ properties }) => typeof properties.id === 'string').map(({ properties }) => String(properties.id)))

/** `bodies`: path of the page under the base (`foundations/optimizers/`) → its file and what stands in it. Refuses a link to an id that no file has. */
export function linked(bodies: ReadonlyMap<string, Body>, { origin, base }: Home): Map<string, Body> {
  const ids = new Map([...bodies].map(([path, { nodes }]) => [path, idsIn(nodes)]))
  const href = (from: string, to: string): string => {
    if (/^[a-z]+:/.test(to)) return to
    const [, path, id] = /^([^#]*)(?:#(.*))?$/.exec(to)!
    if (path && !path.startsWith(base)) throw new Error(`${from} links to ${to}, outside of ${base}`)
    const page = path ? path.slice(base.length) : from
    const target = bodies.get(page)
    if (!target) return `${origin}${to}`
    if (id && !ids.get(page)!.has(decodeURIComponent(id))) throw new Error(`${from} links to ${to}, which the EPUB does not have`)
    return `${page === from ? '' : target.file}${id ? `#${id}` : ''}` || target.file
  }
  return new Map([...bodies].map(([path, body]) => [path, {
    ...body,
    nodes: rewrite(body.nodes, (node) => (typeof node.properties.href === 'string' ? [{ ...node, properties: { ...node.properties, href: href(path, node.properties.href) } }] : undefined), isForeign),
  }]))
}
