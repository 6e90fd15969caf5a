/** Remembers, page by page, which news a reader has met. What came since is fetched by those alone who come back. */
import { recall, remember } from './store.ts'

type Visits = Record<string, number>

function visits(kind: 'local' | 'session'): Visits | undefined {
  try { return (JSON.parse(recall('visits', kind)!) as Visits | null) ?? undefined } catch { return undefined }
}

export function tellNews(): void {
  const main = document.querySelector<HTMLElement>('main[data-news]')
  if (!main) return
  const [path, now, all] = [location.pathname, Number(main.dataset.news), visits('local')]
  // What stood there when this tab came: so marks stay while one reads on, and are gone the next time.
  const before = visits('session') ?? all ?? {}
  const keep = (kind: 'local' | 'session', value: Visits) => remember('visits', JSON.stringify(value), kind)
  keep('session', before)
  keep('local', { ...all, [path]: now })
  const since = before[path]
  if (since !== undefined && since < now) void import('./since.ts').then(({ showNews }) => showNews(main, since, () => keep('session', { ...before, [path]: now })), () => {})
}
