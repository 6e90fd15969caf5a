/** The search box: a dialog on any page, and the body of `/search/`. */
import { find, type Found } from './results.ts'
import css from './dialog.css?inline'

// The style comes with the script, so that no page waits for it.
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** Pagefind marks the words in escaped HTML: only `<mark>` is let through. */
function excerpt(html: string): HTMLElement {
  const line = element('span', { className: 'excerpt' })
  for (const [, marked, plain] of html.matchAll(/<mark>(.*?)<\/mark>|([^<]+)/g)) {
    const words = new DOMParser().parseFromString(marked ?? plain ?? '', 'text/html').body.textContent ?? ''
    line.append(marked === undefined ? words : element('mark', {}, words))
  }
  return line
}

function list(found: Found[]): HTMLElement {
  return element('ul', { className: 'found' }, ...found.map(({ title, sections }) =>
    element('li', {}, element('p', { className: 'chapter' }, title), ...sections.map((section) =>
      element('a', { href: section.url }, element('b', {}, section.title.replace(/^[\d.]+\s*/, '')), excerpt(section.excerpt))))))
}

function box(base: string, start: string): { form: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { type: 'search', name: 'q', placeholder: '词语或整句', autocomplete: 'off', spellcheck: false, value: start })
  input.setAttribute('aria-label', '搜索全书')
  const status = element('p', { className: 'status' })
  status.setAttribute('role', 'status')
  const out = element('div', { className: 'out' })
  const form = element('div', { className: 'search' }, input, status, out)
  let turn = 0

  const run = async () => {
    const [query, mine] = [input.value.trim(), ++turn]
    if (!query) { out.replaceChildren(); status.textContent = ''; return }
    try {
      const found = await find(query, base)
      if (mine !== turn) return
      const count = found.reduce((sum, one) => sum + one.sections.length, 0)
      status.textContent = count ? `${count} 处` : `没有找到“${query}”。换一个词，或查目录与术语表。`
      out.replaceChildren(list(found))
    } catch {
      status.textContent = '搜索文件没有取到，请检查网络后再试；目录与术语表不受影响。'
    }
  }
  input.addEventListener('input', (event) => { if (!(event as InputEvent).isComposing) void run() })
  input.addEventListener('compositionend', () => void run())
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [input, ...out.querySelectorAll('a')] as HTMLElement[]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
    event.preventDefault()
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) out.querySelector('a')?.click()
  })
  if (start) void run()
  return { form, input }
}

let open: HTMLDialogElement | undefined

export function openSearch(base: string): void {
  if (open) return
  const before = document.activeElement as HTMLElement | null
  const { form, input } = box(base, '')
  const dialog = (open = element('dialog', { className: 'search-dialog' }, form, element('button', { type: 'button', className: 'close', textContent: '关闭', onclick: () => dialog.close() })))
  dialog.setAttribute('aria-label', '搜索全书')
  dialog.addEventListener('click', (event) => { if (event.target === dialog || (event.target as Element).closest('a')) dialog.close() })
  // A search field keeps the first Esc for itself, to empty the field; readers mean to leave.
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') { event.preventDefault(); dialog.close() } })
  dialog.addEventListener('close', () => { dialog.remove(); open = undefined; before?.focus() })
  document.body.append(dialog)
  dialog.showModal()
  input.focus()
}

export function searchPage(at: HTMLElement, base: string): void {
  const { form, input } = box(base, new URLSearchParams(location.search).get('q') ?? '')
  at.replaceChildren(form)
  input.addEventListener('change', () => history.replaceState(null, '', `?q=${encodeURIComponent(input.value.trim())}`))
  input.focus()
}
