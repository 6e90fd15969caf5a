/** What a reader downloads, in bytes after brotli, cold, before any interaction. */
const KB = 1000

export const budgets = {
  home: 15 * KB,
  /** Markup around the text, CSS and script of a chapter; its own text, figures and labs are not in it. */
  shell: 16 * KB,
  script: 6 * KB,
  /** KaTeX's stylesheet and fonts, on pages that have formulas and on no other. */
  math: 50 * KB,
  lab: 5 * KB,
  labShared: 1.5 * KB,
  chapter: 110 * KB,
  requests: 10,
  /** The picture a page is shared with; no reader loads it. */
  card: 60 * KB,
  /** From opening the search to the results of the first keystroke, and of a later one (median). */
  searchFirst: 130 * KB,
  searchLater: 30 * KB,
}

/** Shares of the golden queries that must find their section among the first five, and first. */
export const search = { amongFive: 1, first: 0.9 }

/** The same of questions made by rule, slips of the pen among them. */
export const byRule = { amongFive: 0.98, first: 0.92 }
