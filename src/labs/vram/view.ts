/** State → the sentence, the memory of the cards, the times of a step, and the table of contexts. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { num } from '#labs/lib/format.ts'
import { html, raw } from '#labs/lib/html.ts'
import { fill, growth } from './charts.ts'
import { GIB } from './kernel.ts'
import { model } from './model.ts'
import type { State } from './spec.ts'

/** One sentence: how many fit, what binds, how fast. */
export function answer(state: State): string {
  const m = model(state)
  const { ctx, batch, cards } = state
  const fits = m.free < 0 ? html`${cards} 张卡连权重也装不下，还差 ${data(-m.free / 1e9)} GB` : html`每路 ${num(ctx)} token，${cards} 张卡最多同时 ${data(m.fit)} 路`
  const speed = batch > m.fit ? html`你要的 ${batch} 路装不下` : html`${batch} 路时每步至少 ${data(m.step * 1e3)} 毫秒，每人每秒至多 ${data(1 / m.step)} 个 token`
  return html`${fits}；${speed}。`.markup
}

export function view(state: State): string {
  const m = model(state)
  const { ctx, batch, kind, bytes, layers, cards, bw, params, bits, active, peak } = state
  const local = m.cache.localLayers!
  return html`
    <div class="lab-wide">${raw(fill(m, state))}</div>
    <div class="lab-wide">${raw(growth(m, state))}<p>虚线：7B 的 MHA（上）与 DeepSeek-V3 的 MLA（下），同样几路。</p></div>
    ${figures(
      figure('每多一个 token', data(m.token), '字节'), figure(`假如用 ${kind === 'mla' ? 'GQA' : 'MLA'}`, data(m.other), '字节'), figure('每路缓存', html`${data(m.each / 1e9)} GB，即 ${data(m.each / GIB)} GiB`),
      figure('权重', data(m.weights / 1e9), 'GB'), figure('留给缓存', data(m.free / 1e9), 'GB'),
      figure('最多同时', data(m.fit), '路'), figure('每步至少', data(m.step * 1e3), '毫秒'),
      figure('全体每秒', data(batch / m.step), 'token'), figure('读完这么长的提示至少', data(m.prefill), '秒'),
      figure('每步卡在', m.all / (cards * bw * 1e12) > Math.max(m.reading, m.maths) ? '读缓存' : m.maths > m.reading ? '运算' : '读权重'),
    )}
    ${formula(
      html`每 token ${kind === 'mla' ? html`${layers} × (${state.latent} + ${state.rope})` : html`2 × ${layers} × ${state.kv} × ${state.head}`} × ${bytes} = ${data(m.token)} 字节`,
      local ? html`每路 [(${layers} − ${local}) × ${ctx} + ${local} × ${Math.min(ctx, state.window)}] × ${data(m.layer)} = ${data(m.each)} 字节` : html`每路 ${num(m.token)} × ${ctx} = ${data(m.each)} 字节`,
      html`留给缓存 ${cards} × ${num(state.mem)} × ${num(state.usable)}% − ${num(params)} × ${bits}/8 − ${num(state.over)} = ${data(m.free / 1e9)} GB`,
      html`每步 ${batch} × ${num(m.each / 1e9)}/(${cards} × ${num(bw)}) + max(2 × ${batch} × ${num(active)}/(${cards} × ${num(peak)}), ${num(m.weights / 1e9)}/(${cards} × ${num(bw)})) = ${data(m.step * 1e3)} 毫秒`,
    )}`.markup
}

/** Contexts: bytes of one sequence, how many fit, a step at this batch. */
export function table(state: State): string {
  const m = model(state)
  return grid(['每路上下文', '每路 GB', '最多几路', '这么多路时每步'], [1024, 4096, 8192, 32_768, 131_072].map((context) => {
    const { each, fit, step } = m.at(context)
    return [`${context / 1024}K`, data(each / 1e9), data(fit), fit < state.batch ? '装不下' : html`${data(step * 1e3)} 毫秒`]
  })).markup
}

export const views = { answer, view, table }
