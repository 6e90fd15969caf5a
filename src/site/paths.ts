/** Paths under the site's base, as pages and shell write them. */
import { pathOf } from '#book/words.ts'

const base = import.meta.env.BASE_URL

/** `foundations/loss` → `/base/foundations/loss/`; '' → the home page. */
export const path = (slug: string): string => pathOf(slug, base)

/** Path under the base → the whole address that other sites link to. `site` is Astro's. */
export const addressOf = (site: URL | undefined) => (under: string): string => new URL(`${base.replace(/\/$/, '')}${under}`, site).href

/** A file of `public/` or of the build. */
export const file = (name: string): string => `${base.replace(/\/$/, '')}/${name}`
