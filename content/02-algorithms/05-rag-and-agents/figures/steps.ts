/** Share of tasks done right, and wrong without notice, by the number of steps: with and without checks. */
import { chart, label, line, type Point } from '#labs/lib/plot.ts'
import { task } from '../numbers.ts'

const steps = Array.from({ length: 50 }, (_, i) => i + 1)

export default () => chart({
  x: { label: '一个任务的步数', domain: [1, 50], ticks: [1, 10, 20, 30, 40, 50] },
  y: { label: '任务的比例', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (v) => `${v * 100}%` },
}, (x, y) => {
  const path = (caught: number, what: 'right' | 'silent'): Point[] => steps.map((n) => [x(n), y(task(n, 0.95, caught, 2)[what])])
  return [
    line(path(0, 'right'), { colour: '2', width: 2.5 }), line(path(0.5, 'right'), { colour: '4', width: 2.5 }), line(path(0.9, 'right'), { colour: '3', width: 2.5 }),
    line(path(0.9, 'silent'), { colour: '3', width: 2, dash: '5 4' }),
    label([x(31), y(0.89)], '做对：抓出九成的错', 'start', '3'),
    label([x(24), y(0.57)], '做对：抓出一半', 'start', '4'),
    label([x(12), y(0.36)], '做对：不检查', 'end', '2'),
    label([x(8), y(0.155)], '抓出九成时，错而不知', 'start', '3'),
  ]
})
