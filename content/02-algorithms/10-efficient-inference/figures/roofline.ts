import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'
import { h100, intensity } from '../numbers.ts'

const [low, high] = [0.6, 6000]
const reach = (x: number, peak: number) => Math.min(peak, x * h100.bandwidth) / 1e12
/** name, FLOP a byte, peak in FLOP/s, shift of the label */
const marks: readonly [string, number, number, 'start' | 'end' | 'middle', number, number][] = [
  ['1 路解码', intensity(1, 16), h100.bf16, 'start', 10, 6],
  ['8 路', intensity(8, 16), h100.bf16, 'start', 10, 6],
  ['64 路', intensity(64, 16), h100.bf16, 'start', 10, 6],
  ['读提示', intensity(3000, 16), h100.bf16, 'end', 6, 24],
]

export default () => chart(
  {
    x: { label: '每读 1 字节权重做几次运算（FLOP/字节，对数轴）', domain: [low, high], log: true, ticks: [1, 10, 100, 1000] },
    y: { label: '够得着的算力（TFLOPS，对数轴）', domain: [1, 3500], log: true, ticks: [1, 10, 100, 1000] },
    margin: [56, 64, 36, 56],
  },
  (x, y) => {
    const roof = (peak: number): Point[] => [low, peak / h100.bandwidth, high].map((at) => [x(at), y(reach(at, peak))])
    return [
      line(roof(h100.fp8), { colour: '3', dash: '6 4' }), line(roof(h100.bf16), { colour: '1' }),
      label([x(high) + 8, y(h100.fp8 / 1e12)], 'FP8', 'start', '3'), label([x(high) + 8, y(h100.bf16 / 1e12) + 10], 'BF16', 'start', '1'),
      ...marks.flatMap(([name, at, peak, side, dx, dy]) => [dot([x(at), y(reach(at, peak))], '2', 5), label([x(at) + dx, y(reach(at, peak)) + dy], name, side)]),
    ]
  },
)
