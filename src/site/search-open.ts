/** Nothing of the search is loaded before the reader asks: ⌘K, Ctrl-K, `/`, or the box. */
const load = () => import('../search/dialog.ts')

export function openSearchOnRequest(): void {
  const open = async () => (await load()).openSearch(document.body.dataset.base ?? '/')
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
  if (page) void load().then(({ searchPage }) => searchPage(page, document.body.dataset.base ?? '/'))
}
