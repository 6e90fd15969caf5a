/** The text version of diagrams that hold records and numbers: class, ER, pie, Gantt, quadrant, xychart. */
import type { Chart, Classes, Count, Entities, Gantt, Pie, Quadrant } from './parsed.ts'
import { plainWords } from './plain-words.ts'

const relations = { extends: '继承自', composes: '由它组成：', holds: '持有', uses: '使用', links: '关联' } as const

export const classWords = ({ classes, relations: links }: Classes): string[] => classes.flatMap(({ name, annotations, members, methods }) => [
  `- ${plainWords(name)}${annotations.length > 0 ? `（${annotations.map(plainWords).join('、')}）` : ''}`,
  ...(members.length > 0 ? [`  - 字段：${members.map(plainWords).join('；')}`] : []),
  ...(methods.length > 0 ? [`  - 方法：${methods.map(plainWords).join('；')}`] : []),
  ...links.filter(({ from }) => from === name).map(({ to, how, text }) => `  - ${relations[how]}${plainWords(to)}${text ? `（${plainWords(text)}）` : ''}`),
])

const counts: Record<Count, string> = { one: '一个', 'zero-or-one': '零或一个', 'zero-or-more': '零到多个', 'one-or-more': '一到多个' }

export const entityWords = ({ entities, relations: links }: Entities): string[] => {
  const name = (id: string) => plainWords(entities.find((entity) => entity.id === id)?.name ?? id)
  return [
    ...entities.flatMap((entity) => [
      `- ${name(entity.id)}`,
      ...entity.attributes.map(({ type, name: field, keys, comment }) => `  - ${field}：${[type, ...keys, comment].filter(Boolean).map(plainWords).join('，')}`),
    ]),
    ...links.map(({ from, to, fromCount, toCount, text }) => `- ${counts[fromCount]}${name(from)}${text ? `“${plainWords(text)}”` : '对'}${counts[toCount]}${name(to)}`),
  ]
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 1000) / 10}%`

export const pieWords = ({ slices }: Pie): string[] => {
  const whole = slices.reduce((sum, { value }) => sum + value, 0)
  return slices.map(({ label, value }) => `- ${plainWords(label)}：${percent(value, whole)}（${value}）`)
}

export const ganttWords = ({ tasks }: Gantt): string[] => {
  const sections = [...new Set(tasks.map(({ section }) => section))]
  const when = (start: string, end: string) => (start === end ? start : `${start} 至 ${end}`)
  return sections.flatMap((section) => [
    ...(section ? [`- ${plainWords(section)}`] : []),
    ...tasks.filter((task) => task.section === section).map(({ name, start, end, marks }) =>
      `${section ? '  ' : ''}- ${plainWords(name)}：${when(start, end)}${marks.length > 0 ? `（${marks.join('、')}）` : ''}`),
  ])
}

export const quadrantWords = ({ x, y, quadrants, points }: Quadrant): string[] => {
  const corner = (point: { x: number; y: number }) => (point.y >= 0.5 ? (point.x >= 0.5 ? 0 : 1) : point.x >= 0.5 ? 3 : 2)
  const places = ['右上', '左上', '左下', '右下']
  return [
    ...(x.length > 0 ? [`- 横轴：从${x.join('到')}`] : []),
    ...(y.length > 0 ? [`- 纵轴：从${y.join('到')}`] : []),
    ...places.flatMap((place, i) => {
      const inside = points.filter((point) => corner(point) === i)
      return quadrants[i] || inside.length > 0 ? [`- ${place}${quadrants[i] ? `“${quadrants[i]}”` : ''}：${inside.map(({ name, x, y }) => `${name}（${x}，${y}）`).join('、') || '空'}`] : []
    }),
  ]
}

export const chartWords = ({ x, y, series }: Chart): string[] => {
  const count = Math.max(...series.map(({ values }) => values.length))
  const range = x.ticks.length === 2 && count !== 2 && x.ticks.every((tick) => Number.isFinite(Number(tick)))
  const tick = (i: number) => (range ? String(Number(x.ticks[0]) + ((Number(x.ticks[1]) - Number(x.ticks[0])) * i) / (count - 1)) : x.ticks[i] ?? String(i + 1))
  const title = (i: number) => series[i]!.name || (series.length > 1 ? { bar: '柱', line: '线' }[series[i]!.mark] : y.title)
  return [
    ...(x.title || y.title ? [`- 横轴：${x.title || '类别'}；纵轴：${y.title || '数值'}`] : []),
    ...Array.from({ length: count }, (_, i) => `- ${tick(i)}：${series.map(({ values }, s) => `${title(s) ? `${title(s)} ` : ''}${values[i] ?? '无'}`).join('，')}`),
  ]
}
