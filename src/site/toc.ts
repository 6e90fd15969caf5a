/** The contents follow the scroll: the section at the top of the window is marked. */
export const sectionChanged = 'book:section'

export function followScroll(): void {
  const toc = document.querySelector<HTMLElement>('#toc')
  const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')]
  if (!toc || headings.length === 0) return
  const linkTo = new Map([...toc.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((a) => [a.hash.slice(1), a]))
  let current: HTMLAnchorElement | undefined

  const mark = () => {
    const line = innerHeight * 0.25
    const heading = headings.findLast((one) => one.getBoundingClientRect().top <= line)
    const link = heading && linkTo.get(heading.id)
    if (link === current) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    current = link
    if (link && toc.scrollHeight > toc.clientHeight && !toc.matches(':hover')) toc.scrollTop = link.offsetTop - toc.clientHeight / 2
    dispatchEvent(new CustomEvent(sectionChanged, { detail: heading?.id ?? '' }))
  }
  let waiting = false
  addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => { waiting = false; mark() })
  }, { passive: true })
  mark()
  // A sheet on a phone closes when it has served.
  for (const link of linkTo.values()) link.addEventListener('click', () => { if (toc.matches(':popover-open')) toc.hidePopover() })
}
