/** State → the sentence, the cut text with bars, the bill, and the toy vocabulary. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { box, label, svg } from '#labs/lib/marks.ts'
import { MERGES } from './corpus.ts'
import type { Word } from './kernel.ts'
import { DAYS, model, type Known, type Model } from './model.ts'
import { lengths, tokenizers, type Sentence, type Tokenizer } from './pieces.ts'
import { rates } from './rates.ts'
import type { State } from './spec.ts'

const short = (v: Tokenizer): string => tokenizers[v].split('（')[0]!

/** One sentence: into how many pieces, and what a month of it costs. */
export function answer(state: State, known?: Known): string {
  const { own, exact, tokens, size, perChar, month } = model(state, known)
  const name = short(state.v)
  const [zh, en] = rates[state.v].error.map((error) => share(error))
  return html`${[
    known?.failed === state.v && html`没有取到 ${name} 的整套词表：要联网，可以再按一次。`,
    !own ? html`${name} 把这句 ${data(size.chars)} 个字符切成 ${data(tokens)} 个 token，每字 ${data(perChar)} 个；照这个切法，`
    : exact ? html`你的 ${data(size.chars)} 个字符，${name} 切成 ${data(tokens)} 个 token，每字 ${data(perChar)} 个：整套词表数出，不是估算。照这个密度，`
    : html`你的 ${data(size.chars)} 个字符，${name} 约 ${data(tokens)} 个 token。这是估算：在本书没有拿来拟合的段落上，中文九成差在 ${zh} 以内，英文 ${en}。照这个密度，`,
    html`这样的请求每月 ${data(month)} 元。`,
  ]}`.markup
}

/** No more boxes than this. */
const SHOWN = 300

/** Which vocabulary cut the reader's own text. */
const cutter = ({ pieces, exact }: Model, { v }: State): Markup => html`<p class="lab-remark">${[
  exact ? html`下面由 ${short(v)} 的整套词表切成，特殊 token 不算${v === 'qwen' && '；它先做 NFC 归一'}`
  : html`${short(v)} 的整套词表没有取来，只按汉字、单词、数字、标点的个数估；代码、表格与生僻字没有量过。下面由一套真的小词表切成 ${data(pieces.length)} 个 token：256 个字节，加上本章 BPE 代码学到的 ${MERGES} 次合并`,
  pieces.length > SHOWN && `；只画前 ${SHOWN} 个`,
]}。</p>`

/** Tokens in boxes; a part of a character is shown as its bytes. */
const boxes = (m: Model, state: State): Markup => html`${m.own && cutter(m, state)}<p class="lab-pieces">${m.pieces.slice(0, SHOWN).map(({ text, whole, bytes }) => html`<span data-v="${bytes}"${!whole && html` class="part"`}>${whole ? text : `⟨${text}⟩`}</span>`)}</p>`

function bars({ counts }: Model, { v }: State): string {
  const most = Math.max(...counts.map(({ tokens }) => tokens))
  const say = (tokens: number, exact: boolean) => `${exact ? '' : '约 '}${tokens}`
  return svg({ width: 330, height: 130, title: '同一段文字在五套词表里的 token 数', desc: counts.map(({ name, tokens, exact }) => `${tokenizers[name]} ${say(tokens, exact)}`).join('，') }, counts.flatMap(({ name, tokens, exact }, i) => {
    const y = 8 + i * 25
    return [label([0, y + 13], tokenizers[name], 'start', name === v ? 'ink' : 'muted'), box(112, y, (tokens / most) * 160, 17, '1', name === v ? 1 : 0.35, tokens), label([118 + (tokens / most) * 160, y + 13], say(tokens, exact))]
  }))
}

const cutWords = (words: readonly Word[]): string => words.map(({ pieces, count }) => `${pieces.join('·')}（${count}）`).join('　')

export function view(state: State, known?: Known): string {
  const m = model(state, known)
  const { size, rules } = m
  return html`${[
    boxes(m, state),
    html`<div class="lab-wide">${raw(bars(m, state))}</div>`,
    figures(
      figure('字符', data(size.chars)), figure('UTF-16 单元', data(size.utf16)), figure('UTF-8 字节', data(size.bytes)),
      figure('每字 token', data(m.perChar)), figure('每次请求', data(m.request), '元'), figure('每月', data(m.month), '元'),
    ),
    formula(
      html`输入 ${state.chars} 字 × ${num(m.perChar)} = ${data(m.input)} token，其中命中缓存 ${data(m.cached)}`,
      html`每次 = ((${num(m.input)} − ${num(m.cached)}) × ${num(state.pin)} + ${num(m.cached)} × ${num(state.pc)} + ${state.out} × ${num(state.pout)})/10⁶ = ${data(m.request)} 元`,
      html`每月 = ${num(m.request)} × ${num(state.day)} 次 × ${DAYS} 天 = ${data(m.month)} 元`,
      html`玩具 BPE：${rules.length ? rules.map(({ pair: [a, b], count }, i) => html`${i > 0 && '，'}${a}+${b}（${data(count)} 次）`) : '还没有合并'}`,
      html`语料切成：${cutWords(m.words)}`,
    ),
  ]}`.markup
}

const names = Object.keys(tokenizers) as Tokenizer[]
/** Tokens of some sentences in every vocabulary. */
export const counted = (sentences: readonly (readonly [Sentence, string])[]): string =>
  grid(['句子', ...Object.values(tokenizers)], sentences.map(([sentence, say]) => [say, ...names.map((name) => data(lengths(sentence, name).length))])).markup

/** Cost of the same request in every vocabulary, at the same prices. */
export const table = (state: State, known?: Known): string =>
  grid(['词表', 'token', '每字 token', '每次（元）', '每月（元）'], names.map((v) => {
    const m = model({ ...state, v }, known)
    return [`${tokenizers[v]}${m.exact ? '' : '，估算'}`, data(m.tokens), data(m.perChar), data(m.request), data(m.month)]
  })).markup
