import { chart, dot, label, line, type Colour, type Point } from '#labs/lib/plot.ts'
import { output } from '#labs/team/kernel.ts'
import { best } from '../numbers.ts'

const people = Array.from({ length: 59 }, (_, i) => 1 + i / 2)

export default () => chart({
  x: { label: '人数', domain: [1, 30], ticks: [1, 5, 10, 15, 20, 25, 30] },
  y: { label: '干成的活（相当于几个人）', domain: [0, 16], ticks: [0, 4, 8, 12, 16] },
}, (x, y) => {
  const curve = (loss: number, colour: Colour) => [
    line(people.filter((n) => output(n, loss) > 0).map((n): Point => [x(n), y(output(n, loss))]), { colour, width: 2.5 }),
    dot([x(best(loss)), y(output(best(loss), loss))], colour, 4),
  ]
  return [
    line([[x(1), y(1)], [x(16), y(16)]], { colour: 'muted', width: 1.5, dash: '5 4' }),
    ...curve(0.03, '3'), ...curve(0.05, '1'), ...curve(0.1, '2'),
    label([x(9.6), y(12.4)], '人人全力', 'end', 'muted'),
    label([x(22), y(9.4)], '每对耗 3%', 'start', '3'),
    label([x(16.2), y(5)], '5%', 'start', '1'),
    label([x(8.6), y(3.5)], '10%', 'start', '2'),
  ]
})
