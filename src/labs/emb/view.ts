/** State → the sentence, words and lesson as arrows, a text with holes, and the tables behind them. */
import { data, figure, figures, formula, grid, share } from '#labs/lib/figures.ts'
import { num, tuple } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { holes, lesson, map } from './charts.ts'
import { cosine, dot, judge, total, type Vector } from './kernel.ts'
import { indexOf, model, names, type Model } from './model.ts'
import type { State } from './spec.ts'

/** A cosine; the zero vector has none. */
const angle = (cos: number): Markup => (cos > -2 ? data(cos) : html`没有方向`)
const pair = (vector: Vector): Markup => html`(${vector.map((value, i) => html`${i > 0 && ', '}${data(value)}`)})`
const norm = (vector: Vector): string => num(Math.sqrt(dot(vector, vector)))

/** One sentence: two words by their counts and by their vectors, and who is nearest to 苹果. */
export function answer(s: State): string {
  const { cos, plain, nearest } = model(s)
  return html`${names[indexOf(s.a)]}与${names[indexOf(s.b)]}的余弦：直接用次数是 ${angle(plain)}，${s.weight === 'raw' ? '次数' : '换成 PPMI 再'}压到 ${s.d} 维是 ${angle(cos)}；${nearest ? html`离苹果最近的是${names[nearest.word]}（${data(nearest.cos)}）` : '苹果没有方向'}。`.markup
}

/** The beginning of the text as BERT reads it; `data-v` is 1 where there is a question. */
const reading = ({ fates }: Model): Markup => html`<p class="lab-pieces">${[...'我们计算训练成本、推理显存和毛利率。'].map((word, i) => {
  const [say, chosen = true] = ({ plain: [word, false], mask: ['[MASK]'], random: [`${'猫雨山书河灯'[i % 6]}（随机）`], keep: [`${word}（原样）`] } as const)[fates[i]!]
  return html`<span data-v="${+chosen}"${chosen && html` class="part"`}>${say}</span>`
})}</p>`

/** How the cell of 吃 was weighed for the first word. */
function weighing({ weighed }: Model, { counts, weight, k, a }: State): Markup | false {
  const row = indexOf(a)
  const count = counts[row]![1]!
  return weight === 'ppmi' && count > 0 && html`PPMI(${names[row]}, 吃) = max(0, ln(${count} × ${total(counts.map(total))}/(${total(counts[row]!)} × ${total(counts.map((line) => line[1]!))} × ${k}))) = ${data(weighed[row]![1]!)}`
}

export function view(s: State): string {
  const m = model(s)
  const [u, v] = [m.kept[indexOf(s.a)]!, m.kept[indexOf(s.b)]!]
  const [first, before, after] = [judge(m.run[0]!), judge(m.run.at(-2)!), judge(m.run.at(-1)!)]
  const { hoped, drawn, masking: { n, chosen } } = m
  return html`${[
    html`<div class="lab-charts">${raw(map(m, [indexOf(s.a), indexOf(s.b)]))}${raw(lesson(m))}</div>`,
    reading(m),
    html`<div class="lab-wide">${raw(holes(m))}</div>`,
    figures(
      figure(`余弦，${s.d} 维`, angle(m.cos)), figure('同一对，直接用次数', angle(m.plain)),
      figure('留住的平方和', m.share >= 0 ? share(m.share) : '—'),
      figure('负采样：损失', html`${data(first.loss)} → ${data(after.loss)}`), figure('真的一对：得分', html`${data(first.scores[0]!)} → ${data(after.scores[0]!)}`),
      figure('真是 [MASK] 的', share(hoped.mask / n)), figure('每道题要读', data(1 / chosen), 'token'),
    ),
    formula(
      weighing(m, s),
      html`cos = u·v/(|u|·|v|) = ${data(dot(u, v))}/(${norm(u)} × ${norm(v)}) = ${angle(m.cos)}`,
      html`第 ${s.t} 步：误差 σ(得分) − 标签 = ${pair(before.errors)}，中心词 ${tuple(m.run.at(-2)!.centre)} − ${num(s.rate)} × ${tuple(before.gradient)} = ${pair(m.run.at(-1)!.centre)}`,
      html`出题 ${n} × ${num(s.p)}% = ${data(hoped.selected)}：[MASK] ${data(hoped.mask)} + 随机词 ${data(hoped.random)} + 原样 ${data(hoped.keep)}；种子 ${s.seed} 抽到 ${data(n - drawn.plain)}`,
    ),
  ]}`.markup
}

/** What the words are made of, and how near each is to each. */
export function table(s: State): string {
  const { kept, weighed } = model(s)
  return html`${[
    grid([s.weight === 'raw' ? '次数' : 'PPMI', '的', '吃', '甜', '股价', '裁员', '第 1 维', '第 2 维'], weighed.map((row, w) => [names[w], ...row.map((value) => data(value)), ...[0, 1].map((c) => data(kept[w]![c] ?? 0))])),
    grid(['余弦', ...names], kept.map((u, w) => [names[w], ...kept.map((v) => angle(cosine(u, v)))])),
  ]}`.markup
}

export const views = { answer, view, table }
