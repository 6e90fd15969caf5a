/** What stands in angle brackets and braces → nothing changed; refused when it is not of this book. */
import { existsSync } from 'node:fs'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { importedLabs, labelComment } from '../book/labels.ts'
import { refuse } from './refuse.ts'

interface Component { needs: string[]; may?: string[]; flags?: string[]; isEmpty?: boolean }

const components = new Map<string, Component>(Object.entries({
  Figure: { needs: ['id'] },
  Listing: { needs: ['id', 'file', 'title'], may: ['region', 'mark'], flags: ['output'], isEmpty: true },
  BookTable: { needs: ['of'], isEmpty: true },
  Misconception: { needs: ['claim'] }, Rule: { needs: ['title'] }, Note: { needs: ['title'] }, Exercise: { needs: ['id', 'title'] }, Solution: { needs: [] },
  Answer: { needs: ['number'], may: ['of', 'unit', 'within'], isEmpty: true }, Choice: { needs: [] }, Order: { needs: [] },
}))
const lab: Component = { needs: ['id', 'title'], isEmpty: true }

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

function checkAttributes(node: Jsx, { needs, may = [], flags = [] }: Component, file: VFile): void {
  const seen = new Set<string>()
  const known = [...needs, ...may, ...flags]
  for (const one of node.attributes) {
    if (one.type === 'mdxJsxExpressionAttribute') refuse(file, node, 'book/bad-attribute', `<${node.name}> takes no {expressions}`)
    const { name, value } = one as { name: string; value?: unknown }
    const isFlag = flags.includes(name)
    if (!known.includes(name)) refuse(file, node, 'book/bad-attribute', `<${node.name}> has no ${name}; it takes ${known.join(', ') || 'no attributes'}`)
    if (seen.has(name)) refuse(file, node, 'book/bad-attribute', `<${node.name}> has ${name} twice`)
    if (isFlag !== (value === null || value === undefined) || (!isFlag && typeof value !== 'string')) refuse(file, node, 'book/bad-attribute', isFlag ? `write ${name} without a value` : `write ${name}="…", as plain text`)
    if (isFlag || String(value).trim()) seen.add(name)
  }
  for (const name of needs) if (!seen.has(name)) refuse(file, node, 'book/missing-attribute', `<${node.name}> needs ${name}="…"`)
}

function checkImports(node: MdxjsEsm, names: Set<string>, file: VFile): void {
  const lines = /^(import\s+\w+\s+from\s+['"]#labs\/[\w-]+\/Lab\.astro['"];?\s*)+$/.test(node.value) ? node.value.matchAll(/import\s+(\w+)\s+from\s+['"]#labs\/([\w-]+)\//g) : []
  const found = [...lines]
  if (found.length === 0) refuse(file, node, 'book/import', "a chapter imports labs only: import Name from '#labs/<name>/Lab.astro'")
  for (const [, name, folder] of found) {
    if (!existsSync(new URL(`../labs/${folder}/Lab.astro`, import.meta.url))) refuse(file, node, 'book/import', `there is no lab ${folder}`)
    if (components.has(name!) || names.has(name!) || !/^[A-Z]/.test(name!)) refuse(file, node, 'book/import', `${name} cannot name a lab here; a name is new and begins with a capital`)
    names.add(name!)
  }
}

export function remarkComponents() {
  return (tree: Root, file: VFile) => {
    const labs = importedLabs(tree)
    const names = new Set<string>()
    visit(tree, (node, _, parent) => {
      if (node.type === 'mdxjsEsm') checkImports(node, names, file)
      if (node.type === 'mdxFlowExpression' || (node.type === 'mdxTextExpression' && !(parent?.type === 'heading' && labelComment(parent) === node))) {
        refuse(file, node, 'book/expression', 'the text holds no {expressions}; put what is computed into numbers.ts')
      }
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const name = node.name ?? ''
      const component = components.get(name) ?? (labs.has(name) ? lab : undefined)
      if (!component) return refuse(file, node, 'book/unknown-component', `<${name}> is not of this book; there are ${[...components.keys()].join(', ')} and the labs you import`)
      if (node.type === 'mdxJsxTextElement') refuse(file, node, 'book/inline-component', `<${name}> stands alone, with an empty line before and after it`)
      checkAttributes(node, component, file)
      const isEmpty = node.children.length === 0
      if (isEmpty !== (component.isEmpty ?? false)) refuse(file, node, 'book/bad-content', isEmpty ? `<${name}> has nothing in it` : `<${name}> has nothing inside; write <${name} … />`)
      return undefined
    })
  }
}
