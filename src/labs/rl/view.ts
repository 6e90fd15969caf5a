/** State → the sentence, the grid, the clipped objective and the advantages, and the table of sweeps. */
import { data, figure, figures, formula, grid } from '#labs/lib/figures.ts'
import { exact, num } from '#labs/lib/format.ts'
import { html, raw, type Markup } from '#labs/lib/html.ts'
import { bars, clip } from './charts.ts'
import { solve } from './kernel.ts'
import { DISCOUNT, GUESSES, model, REWARDS, type Model } from './model.ts'
import type { State } from './spec.ts'

const ARROWS = '↑→↓←'
const KINDS = ['空地', '终点', '坑', '墙']

/** Where the sweeps stand, and what the clip does to this sample. */
export function answer(state: State): string {
  const m = model(state)
  const world = state.sweeps === 0 ? '一遍还没扫，价值都是 0' : html`扫 ${state.sweeps} 遍，右上角的价值是 ${data(m.corner)}，${m.change === 0 ? '已经不再变' : html`最后一遍还变了 ${data(m.change)}`}`
  const why = m.live ? '有梯度' : state.adv === 0 ? '优势为 0，没有梯度' : state.adv > 0 ? '好处已封顶，没有梯度' : '压得够了，没有梯度'
  return html`${world}；ρ = ${data(state.ratio)}、A = ${data(state.adv)} 的样本目标是 ${data(m.objective)}，${why}。`.markup
}

/** A cell: its value and its best moves, or what it is. One tab stop; the element walks it with the arrows. */
const cell = ({ cells, v, moves }: Model, row: number, column: number, seen: boolean): Markup => {
  const kind = cells[row]![column]!
  const value = v[row]![column]!
  return html`<td role="gridcell" tabindex="${seen ? 0 : -1}" data-kind="${kind}"${seen && html` class="on"`}${kind === 0 && html` data-v="${exact(value)}"`}>${
    kind === 0 ? html`${num(value)}<small>${moves[row]![column]!.map((move) => ARROWS[move])}</small>` : KINDS[kind]}</td>`
}

const board = (m: Model, state: State): Markup => html`<table class="lab-world" role="grid" aria-label="格子世界：价值与最好的方向"><tbody>${m.cells.map((line, row) =>
  html`<tr>${line.map((_, column) => cell(m, row, column, row === state.row - 1 && column === state.col - 1))}</tr>`)}</tbody></table>`

export function view(state: State): string {
  const m = model(state)
  return html`${[
    html`${board(m, state)}<div class="lab-charts">${raw(clip(m, state))}${raw(bars(m))}</div>`,
    figures(
      figure('不剪裁的 ρA', data(m.plain)), figure('剪裁以后', data(m.objective)),
      figure('最后一遍最大的改变', data(m.change)), figure('第 0 步的优势', data(m.advantages[0]!)),
    ),
    formula(
      html`V(s) ← ${state.mode === 'best' ? 'max' : '平均'} [${num(state.step)} + ${num(state.gamma)} V(s′)]${state.slip > 0 && html`，打滑 ${num(state.slip)}`}`,
      html`第 ${state.row} 行第 ${state.col} 列：${m.q.length ? m.q.map((q, move) => html`${ARROWS[move]} ${data(q)}　`) : '没有动作'}`,
      html`min(${num(state.ratio)} × ${num(state.adv)}, clip(${num(state.ratio)}, ${num(1 - state.eps)}, ${num(1 + state.eps)}) × ${num(state.adv)}) = ${data(m.objective)}`,
      html`奖励 ${REWARDS.join('、')}，估计 ${GUESSES.join('、')}，γλ = ${data(DISCOUNT * state.lambda)}：第 0 步的优势 ${data(m.advantages[0]!)}`,
    ),
  ]}`.markup
}

/** The first row of the grid after some sweeps. */
export function table(state: State): string {
  const world = { ...state, cells: model(state).cells }
  return grid(['遍', '列 1', '列 2', '列 3', '列 4', '最大改变'], [0, 1, 2, 3, 10, 100, state.sweeps].map((sweeps) => {
    const { v, change } = solve(world, state.mode, sweeps)
    return [sweeps, ...v[0]!.map((value) => data(value)), data(change)]
  })).markup
}

export const views = { answer, view, table }
