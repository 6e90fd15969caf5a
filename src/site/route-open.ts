/** The script of the reading routes comes to their own pages, and to a chapter once the reader has chosen a route. */
import { recall } from './store.ts'

export function followRoute(): void {
  // Without it the pages are whole; only what the reader has done is not told.
  const lost = () => undefined
  if (document.querySelector('[data-stops]')) import('./route-pages.ts').catch(lost)
  else if (recall('route') && document.querySelector('main[data-chapter]')) import('./route-line.ts').then(({ showRoute }) => showRoute()).catch(lost)
}
