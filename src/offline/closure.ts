/** What a page cannot be read without: its styles, its scripts, and what these import at once. All are named by their content. */

/** Addresses of hashed files in the page's own markup. */
export function filesOf(html: string, base: string): string[] {
  const named = new RegExp(`\\s(?:src|href)="(${base}(?:[\\w-]+/)?(?:_assets|_math)/[^"]+)"`, 'g')
  return [...new Set([...html.matchAll(named)].map(([, url]) => url!))]
}

/** Addresses a script imports before it runs; not those it asks for later (`import(…)`). */
export const importsOf = (script: string, at: string): string[] =>
  [...script.matchAll(/\b(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g)].map(([, to]) => new URL(to!, new URL(at, 'http://x')).pathname)

/** Takes each file and whatever it imports into the cache; false when one cannot be had. */
export async function keepFiles(urls: readonly string[], cacheName: string, seen = new Set<string>()): Promise<boolean> {
  const cache = await caches.open(cacheName)
  const taken = await Promise.all(urls.filter((url) => !seen.has(url) && seen.add(url)).map(async (url) => {
    let file = await caches.match(url, { ignoreVary: true })
    if (!file) {
      file = await fetch(url)
      if (!file.ok) return false
    }
    const text = url.endsWith('.js') ? await file.clone().text() : ''
    await cache.put(url, file)
    return keepFiles(importsOf(text, url), cacheName, seen)
  }))
  return taken.every(Boolean)
}
