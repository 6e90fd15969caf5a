/** Records → questions made by rule, with what answers them read off the text alone: nobody chose them, so nobody can tune to them. */
import { Converter } from 'opencc-js/cn2t'
import type { Term } from '../../src/book/book.ts'
import { mulberry32 } from '../../src/labs/lib/random.ts'
import type { SearchRecord } from '../../src/search/records.ts'
import { squash } from '../../src/search/matching.ts'
import { fold } from '../../src/search/tokens.ts'

export interface Question { kind: string; text: string; answers: Set<string> }

const traditional = Converter({ from: 'cn', to: 'twp' })
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** The section a record is listed under: itself, or the one it stands in. */
export const placeOf = (record: SearchRecord): string => (record.section ? record.url.replace(/#.*$/, `#${record.section.id}`) : record.url)

export function questionsFrom(records: readonly SearchRecord[], terms: Readonly<Record<string, Term>>, each: number, seed = 1): Question[] {
  const random = mulberry32(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const texts = records.map((record) => ({ place: placeOf(record), record, all: squash(fold(`${record.title} ${record.text}`)) }))
  /** Every place whose text holds all of these pieces. */
  const holding = (...pieces: string[]) => new Set(texts.filter(({ all }) => pieces.every((piece) => all.includes(squash(fold(piece))))).map(({ place }) => place))
  const sections = records.filter((record) => record.kind === '正文' && record.text.length > 60)
  const clauses = sections.flatMap((record) => record.text.split(/[\u2063，。；：！？、“”（）]/)).filter((clause) => /\p{Script=Han}/u.test(clause))
  const han = clauses.flatMap((clause) => clause.match(/\p{Script=Han}{6,}/gu) ?? [])
  const mixed = clauses.filter((clause) => /[a-z]{2,}/i.test(clause) && clause.length > 6 && clause.length < 24)
  const piece = (text: string, from: number, to: number) => {
    const length = Math.min(text.length, from + Math.floor(random() * (to - from + 1)))
    const start = Math.floor(random() * (text.length - length + 1))
    return text.slice(start, start + length)
  }
  const introducing = (key: string) => new Set(sections.filter((record) => record.terms.includes(key) || fold(record.title).includes(fold(terms[key]!.zh))).map(placeOf))
  const keys = Object.keys(terms).filter((key) => introducing(key).size > 0)
  const listings = records.filter((record) => record.kind === '代码')
  const works = records.filter((record) => record.kind === '文献')
  const makers: Record<string, () => Question | undefined> = {
    '句中片段': () => { const text = piece(pick(han), 4, 9); return { kind: '句中片段', text, answers: holding(text) } },
    '跨标点': () => { const sentence = pick(sections).text.split(/[\u2063。]/).filter((one) => one.length > 16); if (!sentence.length) return; const text = piece(pick(sentence), 10, 16).trim(); return { kind: '跨标点', text, answers: holding(text) } },
    '中英混写': () => { const text = pick(mixed).trim(); return { kind: '中英混写', text, answers: holding(text) } },
    '繁体': () => { const plain = piece(pick(han), 5, 9); const text = traditional(plain); return text === plain ? undefined : { kind: '繁体', text, answers: holding(plain) } },
    '全角': () => { const plain = pick(mixed).trim(); return { kind: '全角', text: fullWidth(plain), answers: holding(plain) } },
    '术语': () => { const key = pick(keys); return { kind: '术语', text: terms[key]!.zh, answers: introducing(key) } },
    '英文名': () => { const key = pick(keys); return { kind: '英文名', text: terms[key]!.en, answers: introducing(key) } },
    '别名': () => { const key = pick(keys.filter((one) => terms[one]!.aliases.some((alias) => alias.length > 1))); return { kind: '别名', text: pick(terms[key]!.aliases.filter((alias) => alias.length > 1)), answers: introducing(key) } },
    '问句': () => { const key = pick(keys); const { zh } = terms[key]!; return { kind: '问句', text: pick([`什么是${zh}`, `${zh}是什么意思`, `${zh}怎么算`, `为什么要用${zh}`, `${zh}有什么用`]), answers: introducing(key) } },
    '两词': () => { const section = pick(sections); const words = Object.values(terms).map((term) => term.zh).filter((zh) => zh.length > 1 && section.text.includes(zh)); if (words.length < 2) return; const [a, b] = [pick(words), pick(words)]; return a === b || a.includes(b) || b.includes(a) ? undefined : { kind: '两词', text: `${a} ${b}`, answers: holding(a, b) } },
    '打乱的词': () => { const sentence = pick(sections.flatMap((one) => one.text.split(/[\u2063。]/)).filter((one) => one.length > 20)); const parts = Array.from({ length: 3 }, () => piece(sentence.replace(/[^\p{Script=Han}]+/gu, ' ').split(' ').filter((one) => one.length > 2).toSorted(() => random() - 0.5)[0] ?? '', 2, 3)); return parts.some((one) => one.length < 2) ? undefined : { kind: '打乱的词', text: parts.join(' '), answers: holding(...parts) } },
    '一节三处': () => { const parts = pick(sections).text.split(/[\u2063。；，：]/).flatMap((one) => one.match(/\p{Script=Han}{4,}|[A-Za-z]{3,}/gu) ?? []); if (parts.length < 6) return; const [a, b, c] = Array.from({ length: 3 }, () => piece(pick(parts), 3, 5)) as [string, string, string]; const text = pick([`${a}为什么${b}会不会${c}`, `${a}和${b}怎么${c}`, `${a}是不是因为${b}还是${c}`, `${a}${b}${c}怎么办`]); return { kind: '一节三处', text, answers: holding(a, b, c) } },
    '图题': () => { const record = pick(records.filter((one) => one.kind === '图表' && one.title.length > 10)); const text = piece(pick(record.title.match(/\p{Script=Han}{5,}/gu) ?? [record.title]), 5, 10); return { kind: '图题', text, answers: holding(text) } },
    '标识符': () => { const names = pick(listings).text.match(/(?<![\w])[a-z_][a-z0-9_]{4,}/gi); if (!names) return; const text = pick(names); return { kind: '标识符', text, answers: holding(text) } },
    '作者': () => { const work = pick(works); const name = /^([A-Z][A-Z-]{2,}) /.exec(work.text)?.[1]; const word = pick(work.title.match(/[A-Za-z]{5,}/g) ?? ['']); return name && word ? { kind: '作者', text: `${name[0]}${name.slice(1).toLowerCase()} ${word}`, answers: new Set([...holding(name, word)].filter((place) => place.includes('#ref-'))) } : undefined },
    '错字（片段）': () => { const plain = piece(pick(han), 6, 10); const at = Math.floor(random() * plain.length); const text = plain.slice(0, at) + pick(pick(han).split('')) + plain.slice(at + 1); return text === plain ? undefined : { kind: '错字（片段）', text, answers: holding(plain) } },
    '错字（术语）': () => { const key = pick(keys.filter((one) => /^\p{Script=Han}{3,}$/u.test(terms[one]!.zh))); const { zh } = terms[key]!; const at = Math.floor(random() * zh.length); const text = zh.slice(0, at) + pick(pick(han).split('')) + zh.slice(at + 1); return text === zh ? undefined : { kind: '错字（术语）', text, answers: introducing(key) } },
    '错字（英文）': () => { const key = pick(keys.filter((one) => /^[a-z]{6,}/.test(terms[one]!.en))); const { en } = terms[key]!; const at = 1 + Math.floor(random() * 4); return { kind: '错字（英文）', text: en.slice(0, at) + en.slice(at + 1), answers: introducing(key) } },
  }
  const questions: Question[] = []
  for (const make of Object.values(makers)) {
    const made = new Map<string, Question>()
    for (let tries = 0; made.size < each && tries < each * 40; tries++) {
      const question = make()
      if (question && question.answers.size > 0) made.set(question.text, question)
    }
    questions.push(...made.values())
  }
  return questions
}
