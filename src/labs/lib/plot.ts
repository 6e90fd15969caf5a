/** What a figure drawn at build needs: marks, and a chart with sizes and number formats to start from. Labs import the parts. */
import { chart as draw, type Axis, type Chart, type Scale } from './axes.ts'

export { roundTicks, scale, type Axis, type Scale } from './axes.ts'
export { clip, lineWithin, type Frame } from './clip.ts'
export { escape } from './html.ts'
export { area, box, colour, dot, label, line, type Colour, type Point, type Stroke } from './marks.ts'

const plain = (value: number): string => new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 4 }).format(value)

/** A mistake in a figure stops the build here; a lab's ranges leave no room for it. */
function checked(axis: Axis): Axis {
  const [low, high] = axis.domain
  if (!(high > low) || (axis.log && low <= 0)) throw new Error(`axis “${axis.label}”: the domain ${low}–${high} cannot be drawn`)
  return { format: plain, ...axis }
}

/** Axes, grid and labels around what `marks` draws; `marks` gets both scales in pixels. */
export const chart = ({ width = 560, height = 340, margin = [64, 20, 36, 56], x, y, ...said }: Partial<Chart> & Pick<Chart, 'x' | 'y'>, marks: (sx: Scale, sy: Scale) => string[]): string =>
  draw({ ...said, width, height, margin, x: checked(x), y: checked(y) }, marks)
