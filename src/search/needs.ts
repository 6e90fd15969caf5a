/** Question → what a record should have: each word, and each thing of the book that the question names, under any of its names. */
import type { Engine } from './engine.ts'
import { squash } from './matching.ts'
import { fold, labelTokens, tokens, type Token } from './tokens.ts'

/** Records by number, with how much each has of a word: 1 for about once, 4 at most. */
export type Hits = ReadonlyMap<number, number>
/** `forms`: how a text shows that it has it. `term`: the key of the thing that it names, or is a word of. */
export interface Need { weight: number; hits: Hits; forms: string[]; term?: string }
/** A word of the question where it stands, with how much it tells. */
export interface Word extends Token { weight: number }
export interface Needs {
  needs: Need[]
  words: Word[]
  /** Words that the book does not have. */
  missing: Token[]
  /** Terms of the book that the question names. */
  named: Named[]
}

/** A thing weighs less than so many plain words: what is asked about it tells its sections apart, and most of them have its name. So much weighs the whole of it, under any name, and so much each of its words, for a record that has only some of them. */
const [wholeThing, wordOfThing] = [0.4, 0.25]

/** What questions are asked with, and what is not meant by them. */
const asking = /什么是|是什么意思|是什么|为什么|怎么样|怎么办|怎么|怎样|如何|多少|哪些|哪个|什么|有什么用|会不会|要不要|能不能|是不是|值不值|好不好|请问|吗|呢/g
const english = new Set('a an and are can do does for how in is it of on or the to what when why with'.split(' '))

/** Characters that sentences are held together with: a pair of them says little of what is meant. */
const glue = /[的了是在和与及或也都就而但被把给让从到对于为以其之这那哪么什吗呢吧啊们些怎如何多少很还再又只该应请谁几不没会能要可该越来很太更最着得地自己时候]/u
/** From 1 to 0.1: how much of a word is not glue. */
export const meaning = (word: string): number => (english.has(word) ? 0.25 : [0.1, 0.4, 1][[...word].filter((char) => !glue.test(char)).length] ?? 1)
const rarity = (records: number, hits: Hits): number => Math.log(1 + records / (1 + hits.size))

/** 完全|一致 → 全一 is much rarer than the pairs on both its sides: two words meet in it, and its rarity tells nothing. */
function joint(sizes: readonly number[], words: readonly Token[], i: number): number {
  const besides = [i - 1, i + 1].map((k) => (words[k]?.han && Math.abs(words[k].at - words[i]!.at) === 1 ? sizes[k]! : 0))
  return words[i]!.han ? Math.min(1, Math.sqrt((sizes[i]! + 0.5) / (Math.min(...besides) + 0.5))) : 1
}

/** Records that have all of the words, with the sum of their scores, damped: a name of many words weighs little more than one. */
function allOf(lists: readonly Hits[]): Map<number, number> {
  const [first, ...rest] = lists.toSorted((a, b) => a.size - b.size)
  const sums = new Map<number, number>()
  for (const [record, score] of first ?? []) {
    if (rest.every((list) => list.has(record))) sums.set(record, rest.reduce((sum, list) => sum + list.get(record)!, score) / Math.sqrt(lists.length))
  }
  return sums
}

export interface Named { key: string; from: number; to: number; others: string[] }

/** Where the question names a term of the book: the longest names, none inside another. */
function namesIn(question: string, names: Readonly<Record<string, string[]>>): Named[] {
  // One letter names nothing by itself: K, V, 键.
  const telling = Object.entries(names).map(([key, group]) => [key, group.map((name) => fold(name)).filter((name) => [...name].length > 1)] as const)
  const places = telling.flatMap(([key, group]) => group.flatMap((name): Named[] => {
    const latin = /^[\x20-\x7e]+$/.test(name)
    const from = latin ? question.search(new RegExp(`(?<![a-z0-9])${name.replace(/[^\w\s]/g, '\\$&')}(?![a-z0-9])`)) : question.indexOf(name)
    return from < 0 ? [] : [{ key, from, to: from + name.length, others: group.filter((other) => !other.includes(name)) }]
  })).toSorted((a, b) => b.to - b.from - (a.to - a.from))
  return places.filter((place, i) => places.findIndex((other) => other.from < place.to && place.from < other.to) === i)
}

export async function needsOf(question: string, { tables, hits }: Engine): Promise<Needs> {
  const records = tables.roles.length
  const named = namesIn(question, tables.names)
  const asked = [...question.matchAll(asking)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
  const found = tokens(question)
  const sizes = await Promise.all(found.map(async ({ word }) => (await hits(word)).size))
  const words = await Promise.all(found.map(async (token, i): Promise<Word> => ({ ...token, weight: meaning(token.word) * joint(sizes, found, i) * (sizes[i] ? rarity(records, await hits(token.word)) : 0.5) })))
  const need = async (word: string, weight: number): Promise<Need> => ({ weight, hits: await hits(word), forms: [word] })
  const thing = async ({ key, from, to, others }: Named): Promise<Need[]> => {
    const name = question.slice(from, to)
    const own = await Promise.all(words.filter(({ at, word }) => from <= at && at + word.length <= to).map(({ word, weight }) => need(word, weight)))
    const known = others.slice(0, 3)
    const other = await Promise.all(known.map(async (one) => allOf(await Promise.all(tokens(one).map(({ word }) => hits(word))))))
    const best = new Map<number, number>()
    for (const [factor, list] of [[1, allOf(own.map((one) => one.hits))], ...other.map((list) => [0.8, list] as const)] as const) {
      for (const [record, score] of list) best.set(record, Math.max(best.get(record) ?? 0, score * factor))
    }
    const weight = wholeThing * Math.max(own.reduce((sum, one) => sum + one.weight, 0), rarity(records, best))
    return [{ weight, hits: best, forms: [name, ...known].map(squash), term: key }, ...own.map((one) => ({ ...one, weight: one.weight * wordOfThing, term: key }))]
  }
  const within = ({ at, word }: Token, spans: readonly { from: number; to: number }[]) => spans.some(({ from, to }) => from <= at && at + word.length <= to)
  const plain = new Map<string, number>()
  for (const token of words) if (!within(token, named)) plain.set(token.word, Math.max(plain.get(token.word) ?? 0, token.weight * (within(token, asked) ? 0.15 : 1)))
  const needs = await Promise.all([
    ...[...plain].map(async ([word, weight]) => [await need(word, weight)]),
    ...labelTokens(question).map(async (word) => [await need(word, 3 * rarity(records, await hits(word)))]),
    ...named.map(thing),
  ])
  const touchesAsking = ({ word, at }: Token) => asked.some(({ from, to }) => at < to && from < at + word.length)
  const told = words.map((word) => (within(word, named) ? { ...word, weight: word.weight * (wholeThing + wordOfThing) } : word))
  return { needs: needs.flat().filter((one) => one.hits.size > 0), words: told, missing: words.filter((token, i) => sizes[i] === 0 && !touchesAsking(token)), named }
}
