/** Simplified text → Traditional text as Taiwan writes it. OpenCC does the characters and the phrases that decide between them; what things are called is the book's own list. */
import { Converter, Trie } from 'opencc-js/cn2t'
import type { Book } from '../book/book.ts'

export type Convert = (text: string) => string

const opencc = Converter({ from: 'cn', to: 'tw' })
/** Forms that OpenCC's Taiwan table leaves open, as Taiwan's press and offices print them. */
const usual: Record<string, string> = { 賬: '帳', 臺: '台', 佈: '布', 佔: '占' }
const characters: Convert = (text) => opencc(text).replace(/[賬臺佈佔]/g, (char) => usual[char]!)

const han = /\p{Script=Han}/u

/**
 * In Taiwan a row is 列 and a column 行, here the other way round. 欄, a column in both, leaves no doubt: then 行 can only be the other one.
 * 列 is a verb as well; it is a column after a number or a pointer, and before what only columns have.
 */
const column = /(?<=[一二三四五六七八九十两几各每那此末新旧左右整挑造逐留原千]|第 ?\d+ ?|\d+ )(?<!排成一)列(?![出在为明入举表了着成进清])|(?<![排序系队数并陈罗阵])列(?=[数号头名宽]|向量| ?\d)/gu

/** A quotation in marks of Taiwan. The inner marks are also an apostrophe: they are changed in pairs around Han. */
const quoted: Convert = (text) => text.replace(/‘([^‘’]*\p{Script=Han}[^‘’]*)’/gu, '『$1』').replaceAll('“', '「').replaceAll('”', '」')

/** What stands in 《》 is the name of a law or a book and stays, but for this book's own. */
const title = /(《(?!AI 大模型创业手册》)[^《》]*》)/u

/**
 * Every word of the list beats OpenCC, the longest first; so do the glossary's variants. `samples` are texts that are
 * counted or cut where they are shown, and stay; so do the names. Text that is Traditional already comes out as it went in.
 */
export function converterFor({ traditional, terms }: Pick<Book, 'traditional' | 'terms'>, samples: readonly string[] = []): Convert {
  const own = new Trie()
  const variants = Object.values(terms).flatMap((term): [string, string][] => (term.traditional ? [[term.zh, term.traditional]] : []))
  const words = [...Object.entries(traditional.words), ...variants]
  for (const [, to] of words) own.addWord(to, to)
  for (const [from, to] of words) own.addWord(from, to)
  // A short sample is also a word of the text around it: it stays where it stands alone.
  const alone = new Set(samples)
  for (const name of [...traditional.names, ...samples.filter((one) => [...one].length > 8)]) own.addWord(name, name)

  const plain: Convert = (text) => {
    let [out, last] = ['', 0]
    for (let at = 0; at < text.length;) {
      const found = own.matchPrefix(text, at)
      if (!found) { at += 1; continue }
      out += characters(text.slice(last, at)) + found.value
      at = last = found.end
    }
    return out + characters(text.slice(last))
  }
  const kept = new Map<string, string>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const skip = alone.has(text.trim()) || !/[\p{Script=Han}“”]/u.test(text)
    const made = skip ? text : quoted(text.split(title).map((part, i) => (i % 2 ? part : han.test(part) ? plain(part.replace(column, '欄')) : part)).join(''))
    kept.set(text, made)
    return made
  }
}
