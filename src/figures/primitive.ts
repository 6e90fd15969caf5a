/** What a drawing is made of once mermaid is forgotten: shapes and lines of text, in the order they are painted. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export interface Box { x: number; y: number; width: number; height: number }

interface Painted {
  /** CSS colours, as the browser computed them. */
  fill: string
  stroke: string
  strokeWidth: number
  /** `none` or lengths. */
  dash: string
  fillOpacity: number
  strokeOpacity: number
  /** From its own coordinates to the drawing's. */
  matrix: Matrix
  /** In the drawing's coordinates, without the stroke. */
  box: Box
  /** Class names of the element and of everything around it, each between spaces: taste goes by them. */
  classes: string
}

export interface Shape extends Painted {
  tag: 'rect' | 'circle' | 'ellipse' | 'line' | 'polygon' | 'polyline' | 'path'
  geometry: Record<string, string>
}

export interface Words extends Painted {
  tag: 'text'
  content: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  bold: boolean
  italic: boolean
  /** A line of the page's colour around the letters, where something passes behind them. */
  halo?: boolean
}

export type Primitive = Shape | Words
