/** Confidence against accuracy in five bins, before and after the temperature, as calibration.out prints them. */
import { readFileSync } from 'node:fs'
import { chart, dot, label, line, type Point } from '#labs/lib/plot.ts'

const text = readFileSync(new URL('../listings/calibration.out', import.meta.url), 'utf8')
/** Bins of at least one in fifty, of the model as trained and of the one with a temperature. */
const [trained, cooled] = text.split('logits').map((part) => [...part.matchAll(/([\d.]+) of all: says ([\d.]+), right ([\d.]+)/g)]
  .map(([, share, says, right]) => ({ share: Number(share), says: Number(says), right: Number(right) }))
  .filter(({ share }) => share > 0.02)) as [Bin[], Bin[]]
interface Bin { share: number; says: number; right: number }

export default () =>
  chart({ x: { label: '模型说的把握', domain: [0.2, 1], ticks: [0.2, 0.4, 0.6, 0.8, 1] }, y: { label: '真的答对的比例', domain: [0.2, 1], ticks: [0.2, 0.4, 0.6, 0.8, 1] } }, (x, y) => {
    const draw = (bins: Bin[], colour: '1' | '2') => {
      const at = ({ says, right }: Bin): Point => [x(says), y(right)]
      return [line(bins.map(at), { colour, width: 2 }), ...bins.map((bin) => dot(at(bin), colour, 3 + 7 * Math.sqrt(bin.share), bin.share))]
    }
    return [
      line([[x(0.2), y(0.2)], [x(1), y(1)]], { colour: 'muted', width: 1.5, dash: '4 4' }),
      ...draw(trained, '2'), ...draw(cooled, '1'),
      label([x(0.73), y(0.44)], '训练完：说得太满', 'start', '2'),
      label([x(0.48), y(0.72)], '除以温度之后', 'end', '1'),
    ]
  })
