/** Small builders: the mdast nodes that become exactly one HTML element. */
import type { Properties } from 'hast'
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'

type Child = BlockContent | DefinitionContent | PhrasingContent | RootContent

/** `element('figure', { id }, children)`: remark-rehype prints any node by its `data.hName`. */
export const element = (hName: string, hProperties: Properties, children: readonly Child[] = []): RootContent =>
  ({ type: 'bookElement', data: { hName, hProperties }, children } as unknown as RootContent)

export const text = (value: string): PhrasingContent => ({ type: 'text', value })

/** An element whose text keeps the spaces at the start of its lines, which remark-rehype would take off. */
export const verbatim = (hName: string, value: string): RootContent =>
  ({ type: 'bookElement', data: { hName, hChildren: [{ type: 'text', value }] }, children: [text(value)] } as unknown as RootContent)

/** Finished HTML (an inlined drawing); rehype-raw parses it. */
export const html = (value: string): RootContent => ({ type: 'html', value })

/** Replaces a node in place: same object, so that its parent need not be found. */
export function become(node: object, other: object): void {
  for (const key of Object.keys(node)) if (key !== 'position') delete (node as Record<string, unknown>)[key]
  Object.assign(node, other)
}

/** Component text without the blank paragraphs MDX leaves around it. */
export const contents = (node: MdxJsxFlowElement): Child[] => node.children as Child[]

/** The number of a thing, which is also the link to it. */
export const permalink = (id: string, words: string): RootContent =>
  element('a', { className: ['permalink'], href: `#${id}`, title: '本处的永久链接' }, [text(words)])
