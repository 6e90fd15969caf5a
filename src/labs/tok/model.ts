/** State of the lab → everything its views print. */
import { cost, cut, size, train, type Merge, type Piece, type Size, type Word } from './kernel.ts'
import { lengths, textOf, tokenizers, type Tokenizer } from './pieces.ts'
import type { State } from './spec.ts'

const spell = (words: Readonly<Record<string, number>>): Word[] => Object.entries(words).map(([word, count]) => ({ pieces: [...word, '_'], count }))
/** `_` marks the end of a word. The first corpus is that of Sennrich et al. */
export const corpora = { low: spell({ low: 5, lower: 2, newest: 6, widest: 3 }), model: spell({ 模型: 6, 大模型: 5, 小模型: 2, 大客户: 3 }) }

/** Days in a month of the bill. */
export const DAYS = 30

export interface Model {
  text: string
  size: Size
  pieces: Piece[]
  /** Tokens of the sentence in every vocabulary. */
  counts: { name: Tokenizer; tokens: number }[]
  tokens: number
  perChar: number
  input: number
  cached: number
  request: number
  month: number
  rules: Merge[]
  words: Word[]
}

export function model(state: State): Model {
  const text = textOf(state.s)
  const measured = size(text)
  const pieces = cut(text, lengths(state.s, state.v))
  const perChar = pieces.length / measured.chars
  const input = state.chars * perChar
  const cached = (input * state.hit) / 100
  const request = cost({ input, cached, output: state.out, priceIn: state.pin, priceCached: state.pc, priceOut: state.pout })
  return {
    text, size: measured, pieces, perChar, input, cached, request, tokens: pieces.length,
    counts: (Object.keys(tokenizers) as Tokenizer[]).map((name) => ({ name, tokens: lengths(state.s, name).length })),
    month: request * state.day * DAYS,
    ...train(corpora[state.words], state.merges),
  }
}
