/** One model, three shares of positives: recall and precision of two normals a distance 2 apart. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { normalCdf } from '#labs/lib/normal.ts'

const cuts = Array.from({ length: 25 }, (_, i) => 4.6 - i * 0.29)

export default () =>
  chart({ margin: [64, 28, 36, 56], x: { label: '召回率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` }, y: { label: '精确率', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` } }, (x, y) => {
    const curve = (share: number): Point[] => cuts.map((cut) => {
      const [tpr, fpr] = [normalCdf(2 - cut), normalCdf(-cut)]
      return [x(tpr), y((share * tpr) / (share * tpr + (1 - share) * fpr))]
    })
    const roc: Point[] = cuts.map((cut) => [x(normalCdf(-cut)), y(normalCdf(2 - cut))])
    return [
      line([[x(0), y(0)], ...roc, [x(1), y(1)]], { colour: 'muted', width: 1.5, dash: '4 4' }),
      line(curve(0.5), { colour: '3', width: 2.5 }),
      line(curve(0.1), { colour: '1', width: 2.5 }),
      line(curve(0.01), { colour: '2', width: 2.5 }),
      label([x(0.93), y(0.68)], '正例 50%', 'end', '3'),
      label([x(0.56), y(0.57)], '正例 10%', 'end', '1'),
      label([x(0.42), y(0.27)], '正例 1%', 'start', '2'),
      label([x(0.03), y(0.06)], '虚线：ROC，三种占比都是它', 'start', 'muted'),
    ]
  })
