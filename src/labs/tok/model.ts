/** State of the lab → everything its views print. */
import { corpus, MERGES } from './corpus.ts'
import type { Cut } from './count.ts'
import { chunks, cost, cut, encode, estimate, size, train, type Merge, type Piece, type Size, type Word } from './kernel.ts'
import { lengths, textOf, tokenizers, type Tokenizer } from './pieces.ts'
import { rates } from './rates.ts'
import type { State } from './spec.ts'

const spell = (words: Readonly<Record<string, number>>): Word[] => Object.entries(words).map(([word, count]) => ({ pieces: [...word, '_'], count }))
/** `_` marks the end of a word. The first corpus is that of Sennrich et al. */
export const corpora = { low: spell({ low: 5, lower: 2, newest: 6, widest: 3 }), model: spell({ 模型: 6, 大模型: 5, 小模型: 2, 大客户: 3 }) }

let learnt: Merge[] | undefined
/** The byte vocabulary of the chapter's listing, learnt when it is first asked for. */
export const bytesRules = (): Merge[] => learnt ??= train(corpus.flatMap(chunks).map((pieces) => ({ pieces, count: 1 })), MERGES).rules

let last: { text: string; cut: number[] } | undefined
/** Bytes of each token of the reader's text by that vocabulary; a draw asks for the same text many times. */
const cutOwn = (text: string): number[] => (last = last?.text === text ? last : { text, cut: encode(text, bytesRules()) }).cut

/** Days in a month of the bill. */
export const DAYS = 30

/** What the whole vocabularies say of a text of the reader's own, and which could not be fetched. */
export interface Known { text: string; cuts: Partial<Record<Tokenizer, Cut>>; failed?: Tokenizer | undefined }
const nothing: Known = { text: '', cuts: {} }

export interface Model {
  /** The reader's own text is shown: cut by the whole vocabulary if that was fetched, else by the small one, and its tokens are an estimate. */
  own: boolean
  text: string
  size: Size
  pieces: Piece[]
  /** Tokens of the sentence in every vocabulary; those of an estimate are not exact. */
  counts: { name: Tokenizer; tokens: number; exact: boolean }[]
  tokens: number
  exact: boolean
  perChar: number
  input: number
  cached: number
  request: number
  month: number
  rules: Merge[]
  words: Word[]
}

export function model(state: State, known = nothing): Model {
  const sentence = state.s === 'own' ? 'cost' : state.s
  const own = state.s === 'own' && state.own.trim() !== ''
  const text = own ? state.own : textOf(sentence)
  const measured = size(text)
  /** Exact, of this very text. */
  const by = (name: Tokenizer): Cut | undefined => (own ? (known.text === text ? known.cuts[name] : undefined) : { text, lengths: lengths(sentence, name) })
  const { text: shown, lengths: bytes } = by(state.v) ?? { text, lengths: cutOwn(text) }
  const pieces = cut(shown, bytes)
  const counts = (Object.keys(tokenizers) as Tokenizer[]).map((name) => {
    const whole = by(name)
    return { name, tokens: whole?.lengths.length ?? estimate(text, rates[name].each), exact: !!whole }
  })
  const { tokens, exact } = counts.find(({ name }) => name === state.v)!
  const perChar = tokens / measured.chars
  const input = state.chars * perChar
  const cached = (input * state.hit) / 100
  const request = cost({ input, cached, output: state.out, priceIn: state.pin, priceCached: state.pc, priceOut: state.pout })
  return {
    own, text, size: measured, pieces, counts, tokens, exact, perChar, input, cached, request,
    month: request * state.day * DAYS,
    ...train(corpora[state.words], state.merges),
  }
}
