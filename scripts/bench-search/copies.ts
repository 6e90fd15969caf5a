/** Records of the written chapters → as many chapters. Each copy has anchors of its own, and some words of its own: real chapters would bring new ones. */
import type { SearchRecord } from '../../src/search/records.ts'

const inChapter = ({ kind }: SearchRecord): boolean => kind !== '术语' && kind !== '文献'
const first = 0x4e00

/** One Han character in eight becomes another, the same one everywhere in the copy. */
const varied = (text: string, copy: number): string =>
  copy === 0 ? text : text.replace(/\p{Script=Han}/gu, (char) => {
    const code = char.codePointAt(0)!
    return (code * 31 + copy) % 8 === 0 ? String.fromCodePoint(first + ((code - first + copy * 97) % 3000)) : char
  })

/** `chapters` in all; glossary and bibliography stay as they are. */
export function copied(records: readonly SearchRecord[], written: number, chapters: number): SearchRecord[] {
  const slugs = [...new Set(records.filter(inChapter).map(({ url }) => url.split('#')[0]!))]
  const copies = Array.from({ length: Math.ceil(chapters / written) }, (_, copy) =>
    records.filter((record) => inChapter(record) && copy * written + slugs.indexOf(record.url.split('#')[0]!) < chapters).map((record): SearchRecord => ({
      ...record, title: varied(record.title, copy), text: varied(record.text, copy), url: copy === 0 ? record.url : record.url.replace(/^\/[^/]+/, `/part-${copy}`), chapter: copy === 0 ? record.chapter : `${record.chapter}（${copy}）`,
    })))
  return [...copies.flat(), ...records.filter((record) => !inChapter(record))]
}
