/** A whole published vocabulary → the exact tokens of any text. The worker's own code; the tests run it in Node. */
import { BytePairEncodingCore } from 'gpt-tokenizer/BytePairEncodingCore'
import { CL100K_TOKEN_SPLIT_REGEX, O200K_TOKEN_SPLIT_REGEX, R50K_TOKEN_SPLIT_REGEX } from 'gpt-tokenizer/encodingParams/constants'
import { isolate } from './kernel.ts'
import type { Tokenizer } from './pieces.ts'

/** A token as the vocabulary's file holds it: text, or its bytes where it is no whole character. Its place is its rank: the lower, the earlier it is merged. */
export type Rank = string | readonly number[]

/** What was cut (Qwen3 first composes characters, by NFC), and the bytes of each token of it. */
export interface Cut { text: string; lengths: number[] }

/** How each cuts a text before it merges. */
const splits: Record<Tokenizer, readonly RegExp[]> = {
  gpt2: [R50K_TOKEN_SPLIT_REGEX],
  cl100k: [CL100K_TOKEN_SPLIT_REGEX],
  o200k: [O200K_TOKEN_SPLIT_REGEX],
  // `pre_tokenizer` of tokenizer.json, Qwen/Qwen3-8B and deepseek-ai/DeepSeek-V3, with (?i:…) written out: Safari learnt it late.
  qwen: [/'(?:[sStTmMdD]|[rR][eE]|[vV][eE]|[lL][lL])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu],
  deepseek: [
    /\p{N}{1,3}/gu,
    /[\u4e00-\u9fa5\u3040-\u309f\u30a0-\u30ff]+/gu,
    /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu,
  ],
}

/**
 * Vocabulary → the cutter of its texts. Special tokens are off: `<|endoftext|>` in a text is text.
 * All five are byte-level BPE whose ranks are their merges in the order they were learnt, so one merger by rank serves them
 * (tiktoken's; Hugging Face's list of merges says the same where each token is the result of one merge, and `ranks.ts` refuses other files).
 */
export function cutterOf(name: Tokenizer, ranks: readonly Rank[]): (text: string) => Cut {
  const core = new BytePairEncodingCore({ bytePairRankDecoder: ranks as never, tokenSplitRegex: /[^]+/g })
  const encoder = new TextEncoder()
  const bytes = (rank: number): number => {
    const token = ranks[rank]!
    return typeof token === 'string' ? encoder.encode(token).length : token.length
  }
  return (given) => {
    // Half of a surrogate pair has no bytes of its own.
    const whole = given.toWellFormed()
    const text = name === 'qwen' ? whole.normalize('NFC') : whole
    return { text, lengths: isolate(text, splits[name]).flatMap((part) => core.encodeNative(part)).map(bytes) }
  }
}
