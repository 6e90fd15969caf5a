/** On a chapter that lies on the road a reader has chosen: which stop this is and which comes next; a stop read to its end is kept. */
import { chosenRoute, readStops, setRead } from './route-progress.ts'
import { announce } from './theme.ts'

interface Stop { at: string; href: string; words: string; title: string; number: number }
interface Road { name: string; href: string; stops: Stop[] }

const pathOf = (href: string): string => href.replace(/#.*/, '')

/** The page of the role holds the whole road; it is asked for, not repeated. */
async function roadChosen(): Promise<Road | undefined> {
  const [role, stage] = (chosenRoute() ?? '').split('/')
  if (!role || !/^[a-z0-9-]+$/.test(role)) return undefined
  const address = `${document.body.dataset.base ?? '/'}routes/${role}/`
  const response = await fetch(address)
  if (!response.ok) return undefined
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const section = page.querySelector(`[data-route="${role}/${stage}"]`)
  if (!section) return undefined
  const stops = [...section.querySelectorAll('li')].map((item, i) => {
    const link = item.querySelector('a')!
    const words = link.querySelector('.no')!.textContent!
    return { at: item.querySelector('input')!.dataset.stop!, href: link.getAttribute('href')!, words, title: link.textContent!.slice(words.length), number: i + 1 }
  })
  return { name: `${page.querySelector('h1')!.textContent} · ${section.querySelector('h2')!.lastChild!.textContent}`, href: `${address}#${stage}`, stops }
}

const linkTo = (href: string, textContent: string) => Object.assign(document.createElement('a'), { href, textContent })

/** What ends a stop: the last thing before the next heading that is not below it; of a whole chapter, the last of its text. */
function endOf(at: string): [start: Element, end: Element] | undefined {
  const prose = document.querySelector('.prose')!
  const heading = document.getElementById(at)
  if (!heading) return [prose.firstElementChild!, prose.lastElementChild!]
  let end: Element = heading
  while (end.nextElementSibling && !(end.nextElementSibling.matches('h2') || end.nextElementSibling.matches(heading.localName))) end = end.nextElementSibling
  return [heading, end]
}

function watch(stop: Stop, next: Stop | undefined): void {
  const ends = endOf(stop.at)
  if (!ends || readStops().has(stop.at)) return
  const [start, end] = ends
  let begun = false
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting && target === start) begun = true
    if (!begun || !entries.some(({ target, isIntersecting }) => isIntersecting && target === end)) return
    observer.disconnect()
    setRead(stop.at, true)
    document.querySelector('.resume')?.remove()
    announce(`第 ${stop.number} 站读完了`)
    if (!next) return
    const link = Object.assign(linkTo(next.href, `下一站：${next.words} ${next.title}`), { className: 'resume' })
    link.addEventListener('click', () => link.remove())
    document.body.append(link)
    setTimeout(() => link.remove(), 12_000)
  })
  observer.observe(start)
  observer.observe(end)
}

export async function showRoute(): Promise<void> {
  const road = await roadChosen()
  const here = road?.stops.filter(({ href }) => pathOf(href) === location.pathname) ?? []
  if (!road || here.length === 0) return
  const read = readStops()
  const asked = here.find(({ at }) => `#${at}` === location.hash)
  const current = asked ?? here.find(({ at }) => !read.has(at)) ?? here.at(-1)!
  const next = road.stops[current.number]
  const line = Object.assign(document.createElement('span'), { className: 'route-line' })
  const link = linkTo(road.href, '路线')
  // A phone has no room for the name.
  link.append(Object.assign(document.createElement('span'), { textContent: `：${road.name}` }))
  line.append(link, ` 第 ${current.number} 站`)
  if (next) line.append('，下一站 ', linkTo(next.href, next.words))
  document.querySelector('.opening .ordinal')!.append(line)
  for (const stop of here) watch(stop, road.stops[stop.number])
}
