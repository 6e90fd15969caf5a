/** Text → the words it is searched by, the same for the book and for a question: pairs of Han characters, and Latin words. No dictionary decides. */

const han = /\p{Script=Han}/u
/** A run of Han characters, a number with its separators, or a word with its hyphen-free parts. */
const runs = /[\p{Script=Han}〇]+|\d[\d,.]*\d(?![\p{L}\p{N}])|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+/gu

/** All but plain characters, which stay as they are: what folding has to look at. */
const unplain = /[^\x00-@[-\x7f\u3001-\u3029\u3400-\u9fff]/gu

/** `後后里裡`, by turns → what each first one is folded to. */
export const pairsOf = (text: string): Map<string, string> => new Map(Array.from({ length: text.length / 2 }, (_, i) => [text[i * 2]!, text[i * 2 + 1]!]))

/** In the Traditional edition every text is folded to Simplified on its way into the search: its index is, so a question in either script finds. A page has one edition. */
let ofEdition: ReadonlyMap<string, string> = new Map()
export const foldTraditional = (pairs: string): void => { ofEdition = pairsOf(pairs) }

/** One character for one character, so that a place in the folded text is the place in the text: full width → half, lower case, Traditional → Simplified. */
export const fold = (text: string, simplified: ReadonlyMap<string, string> = ofEdition): string =>
  text.replace(simplified.size ? /[^]/gu : unplain, (char) => {
    const plain = char.normalize('NFKC').toLowerCase()
    const same = plain.length === char.length ? plain : char
    return simplified.get(same) ?? same
  })

const labels = ['fig', 'tab', 'lst', 'eq', 'lab', 'ex']

/** 图 4-1, 式(4-1), 代码 8-2 → `fig4x1`, `eq4x1`, `lst8x2`: a number of the book is one word. */
export const labelTokens = (text: string): string[] =>
  [...text.matchAll(/(?:(图)|(表)|(程式码|代码)|(式)|(实验)|(练习))\s*[(（]?\s*(\d+)\s*[-–—]\s*(\d+)/gu)].map(([, ...found]) => `${labels[found.findIndex(Boolean)]}${found.at(-2)}x${found.at(-1)}`)

/** A word and the character it starts at in the text. */
export interface Token { word: string; at: number; han: boolean }

/** Folded text → its words in reading order. A lone Han character is a word that pairs begin with. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!han.test(run) && run !== '〇') {
      // Numbers lose their separators, as Pagefind's own words do.
      found.push({ word: run.replace(/[,.]/g, ''), at: index, han: false })
      continue
    }
    const chars = [...run]
    let at = index
    for (let i = 0; i < Math.max(1, chars.length - 1); i++) {
      found.push({ word: chars.slice(i, i + 2).join(''), at, han: true })
      at += chars[i]!.length
    }
  }
  return found
}
