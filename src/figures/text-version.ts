/** What a diagram says → the same in words: lines of a list, `1. ` where order matters and `- ` where not, two spaces a level. */
import type { Branch, Graph, Mindmap, Parsed, Sequence, Timeline } from './parsed.ts'
import { plainWords } from './plain-words.ts'
import { classWords, chartWords, entityWords, ganttWords, pieWords, quadrantWords } from './text-version-data.ts'

const list = (lines: readonly string[], depth = 0): string[] => lines.map((line) => `${'  '.repeat(depth)}- ${line}`)

function graphWords({ nodes, edges, groups }: Graph): string[] {
  const names = new Map([...nodes.map(({ id, text }) => [id, plainWords(text)] as const)])
  const name = (id: string) => names.get(id) || id
  const of = (id: string) => edges.filter((edge) => edge.from === id).map(({ to, text, arrows }) => {
    const where = arrows === 'none' ? `与“${name(to)}”相连` : arrows === 'both' ? `与“${name(to)}”互通` : `到“${name(to)}”`
    return text ? `${plainWords(text)}：${where}` : where
  })
  const lines = nodes.flatMap(({ id }) => {
    const ways = of(id)
    if (ways.length === 0) return edges.some((edge) => edge.to === id) ? [] : list([name(id)])
    return ways.length === 1 ? list([`${name(id)}，${ways[0]}`]) : [...list([name(id)]), ...list(ways, 1)]
  })
  return [...lines, ...list(groups.map(({ title, nodes }) => `${plainWords(title)}之内有：${nodes.map(name).join('、')}`))]
}

const frames: Record<string, string> = { loop: '循环', alt: '如果', opt: '可选', par: '同时', critical: '必须', break: '中止', else: '否则，如果', and: '同时', option: '或者' }

function sequenceWords({ actors, steps }: Sequence): string[] {
  const name = (id: string) => plainWords(actors.find((actor) => actor.id === id)?.name ?? id)
  let depth = 0
  return steps.flatMap((one) => {
    if (one.step === 'close') depth -= 1
    if (one.step === 'close') return []
    const level = one.step === 'else' ? depth - 1 : depth
    if (one.step === 'open') depth += 1
    const line = (words: string) => [`${'  '.repeat(level)}1. ${words}`]
    if (one.step === 'note') return line(`（${one.over.map(name).join('、')}：${plainWords(one.text)}）`)
    if (one.step === 'message') return line(one.from === one.to ? `${name(one.from)}自己：${plainWords(one.text)}` : `${name(one.from)}对${name(one.to)}：${plainWords(one.text)}`)
    return line(`${frames[one.frame] ?? one.frame}${one.text ? `：${plainWords(one.text)}` : ''}`)
  })
}

function timelineWords({ periods }: Timeline): string[] {
  const sections = [...new Set(periods.map(({ section }) => section))]
  return sections.flatMap((section) => [
    ...(section ? [`1. ${plainWords(section)}`] : []),
    ...periods.filter((period) => period.section === section).map(({ name, events }) => `${section ? '  ' : ''}1. ${plainWords(name)}：${events.map(plainWords).join('；')}`),
  ])
}

const branchWords = ({ text, children }: Branch, depth = 0): string[] => [...list([plainWords(text)], depth), ...children.flatMap((child) => branchWords(child, depth + 1))]

const mindmapWords = ({ root }: Mindmap): string[] => branchWords(root)

export function textVersion(parsed: Parsed): string[] {
  switch (parsed.kind) {
    case 'flowchart': case 'state': return graphWords(parsed)
    case 'sequence': return sequenceWords(parsed)
    case 'timeline': return timelineWords(parsed)
    case 'mindmap': return mindmapWords(parsed)
    case 'class': return classWords(parsed)
    case 'er': return entityWords(parsed)
    case 'pie': return pieWords(parsed)
    case 'gantt': return ganttWords(parsed)
    case 'quadrant': return quadrantWords(parsed)
    case 'xychart': return chartWords(parsed)
  }
}
