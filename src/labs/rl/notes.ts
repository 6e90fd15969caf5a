/** Texts under the lab, with numbers from the kernel: the common mistake, the guess, two tables for readers without script. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { clipped, pushes } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const paid = model({ ...state, mode: 'best', step: 1 })
const [sure, slippery] = [0, 0.3].map((slip) => model({ ...state, mode: 'best', gamma: 0.95, goal: 20, pit: -20, slip, cells: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 2, 2, 1]] }))
const bottom = (m = sure!) => m.v[3]![0]!

export const mistake = {
  claim: '“走一步奖励 1，鼓励它多探索，它自然会走到终点。”',
  answer: html`奖励改成每步 +1 以后，扫 ${state.sweeps} 遍的右上角价值是 ${data(paid.corner)}，还在每遍涨 ${data(paid.change)}：不到终点就一直有钱拿，最好的走法是永远不进终点。奖励写什么就得到什么；想让它快走，每一步要付钱。`.markup,
}

export const closing = {
  question: '先猜一猜：同一座悬崖，打滑从 0 变成三成，左下角的第一步会变吗？',
  answer: html`${sure!.moves[3]![0]![0] === slippery!.moves[3]![0]![0] ? '第一步仍是向上' : '第一步变了'}，价值从 ${data(bottom())} 变成 ${data(bottom(slippery))}；变的是上一行：不打滑时贴着坑走也无妨，打滑时先再退一行。最优策略是环境的函数，模拟器比真实世界可靠，学到的就是沿着坑边走。`.markup,
}

const cases = [[1.5, 1], [1.5, -1], [0.5, 1], [0.5, -1], [1.1, 2], [0.9, -2]] as const

export const presets = [
  {
    summary: '六种情形：谁被封顶（ε = 0.2）',
    table: grid(['ρ', 'A', 'ρA', '剪裁以后', '梯度'], cases.map(([ratio, adv]) => [ratio, data(adv), data(ratio * adv), data(clipped(ratio, adv, 0.2)), pushes(ratio, adv, 0.2) ? '有' : '没有'])).markup,
  },
  {
    summary: '同一段轨迹，四个 λ 的优势',
    table: grid(['λ', '第 0 步', '第 1 步', '第 2 步', '第 3 步'], [0, 0.5, 0.95, 1].map((lambda) => [lambda, ...model({ ...state, lambda }).advantages.map((a) => data(a))])).markup,
  },
]
