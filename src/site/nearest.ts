/** An address that leads nowhere → the pages it was most likely meant for. */

export interface Known {
  /** Under the base, without slashes at its ends: `foundations/loss`. */
  slug: string
  title: string
  /** 4, A; empty for what is not counted. */
  ordinal: string
}

/** Letters to put in, leave out, change or swap with their neighbour, at least (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      rows[i]!.push(least)
    }
  }
  return rows[a.length]![b.length]!
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
/** Share of what two sets have in common. */
const common = (a: readonly string[], b: readonly string[]): number => a.filter((one) => b.includes(one)).length / new Set([...a, ...b]).size
const pairs = (text: string): string[] => [...text.replace(/[^\p{Script=Han}]/gu, '')].map((one, i, all) => one + (all[i + 1] ?? '')).slice(0, -1)

/** `/Foundations//loss/index.html` → `foundations/loss`; an escape that is broken stays as it is. */
export function asked(path: string): string {
  let text = path
  try { text = decodeURIComponent(path) } catch { /* shown and compared as written */ }
  return text.toLowerCase().replace(/(index)?\.(html?|md|php|aspx?)$/, '').replace(/[\s_]+/g, '-').replace(/\/+/g, '/').replace(/^\/|\/$/g, '')
}

/** 0 is the page itself, 1 has nothing in common. An address may be wrong in its letters, its words, or name the chapter by number or in Chinese. */
function unlikeness(path: string, { slug, title, ordinal }: Known): number {
  const [one, other] = [lastOf(path), lastOf(slug)]
  const letters = Math.min(...([[path, slug], [one, other]] as const).map(([a, b]) => editDistance(a, b) / Math.max(a.length, b.length)))
  const numbers = path.match(/\d+/g)
  return Math.min(letters, 1 - common(one.split('-'), other.split('-')), 1 - common(pairs(path), pairs(title)), numbers?.length === 1 && Number(numbers[0]) === Number(ordinal || NaN) ? 0.3 : 1)
}

/** Best first. What has less than half in common is no help. */
export const nearest = <T extends Known>(path: string, known: readonly T[], most = 4): T[] =>
  known.map((one) => ({ one, far: unlikeness(path, one) })).filter(({ far }) => far <= 0.5).toSorted((a, b) => a.far - b.far).slice(0, most).map(({ one }) => one)

/** What to ask the search: the words of the last part of the address. */
export const wordsOf = (path: string): string => lastOf(path).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
