/** Query → sections found, by Pagefind. One loader, one shape; the dialog only shows it. */

export interface Section { title: string; url: string; excerpt: string }
export interface Found { title: string; url: string; sections: Section[] }

interface PagefindResult { data: () => Promise<{ url: string; meta: { title?: string }; excerpt: string; sub_results: Section[] }> }
interface Pagefind { options: (options: object) => Promise<void>; search: (query: string) => Promise<{ results: PagefindResult[] }> }

let engine: Promise<Pagefind> | undefined

function load(base: string): Promise<Pagefind> {
  engine ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>).then(async (pagefind) => {
    await pagefind.options({ baseUrl: base, excerptLength: 24 })
    return pagefind
  })
  engine.catch(() => { engine = undefined })
  return engine
}

/** At most eight chapters with three sections each. */
export async function find(query: string, base: string): Promise<Found[]> {
  const { results } = await (await load(base)).search(query)
  const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()))
  return pages.map((page) => ({
    title: page.meta.title ?? '',
    url: page.url,
    sections: page.sub_results.filter((section) => section.url.includes('#')).slice(0, 3),
  })).map((found, i) => (found.sections.length ? found : { ...found, sections: [{ title: found.title, url: found.url, excerpt: pages[i]!.excerpt }] }))
}
