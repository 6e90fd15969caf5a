/** Nothing of the search is loaded before the reader asks: ⌘K, Ctrl-K, `/`, or the box. */
import { announce } from './theme.ts'

const load = () => import('../search/dialog.ts')
const lost = '搜索没有取到，请检查网络后再试；目录与术语表不受影响。'

export function openSearchOnRequest(): void {
  const open = async () => {
    try { (await load()).openSearch(document.body.dataset.base ?? '/') } catch { announce(lost, true) }
  }
  addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]')
    const asked = (event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey)
    if (!asked) return
    event.preventDefault()
    void open()
  })
  for (const link of document.querySelectorAll<HTMLElement>('[data-search]')) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      void open()
    })
  }
  if (new URLSearchParams(location.search).has('mark')) void import('../search/mark.ts')
  const page = document.querySelector<HTMLElement>('[data-search-page]')
  if (page) load().then(({ searchPage }) => searchPage(page, document.body.dataset.base ?? '/'), () => announce(lost, true))
}
