/** Copying: a listing, the TeX of a formula, the permanent link of a heading, a figure, a formula. */
import { announce } from './theme.ts'

async function copy(text: string, button?: HTMLElement): Promise<void> {
  let said = '已复制'
  try { await navigator.clipboard.writeText(text) } catch { said = '复制失败，请手动选取' }
  announce(said)
  if (!button) return
  const before = button.textContent
  button.textContent = said
  setTimeout(() => { button.textContent = before }, 1500)
}

const texOf = (formula: Element): string => formula.querySelector('annotation')?.textContent?.trim() ?? ''

function addButton(to: Element, words: string, text: () => string): void {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: words })
  button.addEventListener('click', () => void copy(text(), button))
  to.append(button)
}

export function addCopyButtons(): void {
  for (const listing of document.querySelectorAll('.listing')) addButton(listing, '复制', () => listing.querySelector('pre.code')?.textContent ?? '')
  for (const equation of document.querySelectorAll('.equation')) addButton(equation, '复制 TeX', () => texOf(equation))
}

/** A click on a number goes to the place, as any link, and leaves its full address on the clipboard. */
export function copyPermalinks(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.permalink')
    if (link && !event.metaKey && !event.ctrlKey) void copy(link.href)
  })
}

/** The link leads to the page's Markdown; where there is script, its text goes to the clipboard. */
export function copyMarkdownOnRequest(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-copy-markdown]')
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    import('./copy-markdown.ts').then(({ copyMarkdown }) => copyMarkdown(link), () => announce('没有取到，请检查网络后再试。', true))
  })
}

/** Selected text that holds formulas is copied with their TeX in place of scattered glyphs. */
export function copyFormulasAsTex(): void {
  addEventListener('copy', (event) => {
    const selection = getSelection()
    if (!selection?.rangeCount || !event.clipboardData) return
    const range = selection.getRangeAt(0).cloneRange()
    const formulaAt = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.katex')
    const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)]
    if (first) range.setStartBefore(first)
    if (last) range.setEndAfter(last)
    const fragment = range.cloneContents()
    const formulas = fragment.querySelectorAll('.katex')
    if (formulas.length === 0) return
    for (const formula of formulas) {
      const display = formula.closest('.katex-display')
      formula.replaceWith(display ? `\n$$\n${texOf(formula)}\n$$\n` : `$${texOf(formula)}$`)
    }
    event.clipboardData.setData('text/plain', fragment.textContent ?? '')
    event.preventDefault()
  })
}
