// One sentence of 18 characters in five vocabularies; the line is its English twin.
import { box, chart, label, line } from '#labs/lib/plot.ts'
import { BARS, ENGLISH } from '../numbers.ts'

export default () => chart(
  { height: 280, margin: [28, 20, 36, 56], x: { label: '', domain: [0, BARS.length], ticks: [] }, y: { label: 'token 数', domain: [0, 45], ticks: [0, 10, 20, 30, 40] } },
  (x, y) => [
    ...BARS.flatMap(([name, tokens], i) => [
      box(x(i + 0.2), y(tokens), x(0.6) - x(0), y(0) - y(tokens), i < 3 ? '1' : '3', 0.75, tokens),
      label([x(i + 0.5), y(tokens) - 6], `${tokens}`, 'middle'),
      label([x(i + 0.5), y(0) + 18], name, 'middle'),
    ]),
    line([[x(0), y(ENGLISH)], [x(BARS.length), y(ENGLISH)]], { colour: '2', dash: '6 4' }),
  ],
)
