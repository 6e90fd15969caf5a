/** The search box as a dialog on any page, and as the body of `/search/`. */
import { searchBox } from './box.ts'
import { element } from './list.ts'

let open: HTMLDialogElement | undefined

export function openSearch(base: string): void {
  if (open) return
  const before = document.activeElement as HTMLElement | null
  const { form, input } = searchBox(base, '')
  const dialog = (open = element('dialog', { className: 'search-dialog', ariaLabel: '搜索全书' }, form, element('button', { type: 'button', className: 'close', textContent: '关闭', onclick: () => dialog.close() })))
  dialog.addEventListener('click', (event) => { if (event.target === dialog || (event.target as Element).closest('a')) dialog.close() })
  // A search field keeps the first Esc for itself, to empty the field; readers mean to leave. Esc also ends a composition: that one is not for us.
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); dialog.close() } })
  dialog.addEventListener('close', () => { dialog.remove(); open = undefined; before?.focus() })
  document.body.append(dialog)
  dialog.showModal()
  input.focus()
}

export function searchPage(at: HTMLElement, base: string): void {
  const { form, input } = searchBox(base, new URLSearchParams(location.search).get('q') ?? '', (question) => history.replaceState(null, '', `?q=${encodeURIComponent(question)}`))
  at.replaceChildren(form)
  input.focus()
}
