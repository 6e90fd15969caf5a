/** Copying: a listing, the TeX of a formula, the permanent link of a heading, a figure, a formula. */
import { announce } from './theme.ts'

async function copy(text: string | Promise<string>, button?: HTMLElement): Promise<void> {
  let said = '已复制'
  // Safari writes what comes later only when it is handed over in the click itself.
  try { await (typeof text === 'string' ? navigator.clipboard.writeText(text) : navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])) } catch { said = '复制失败，请手动选取' }
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

/** A range that holds formulas → its words with their TeX in place of scattered glyphs; undefined without formulas, for the browser's own text keeps lines better. */
export function readable(selected: Range): string | undefined {
  const range = selected.cloneRange()
  const formulaAt = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.katex')
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)]
  if (first) range.setStartBefore(first)
  if (last) range.setEndAfter(last)
  const fragment = range.cloneContents()
  const formulas = fragment.querySelectorAll('.katex')
  if (formulas.length === 0) return undefined
  for (const button of fragment.querySelectorAll('button')) button.remove()
  for (const formula of formulas) {
    const display = formula.closest('.katex-display')
    formula.replaceWith(display ? `\n$$\n${texOf(formula)}\n$$\n` : `$${texOf(formula)}$`)
  }
  return fragment.textContent ?? ''
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
    const words = selection?.rangeCount && event.clipboardData ? readable(selection.getRangeAt(0)) : undefined
    if (words === undefined) return
    event.clipboardData!.setData('text/plain', words)
    event.preventDefault()
  })
}

/** What a lab shows, for a spreadsheet; it is put together only when asked for. */
export function copyLabsAsCsv(): void {
  addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-csv]')
    const lab = button?.closest<HTMLElement>('.lab')
    if (lab) void copy(import('./lab-csv.ts').then(({ csvOf }) => csvOf(lab)), button!)
  })
}
