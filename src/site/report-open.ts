/** Nothing of the error report is loaded before a reader selects text or asks for it at the foot of the page. */
const load = () => import('./report.ts')

export function reportOnRequest(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-report]')
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    load().then(({ openReport }) => openReport(), () => { location.href = link.href })
  })
  const first = () => {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || !document.querySelector('main')?.contains(selection.anchorNode)) return
    document.removeEventListener('selectionchange', first)
    load().then(({ followSelection }) => followSelection(), () => undefined)
  }
  document.addEventListener('selectionchange', first)
}
