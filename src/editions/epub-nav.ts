/** The contents: for EPUB 3 readers (`nav.xhtml`), and for the many that still read the older `toc.ncx`. */
import type { Element } from 'hast'
import { declaration, escaped } from './epub-xml.ts'
import { el } from './epub-tree.ts'

/** A line of the contents and what stands under it. */
export interface Entry { words: string; href: string; inside?: Entry[] }

const list = (entries: readonly Entry[]): Element => el('ol', {}, ...entries.map(({ words, href, inside }) => el('li', {}, el('a', { href }, words), ...(inside?.length ? [list(inside)] : []))))

/** `landmarks`: epub:type → its page. */
export const navigation = (entries: readonly Entry[], landmarks: readonly [type: string, words: string, href: string][]): Element[] => [
  el('nav', { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', ariaLabelledBy: ['toc-title'] }, el('h1', { id: 'toc-title' }, '目录'), list(entries)),
  el('nav', { 'epub:type': 'landmarks', id: 'landmarks', hidden: true, ariaLabel: '要处' }, el('h2', {}, '要处'), el('ol', {}, ...landmarks.map(([type, words, href]) => el('li', {}, el('a', { 'epub:type': type, href }, words))))),
]

export function ncx(title: string, identifier: string, entries: readonly Entry[]): string {
  let order = 0
  const points = (list: readonly Entry[]): string => list.map(({ words, href, inside = [] }) =>
    `<navPoint id="p${++order}" playOrder="${order}"><navLabel><text>${escaped(words)}</text></navLabel><content src="${escaped(href)}"/>${points(inside)}</navPoint>`).join('\n')
  const deep = (list: readonly Entry[]): number => (list.length ? 1 + Math.max(...list.map(({ inside = [] }) => deep(inside))) : 0)
  return `${declaration}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="zh-CN">
<head><meta name="dtb:uid" content="${identifier}"/><meta name="dtb:depth" content="${deep(entries)}"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escaped(title)}</text></docTitle>
<navMap>
${points(entries)}
</navMap>
</ncx>
`
}
