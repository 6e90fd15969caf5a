// One digit and what its gradient gives back, without and with noise: output of listings/inversion.py.
import { readFileSync } from 'node:fs'
import { box, label, svg } from '#labs/lib/marks.ts'

const printed = readFileSync(new URL('../listings/inversion.out', import.meta.url), 'utf8')
const rows = [...printed.matchAll(/^([0-9a-g]{8}) {2}([0-9a-g]{8}) {2}([0-9a-g]{8}) {2}([0-9a-g]{8})$/gm)].map((found) => found.slice(1))
const names = ['原图', '梯度还原', 'σ=0.01', 'σ=0.1']
const [size, gap, top] = [15, 24, 30]
const left = (panel: number) => 12 + panel * (8 * size + gap)

export default () => svg({ width: left(4) - gap + 12, height: top + 8 * size + 12 }, names.flatMap((name, panel) => [
  label([left(panel) + 4 * size, 20], name, 'middle'),
  box(left(panel), top, 8 * size, 8 * size, 'rule', 0.5),
  ...rows.flatMap((row, y) => [...row[panel]!].map((mark, x) => {
    const value = parseInt(mark, 17) / 16
    return value > 0 ? box(left(panel) + x * size, top + y * size, size, size, 'ink', value) : ''
  })),
]))
