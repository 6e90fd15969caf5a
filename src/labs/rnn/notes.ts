/** Texts under the lab, with numbers from the kernel: the common mistake, one step of a cell, parameters, biases. */
import { data, grid } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { biasFor, clipScale, lstmStep, parameters, powers, sigmoid } from './kernel.ts'

const hundred = (bias: number) => powers(sigmoid(bias), 100)[100]!

export const mistake = {
  claim: '“LSTM 防止梯度消失。”',
  answer: html`偏置 0 的遗忘门每步乘 ${data(sigmoid(0))}，100 步后剩 ${data(hundred(0))}，比每步乘 0.9 的普通递推（${data(powers(0.9, 100)[100]!)}）还少得多。偏置 5 才剩 ${data(hundred(5))}。门只让“不忘”成为可能，要靠初始化或训练去打开。爆炸它也不管：梯度范数到 4、上限设 1，裁剪就乘 ${data(clipScale(4, 1))}。`.markup,
}

const cell = { i: [0.4, 0.3, 0.1], f: [0.6, -0.2, 1], g: [0.7, 0.5, 0], o: [-0.3, 0.8, 0.2] } as const
const step = lstmStep(cell, 0.5, 0.1, 0.2)

export const presets = [
  {
    summary: '要记多少步，偏置至少多大',
    table: grid(['步', '偏置 b', '遗忘门 f'], [1, 10, 50, 100, 500].map((steps) => [data(steps), data(biasFor(steps)), data(sigmoid(biasFor(steps)))])).markup,
  },
  {
    summary: '标量 LSTM 走一步：x = 0.5，h = 0.1，c = 0.2',
    table: grid(['量', 'w', 'u', 'b', '值'], [
      ...(['i', 'f', 'g', 'o'] as const).map((gate) => [gate, ...cell[gate].map((value) => data(value)), data(step[gate])]),
      ['新的 c', '', '', '', data(step.c)], ['新的 h', '', '', '', data(step.h)],
    ]).markup,
  },
  {
    summary: '输入 128、隐藏 256：三种单元的参数',
    table: grid(['单元', '每组一条偏置', '每组两条偏置（PyTorch）'], ([['RNN', 'rnn'], ['GRU', 'gru'], ['LSTM', 'lstm']] as const).map(([name, kind]) =>
      [name, ...([1, 2] as const).map((biases) => { const count = parameters(kind, 128, 256, biases); return data(count, count.toLocaleString('en-US')) })])).markup,
  },
]
