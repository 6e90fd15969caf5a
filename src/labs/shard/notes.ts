/** Texts under the lab, with numbers from the kernel: the common mistake, published counts, what recomputing saves. */
import { data, grid, share } from '#labs/lib/figures.ts'
import { html } from '#labs/lib/html.ts'
import { parse } from '#labs/lib/state.ts'
import { activationBytes, amdahl, loraParams, stateBytes } from './kernel.ts'
import { model } from './model.ts'
import { fields, key, spec, type State } from './spec.ts'

const state: State = parse(fields, key, '')
const many: State = { ...state, ...spec.presets.find(({ note }) => note)!.state }
const [one, two] = [model({ ...many, cards: 8, wire: 450 }), model(many)]

export const mistake = {
  claim: '“两台机器，每台放一份模型，训练就快一倍。”',
  answer: html`先看装不装得下：8B 不分片，每张卡要 ${data(two.need / 1e9)} GB，一张 80 GB 的卡放不下，加多少台都一样。再看快不快：一台之内走 NVLink，通信 ${data(one.sending)} 秒；两台之间一根 100 Gb 的线，12.5 GB/s，通信 ${data(two.sending)} 秒，计算才 ${data(two.compute)} 秒。就算网无限快，还有 5% 不能并行的话，16 张卡是 ${data(amdahl(0.05, 16))} 倍，不是 16 倍。`.markup,
}

const gpt3 = { tokens: 2048, sequences: 1, width: 12_288, heads: 96, layers: 96 }
const gib = (bytes: number) => data(bytes / 1024 ** 3)

export const presets = [
  {
    summary: '与论文对一对：75 亿参数、64 张卡，每卡的训练状态',
    table: grid(['ZeRO', 'GB', '论文'], ([['不分', 0, '120'], ['一级', 1, '31.4'], ['二级', 2, '16.6'], ['三级', 3, '1.9']] as const).map(([name, stage, told]) => [name, data(stateBytes(7.5e9, 64, stage) / 1e9), told])).markup,
  },
  {
    summary: 'LoRA 加了多少参数，与论文和工具印的对一对',
    table: grid(['模型与秩', '参数', '别人的数'], [
      ['GPT-3，r = 1，q、v', data(loraParams(96, 1, [[12_288, 12_288], [12_288, 12_288]])), '4.7M'], ['GPT-3，r = 8，q、v', data(loraParams(96, 8, [[12_288, 12_288], [12_288, 12_288]])), '37.7M'],
      ['Llama 2 7B，r = 8，q、v', data(loraParams(32, 8, [[4096, 4096], [4096, 4096]])), '4,194,304'],
    ]).markup,
  },
  {
    summary: 'GPT-3 一条 2048 token 的样本，激活多大',
    table: grid(['做法', 'GiB', '占全存的'], ([['全存', 'all'], ['不存注意力矩阵', 'selective'], ['每层只留输入', 'full']] as const).map(([name, keep]) => [name, gib(activationBytes(gpt3, keep)), share(activationBytes(gpt3, keep) / activationBytes(gpt3, 'all'))])).markup,
  },
]
