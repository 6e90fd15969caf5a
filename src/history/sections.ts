/**
 * A chapter's source, of any age → its sections, and of each what a reader reads: letters, figures and signs, without markup.
 * So spaces, punctuation, emphasis, an inserted link to a term, a renamed label leave a text the same, and so does a citation:
 * facts bring their own. Nothing is parsed: an old revision was written for the rules of its day.
 */

export interface Section {
  /** Its label; '' for what stands before the first heading, title and summary included. */
  id: string
  /** With a mark for each fact and each computed number. */
  words: string
  /** Keys of the facts, in the order of their marks. */
  facts: string[]
  /** Files of the chapter's `listings/` that it prints. */
  prints: string[]
}

/** Characters that no text of the book may hold. A computed number is not told by the source: it stays unknown. */
const [unknown, factMark] = ['\uFFFC', '\uFFF9']

const heading = /^#{2,3} .*\{\/\* *(sec-[a-z0-9-]+) *\*\/\} *$/

/** What a `<Listing>` prints: the file, and its kept output where that is shown. */
const printedBy = (source: string): string[] => [...source.matchAll(/<Listing\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
  const file = /\bfile="([^"]+)"/.exec(attributes)?.[1]
  return file ? [file, ...(/\boutput\b/.test(attributes) ? [file.replace(/\.\w+$/, '.out')] : [])] : []
})

/** `[text](target)` → what is printed for it; what points at a label, a term or a source prints no more than its text. Keys of facts go to `facts`. */
function linkWords(words: string, target: string, facts: string[]): string {
  if (target.startsWith('num:')) return unknown
  if (!target.startsWith('fact:')) return words
  facts.push(target.slice('fact:'.length))
  return factMark
}

/** Letters, figures, and the signs that change what is said; a point counts between figures. */
const bare = (text: string): string => text
  .replace(/[^\p{L}\p{N}\uFFFC\uFFF9.+\-−×÷=<>≤≥≈%/^]/gu, '')
  .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '')

function wordsOf(source: string): Pick<Section, 'words' | 'facts'> {
  const facts: string[] = []
  const words = bare(source
    .replace(/^(import .*|prerequisites:.*)$/gm, '')
    .replace(/\{\/\*.*?\*\/\}/gs, '')
    .replace(/<\/?[A-Z]\w*\b[^>]*>/g, (tag) => [...tag.matchAll(/\b(?:title|claim)="([^"]*)"/g)].map(([, words]) => words).join(' '))
    .replace(/!?\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, words: string, target: string) => linkWords(words, target, facts))
    .replace(/\[\^[\w-]+\]:?/g, '')
    .replace(/#(sec|fig|tab|eq|lst|lab|ex)-[a-z0-9-]+/g, '')
    .replace(/\\times(?![a-z])/g, '×')
    .replace(/^\s*[-*+>] /gm, '')
    .replace(/^\s*[-:|\s]+$/gm, ''))
  return { words, facts }
}

export function sectionsIn(mdx: string): Section[] {
  const sections: { id: string; lines: string[] }[] = [{ id: '', lines: [] }]
  for (const line of mdx.split('\n')) {
    const id = heading.exec(line)?.[1]
    if (id) sections.push({ id, lines: [] })
    sections.at(-1)!.lines.push(line)
  }
  return sections.map(({ id, lines }) => {
    const source = lines.join('\n')
    return { id, ...wordsOf(source), prints: printedBy(source) }
  })
}

/** `factOf` gives the text of a fact as it was on the same day. */
export function readWords({ words, facts }: Section, factOf: (key: string) => string | undefined): string {
  let i = 0
  return words.replace(/\uFFF9/g, () => bare(factOf(facts[i++]!) ?? unknown))
}

/** A number that came to be computed may have stood there in figures: at most so long. */
const longestNumber = 24

/** Whether the texts between what is unknown in `pattern` stand in `text`, in order and as near as numbers let them. */
function fits(pattern: string, text: string): boolean {
  const pieces = pattern.split(/(\uFFFC+)/)
  let at = 0
  for (let i = 0; i < pieces.length; i += 2) {
    const [piece, gap] = [pieces[i]!, pieces[i - 1]?.length ?? 0]
    const found = i === pieces.length - 1 ? text.length - piece.length : text.indexOf(piece, at + (gap && 1))
    if (found < at || found - at > gap * longestNumber || !text.startsWith(piece, found)) return false
    at = found + piece.length
  }
  return at === text.length
}

/** Whether a reader read the same; a number that one of the two computes and the other writes out is the same. */
export const sameWords = (one: string, other: string): boolean => one === other || fits(one, other) || fits(other, one)
