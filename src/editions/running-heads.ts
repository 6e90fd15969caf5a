/** Running heads as page rules: the book's name on left pages, the chapter's on right ones, the number outside on both. */

/** Name of the pages of one chapter, and what stands above them. */
export interface Run { page: string; head: string }

const quoted = (words: string): string => `"${words.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`

export const runningHeads = (book: string, runs: readonly Run[]): string => runs.map(({ page, head }) => `
@page ${page}:left { @top-left { content: ${quoted(book)} } @bottom-left { content: counter(page) } }
@page ${page}:right { @top-right { content: ${quoted(head)} } @bottom-right { content: counter(page) } }
.${page} { page: ${page} }`).join('')
