/** `redirects.yml`: an address that was published and is gone → where it went. */
import { isMap, isScalar, type Node } from 'yaml'
import type { Label, Redirect } from './book.ts'
import { readYaml } from './frontmatter.ts'
import { hrefOf } from './words.ts'

/** `/a/b/#%E6%97%A7` → `/a/b/` and `旧`: addresses are compared as a reader types them. Throws URIError on a broken escape. */
export function split(url: string): { path: string; id: string } {
  const [path, id = ''] = url.split('#', 2)
  return { path: decodeURIComponent(path!), id: decodeURIComponent(id) }
}

export function readRedirects(yaml: string, file: string, labels: Readonly<Record<string, Label>>): Redirect[] {
  const { contents, placeOf, refuse } = readYaml(yaml, file)
  if (contents === null) return []
  if (!isMap(contents)) return refuse('the redirects are a map: "/old/address/#old-id": new-label', 'book/bad-field')

  const address = (node: unknown): { path: string; id: string; offset: number } => {
    const offset = (node as Node | null)?.range?.[0] ?? 0
    const text = isScalar(node) ? String(node.value) : ''
    try {
      const parts = split(text)
      if (/^\/(\S+\/)?$/.test(parts.path) && !/^\/\/|[\\?*]/.test(parts.path) && !/\s/.test(parts.id)) return { ...parts, offset }
    } catch { /* a broken escape is no address */ }
    return refuse(`“${text}” is no address of this site: write "/part/chapter/" or "/part/chapter/#id", with the slash at the end of the path`, 'book/bad-redirect', offset)
  }

  return contents.items.map(({ key, value }) => {
    const { offset, ...from } = address(key)
    const name = isScalar(value) ? String(value.value) : ''
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined
    if (!label && !name.startsWith('/')) refuse(`nothing in the book is labelled “${name}”; write a label, or an address that begins with /`, 'book/unknown-label', (value as Node | null)?.range?.[0] ?? offset)
    const to = label ? split(hrefOf(label)) : address(value)
    return { from, to: { path: to.path, id: to.id }, place: placeOf(offset) }
  })
}

/** The old name of a thing that still stands on the same page: it gets an empty mark beside the new one. */
export const isRenamed = ({ from, to }: Redirect, labels: Readonly<Record<string, Label>>): boolean =>
  from.id !== '' && from.path === to.path && Object.hasOwn(labels, to.id) && labels[to.id]!.kind !== 'lab'
