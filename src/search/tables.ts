/** The Book and its records → what the search knows of words: names of one and the same thing, Traditional characters, Latin words. */
import { Converter, Locale } from 'opencc-js/t2cn'
import type { Book } from '../book/book.ts'
import { isAppendix } from '../book/outline.ts'
import type { SearchRecord } from './records.ts'
import { fold, tokens } from './tokens.ts'

/** Fetched with the first keystroke. */
export interface Tables {
  /** The folder of the index; its name is a hash of all that is in it. */
  folder: string
  /** The build it is of, as each page says too; written by the last step of a build. */
  build?: string
  /** One letter for each record, in reading order: what it is. */
  roles: string
  /** The parts of the book and the record each begins with. */
  parts: [title: string, from: number][]
  /** Key of a term → its names, the Chinese one first. */
  names: Record<string, string[]>
  /** Of the Traditional edition: its characters and the Simplified ones by turns; and what the Simplified edition calls otherwise, folded, the longest first. */
  edition?: { characters: string; words: [from: string, to: string][] }
}

/** Fetched when a word of the question is nowhere in the book. */
export interface Repairs {
  /** Traditional and Simplified characters by turns. */
  simplified: string
  /** Taiwan's words for things that the book calls otherwise. */
  words: [string, string][]
  /** Latin words of the book, in order, joined by spaces. */
  latin: string
}

/** s section, o opening of a chapter, x exercises, further reading, appendices; in a section f figure, c code, l lab, e exercise; g glossary, r reference. */
export type Role = 's' | 'o' | 'x' | 'f' | 'c' | 'l' | 'e' | 'g' | 'r'

const secondary = /^(练习|延伸阅读|小结)$/
function roleOf({ kind, section, number, title, url }: SearchRecord): Role {
  if (kind === '正文') return section ? 'e' : number === '' ? 'o' : secondary.test(title) || isAppendix({ part: url.split('/')[1]! }) ? 'x' : 's'
  return ({ 图表: 'f', 代码: 'c', 实验: 'l', 术语: 'g', 文献: 'r' } as const)[kind]
}

export const rolesOf = (records: readonly SearchRecord[]): string => records.map(roleOf).join('')

/** Every part of the book with the number of its first record; glossary and bibliography, which are in none, end the last. */
export const partsOf = (records: readonly SearchRecord[]): [string, number][] =>
  records.flatMap(({ part }, i): [string, number][] => (part === records[i - 1]?.part ? [] : [[part, i]]))

const letters = /^\p{Script=Latin}[\p{L}\p{N}_]{2,}$/u

export const namesOf = (book: Book): Record<string, string[]> =>
  Object.fromEntries(Object.values(book.terms).map((term) => [term.key, [...new Set([term.zh, term.en, ...term.aliases].map((name) => fold(name)))]]))

/** Every character that OpenCC turns into one that the book has. */
function simplifiedFor(inBook: ReadonlySet<string>): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' })
  const pairs = new Map<string, string>()
  for (const [from, to] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff]] as const) {
    for (let code = from; code <= to; code++) {
      const char = String.fromCodePoint(code)
      const simple = convert(char)
      if (simple !== char && simple.length === 1 && inBook.has(simple) && !inBook.has(char)) pairs.set(char, simple)
    }
  }
  return pairs
}

/** 資訊 → 信息: OpenCC's words of Taiwan, with Simplified characters, that the book has under the other name only. */
function taiwanWords(text: string, simplified: ReadonlyMap<string, string>): [string, string][] {
  const pairs = ((Locale.from.twp ?? []).flat() as string[]).join('|').split('|').map((pair) => pair.split(' ') as [string, string])
  return pairs.map(([from, to]): [string, string] => [fold(from, simplified), to]).filter(([from, to]) => from !== to && text.includes(to) && !text.includes(from))
}

export function repairsOf(records: readonly SearchRecord[]): Repairs {
  const texts = records.map((record) => fold(`${record.title} ${record.text}`))
  const words = texts.flatMap((text) => tokens(text).filter((token) => !token.han).map((token) => token.word)).filter((word) => letters.test(word))
  const simplified = simplifiedFor(new Set(texts.join('')))
  return { simplified: [...simplified].flat().join(''), words: taiwanWords(texts.join('\n'), simplified), latin: [...new Set(words)].toSorted().join(' ') }
}
