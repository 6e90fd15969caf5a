/** Remembers the section a reader is in, and offers the way back: on the home page and on return. */
import { recall, remember } from './store.ts'
import { sectionChanged } from './toc.ts'

interface Kept { path: string; id: string; title: string }

function lastPlace(): Kept | undefined {
  try {
    const kept = JSON.parse(recall('place') ?? '') as Kept
    return typeof kept.path === 'string' && kept.path.startsWith('/') && !kept.path.startsWith('//') ? kept : undefined
  } catch { return undefined }
}

function offer({ path, id, title }: Kept): void {
  const link = Object.assign(document.createElement('a'), { className: 'resume', href: `${path}#${id}`, textContent: `接着读：${title}` })
  document.body.append(link)
  const away = () => link.remove()
  link.addEventListener('click', away)
  setTimeout(away, 12_000)
}

export function rememberPlace(): void {
  const main = document.querySelector<HTMLElement>('main[data-chapter]')
  const last = lastPlace()
  if (!main) {
    if (last && document.body.dataset.kind === 'home') offer(last)
    return
  }
  if (last && last.path === location.pathname && !location.hash && scrollY < 100) offer(last)
  addEventListener(sectionChanged, (event) => {
    const { detail: id } = event as CustomEvent<string>
    const heading = id && document.getElementById(id)
    if (heading) remember('place', JSON.stringify({ path: location.pathname, id, title: `${main.dataset.title?.split(' ').slice(0, 3).join(' ')} ${heading.textContent}`.slice(0, 60) }))
  })
}
