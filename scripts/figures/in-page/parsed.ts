/** mermaid's database of a parsed diagram → what it says. The one place that knows mermaid's internals by name. */
import type { Branch, Classes, Count, Graph, Parsed, Sequence, Step } from '../../../src/figures/parsed.ts'

// biome-ignore lint: mermaid exports no types for these
type Db = any

function flowchart(db: Db): Graph {
  const arrows = (type: string) => (type.startsWith('double_') ? 'both' : type === 'arrow_open' ? 'none' : 'to')
  return {
    kind: 'flowchart',
    nodes: [...db.getVertices().values()].map(({ id, text }: Db) => ({ id, text: text ?? id })),
    edges: db.getEdges().map(({ start, end, text, type }: Db) => ({ from: start, to: end, text: text ?? '', arrows: arrows(type ?? '') })),
    groups: db.getSubGraphs().map(({ id, title, nodes }: Db) => ({ title: title || id, nodes: [...nodes] })),
  }
}

function state(db: Db): Graph {
  const graph: Graph = { kind: 'state', nodes: [], edges: [], groups: [] }
  const add = ({ id, start, description, descriptions }: Db) => {
    if (graph.nodes.some((node) => node.id === id)) return
    const known = db.getStates().get(id)
    const text = start === true ? '开始' : start === false ? '结束' : [known?.descriptions?.[0], descriptions?.[0], description].find(Boolean) ?? id
    graph.nodes.push({ id, text })
  }
  const read = (doc: Db[], group?: { nodes: string[] }) => {
    for (const one of doc) {
      const states = one.stmt === 'relation' ? [one.state1, one.state2] : one.stmt === 'state' ? [one] : []
      states.forEach(add)
      group?.nodes.push(...states.map(({ id }: Db) => id).filter((id: string) => !group.nodes.includes(id)))
      if (one.stmt === 'relation') graph.edges.push({ from: one.state1.id, to: one.state2.id, text: one.description ?? '', arrows: 'to' })
      if (!one.doc) continue
      const inner = { title: graph.nodes.find(({ id }) => id === one.id)!.text, nodes: [] as string[] }
      graph.groups.push(inner)
      read(one.doc, inner)
    }
  }
  read(db.getRootDocV2().doc)
  return graph
}

const opens: Record<number, string> = { 10: 'loop', 12: 'alt', 15: 'opt', 19: 'par', 27: 'critical', 30: 'break', 32: 'par' }
const elses: Record<number, string> = { 13: 'else', 20: 'and', 28: 'option' }
const closes = [11, 14, 16, 21, 29, 31]

function sequence(db: Db): Sequence {
  const steps = db.getMessages().flatMap(({ type, from, to, message }: Db): Step[] => {
    if (type === 2) return [{ step: 'note', over: [...new Set<string>([from, to].filter(Boolean))], text: message }]
    if (opens[type]) return [{ step: 'open', frame: opens[type], text: message }]
    if (elses[type]) return [{ step: 'else', frame: elses[type], text: message }]
    if (closes.includes(type)) return [{ step: 'close' }]
    return from && to ? [{ step: 'message', from, to, text: message }] : []
  })
  return { kind: 'sequence', actors: [...db.getActors().values()].map(({ name, description }: Db) => ({ id: name, name: description ?? name })), steps }
}

function classes(db: Db): Classes {
  const member = ({ text }: Db) => String(text).replaceAll('\\', '')
  const how = (type: number): Classes['relations'][number]['how'] => (['holds', 'extends', 'composes', 'uses'] as const)[type] ?? 'links'
  const relations = db.getRelations().map(({ id1, id2, relation: { type1, type2 }, title }: Db): Classes['relations'][number] => {
    const text = title ?? ''
    // The mark stands at the whole or the parent, so the sentence begins at the other end for “extends”.
    if (type1 === 1) return { from: id2, to: id1, how: 'extends', text }
    if (type2 === 1) return { from: id1, to: id2, how: 'extends', text }
    if (type2 === 0 || type2 === 2) return { from: id2, to: id1, how: how(type2), text }
    return { from: id1, to: id2, how: how(type1 === 'none' ? type2 : type1), text }
  })
  return {
    kind: 'class', relations,
    classes: [...db.getClasses().values()].map(({ id, annotations, members, methods }: Db) => ({ name: id, annotations, members: members.map(member), methods: methods.map(member) })),
  }
}

const counts: Record<string, Count> = { ONLY_ONE: 'one', ZERO_OR_ONE: 'zero-or-one', ZERO_OR_MORE: 'zero-or-more', ONE_OR_MORE: 'one-or-more', MD_PARENT: 'one' }

const branch = ({ descr, children }: Db): Branch => ({ text: descr, children: children.map(branch) })
const day = (date: Date): string => date.toISOString().slice(0, 10)
const marks: Record<string, string> = { done: '已完成', active: '进行中', crit: '关键', milestone: '里程碑' }

const readers: Record<string, (db: Db) => Parsed> = {
  flowchart, state, sequence, class: classes,
  er: (db) => ({
    kind: 'er',
    entities: [...db.getEntities().values()].map(({ id, label, alias, attributes }: Db) => ({ id, name: alias || label, attributes: attributes.map(({ type, name, keys, comment }: Db) => ({ type, name, keys: keys ?? [], comment: comment ?? '' })) })),
    relations: db.getRelationships().map(({ entityA, entityB, roleA, relSpec }: Db) => ({ from: entityA, to: entityB, fromCount: counts[relSpec.cardB] ?? 'one', toCount: counts[relSpec.cardA] ?? 'one', text: roleA ?? '' })),
  }),
  pie: (db) => ({ kind: 'pie', slices: [...db.getSections()].map(([label, value]: [string, number]) => ({ label, value })) }),
  gantt: (db) => ({
    kind: 'gantt',
    tasks: db.getTasks().map((task: Db) => ({ section: task.section ?? '', name: task.task, start: day(task.startTime), end: day(task.endTime), marks: Object.keys(marks).filter((mark) => task[mark]).map((mark) => marks[mark]!) })),
  }),
  timeline: (db) => ({ kind: 'timeline', periods: db.getTasks().map(({ section, task, events }: Db) => ({ section: section ?? '', name: task, events })) }),
  mindmap: (db) => ({ kind: 'mindmap', root: branch(db.getMindmap()) }),
}

/** Undefined for charts, whose numbers mermaid does not give back. */
export const parsedIn = (kind: string, db: unknown): Parsed | undefined => readers[kind]?.(db)
