/** Hover, focus or touch a reference, citation, fact, term or note: what it points at is shown in place. */
import { cardContent } from './card-content.ts'

const links = 'a.ref[href*="#"], .cite a, a.fact, a.term, .note-mark a'
const delay = 250

export function followCards(): void {
  if (!document.querySelector(links)) return
  const card = Object.assign(document.createElement('div'), { className: 'card', id: 'card', popover: 'manual' })
  document.body.append(card)
  let owner: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const hide = () => {
    clearTimeout(timer)
    owner?.removeAttribute('aria-describedby')
    owner = undefined
    if (card.matches(':popover-open')) card.hidePopover()
  }
  const show = async (link: HTMLAnchorElement, touch = false) => {
    if (owner === link) return
    hide()
    owner = link
    const content = await cardContent(link)
    if (owner !== link || !content) return
    card.replaceChildren(content)
    if (touch) card.append(Object.assign(document.createElement('a'), { className: 'go', href: link.href, textContent: '前往 →' }))
    card.showPopover()
    place(card, link)
    link.setAttribute('aria-describedby', 'card')
  }
  const later = (work: () => void) => { clearTimeout(timer); timer = setTimeout(work, delay) }
  const linkOf = (event: Event) => (event.target as Element).closest?.<HTMLAnchorElement>(links)

  addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return
    const link = linkOf(event)
    if (link) later(() => void show(link))
    else if (owner && !card.contains(event.target as Node)) later(hide)
    else if (card.contains(event.target as Node)) clearTimeout(timer)
  })
  addEventListener('focusin', (event) => {
    const link = linkOf(event)
    if (link?.matches(':focus-visible')) void show(link)
    else if (!card.contains(event.target as Node)) hide()
  })
  addEventListener('keydown', (event) => { if (event.key === 'Escape') hide() })
  addEventListener('click', (event) => {
    const link = linkOf(event)
    if (link && (event as PointerEvent).pointerType === 'touch' && owner !== link) {
      event.preventDefault()
      void show(link, true)
    } else if (!card.contains(event.target as Node) || (event.target as Element).closest('a')) hide()
  })
}

/** Under the link, or above it when there is no room; never outside the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const left = Math.max(16, Math.min(at.left, innerWidth - width - 16))
  const below = at.bottom + 8 + height < innerHeight || at.top < height + 8
  card.style.left = `${left + scrollX}px`
  card.style.top = `${(below ? at.bottom + 8 : at.top - height - 8) + scrollY}px`
}
