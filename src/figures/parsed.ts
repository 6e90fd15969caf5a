/** What a diagram says, without how it looks: the shape that drawing hands to the text version. */

export interface Graph {
  kind: 'flowchart' | 'state'
  nodes: { id: string; text: string }[]
  edges: { from: string; to: string; text: string; arrows: 'to' | 'both' | 'none' }[]
  groups: { title: string; nodes: string[] }[]
}

export type Step =
  | { step: 'message'; from: string; to: string; text: string }
  | { step: 'note'; over: string[]; text: string }
  | { step: 'open' | 'else'; frame: string; text: string }
  | { step: 'close' }

export interface Sequence { kind: 'sequence'; actors: { id: string; name: string }[]; steps: Step[] }

export interface Classes {
  kind: 'class'
  classes: { name: string; annotations: string[]; members: string[]; methods: string[] }[]
  /** `how` as mermaid's ends say it: extends, composes, holds, uses, links. */
  relations: { from: string; to: string; how: 'extends' | 'composes' | 'holds' | 'uses' | 'links'; text: string }[]
}

export type Count = 'one' | 'zero-or-one' | 'zero-or-more' | 'one-or-more'

export interface Entities {
  kind: 'er'
  entities: { id: string; name: string; attributes: { type: string; name: string; keys: string[]; comment: string }[] }[]
  relations: { from: string; to: string; fromCount: Count; toCount: Count; text: string }[]
}

export interface Pie { kind: 'pie'; slices: { label: string; value: number }[] }
export interface Gantt { kind: 'gantt'; tasks: { section: string; name: string; start: string; end: string; marks: string[] }[] }
export interface Timeline { kind: 'timeline'; periods: { section: string; name: string; events: string[] }[] }
export interface Branch { text: string; children: Branch[] }
export interface Mindmap { kind: 'mindmap'; root: Branch }
export interface Quadrant { kind: 'quadrant'; x: string[]; y: string[]; quadrants: string[]; points: { name: string; x: number; y: number }[] }
export interface Chart { kind: 'xychart'; x: { title: string; ticks: string[] }; y: { title: string }; series: { mark: 'bar' | 'line'; name: string; values: number[] }[] }

export type Parsed = Graph | Sequence | Classes | Entities | Pie | Gantt | Timeline | Mindmap | Quadrant | Chart
