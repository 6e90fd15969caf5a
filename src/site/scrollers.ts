/** What scrolls inside itself can be reached by keyboard, and only while it really scrolls. */
export function focusScrollers(): void {
  const scrollers = document.querySelectorAll<HTMLElement>('.scroll, .equation > .katex-display')
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const one of scrollers) watch.observe(one)
}
